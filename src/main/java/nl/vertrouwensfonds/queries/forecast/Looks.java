package nl.vertrouwensfonds.queries.forecast;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.queries.asof.Replay;
import nl.vertrouwensfonds.trust.Expected;
import nl.vertrouwensfonds.trust.Forecast;
import nl.vertrouwensfonds.trust.TrustPolicy;

/** Looks ahead from one instant, as often as somebody wants to know what would become of it. */
final class Looks {

  static final List<Side> SIDES = List.of(Side.CLIENT, Side.SUPPLIER);

  private final Replay replay;
  private final TrustPolicy policy;
  private final Instant from;
  private final Effort effort;

  Looks(Replay replay, TrustPolicy policy, Instant from, Effort effort) {
    this.replay = replay;
    this.policy = policy;
    this.from = from;
    this.effort = effort;
  }

  TrustPolicy policy() {
    return policy;
  }

  /** As it stands. */
  Relationship relationship() {
    return replay.relationship();
  }

  /** When people act the day after. */
  Instant tomorrow() {
    var day = LocalDate.ofInstant(from, zone()).plusDays(1);
    return day.atTime(LocalTime.NOON).atZone(zone()).toInstant();
  }

  private ZoneId zone() {
    return relationship().history().zone();
  }

  /** Another look: what comes of one is nothing to the next. */
  DaysAhead ahead(List<Expected> expected, List<Rhythm> rhythms) {
    effort.spend(replay.envelopes().size() / 4);
    var own = replay.again();
    var accounts = SIDES.stream().collect(toMap(it -> it, it -> own.account(it, policy)));
    return new DaysAhead(
        new Forecast(own.relationship(), accounts, policy),
        expected,
        rhythms,
        from,
        zone(),
        effort);
  }
}
