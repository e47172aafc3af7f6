package nl.vertrouwensfonds.desk;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.relationship.Decision.Refused;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.log.Contents;
import nl.vertrouwensfonds.log.EventLog;

/**
 * An errand in the hands of the log: the rules decide, then who sits where is brought up to date.
 */
record AtTable(Viewer.AtTable seat, Errand errand, Seats seats, Contents contents, Ids ids)
    implements EventLog.Deciding {

  @Override
  public Decision decide(Relationship relationship, Instant clock) {
    var moment = new Moment(clock, errand.occurredAt());
    var decision =
        relationship.decide(
            errand.command(), seat.participant(), moment, ids, () -> absent(relationship));
    boolean taken = errand.seated().filter(person -> seats.taken(seat, person)).isPresent();
    return taken && decision instanceof Accepted
        ? new Refused(ALREADY_DONE.refusal("seated"))
        : decision;
  }

  @Override
  public void recorded(List<Envelope> events) {
    events.forEach(event -> seats.follow(seat, event, errand.seated()));
  }

  /**
   * Read under the lock, so that a name that was just given counts. An erased one counts no more.
   */
  private Map<UUID, String> absent(Relationship relationship) {
    var names = new HashMap<UUID, String>();
    contents
        .of(relationship.parties().absent())
        .forEach((person, content) -> names.put(person, content.fields().get("name")));
    return names;
  }
}
