package nl.vertrouwensfonds.cli.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import nl.vertrouwensfonds.cli.importing.ServiceState.ExistingRelationship;

/**
 * In whose time each relationship lives: what is registered stays, all else lives where it is asked
 * for.
 *
 * @param registered by the key of their parties
 */
record Calendars(Map<String, ExistingRelationship> registered, ZoneId asked, Instant now) {

  Calendar of(PartyNames parties) {
    var known = registered.get(parties.key());
    return new Calendar(known == null ? asked : known.zone(), now);
  }
}
