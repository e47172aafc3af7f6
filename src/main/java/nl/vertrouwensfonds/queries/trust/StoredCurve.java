package nl.vertrouwensfonds.queries.trust;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.log.DailyBalances;
import nl.vertrouwensfonds.log.DailyBalances.EndOfDay;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.log.RatingsAndContests;
import nl.vertrouwensfonds.log.RelationshipHead;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.log.Standing;
import nl.vertrouwensfonds.queries.asof.Snapshot;
import nl.vertrouwensfonds.queries.trust.Curve.Bend;
import nl.vertrouwensfonds.queries.trust.Curve.Point;
import nl.vertrouwensfonds.queries.trust.Curve.Row;
import nl.vertrouwensfonds.trust.TrustPolicy;

/**
 * A curve without its log: ends of days in UTC are kept, and from the last event on the funds tell
 * it in closed form.
 */
@ApplicationScoped
class StoredCurve {

  private record Key(LocalDate day, Side trustor) {}

  private record Kept(Map<Key, EndOfDay> ends, Since since) {}

  /**
   * The curve from the last event on.
   *
   * @param lapses after which instants promises to each side lapse
   */
  private record Since(Standing standing, Map<Side, List<Instant>> lapses, Set<Side> contested) {
    private static final Since NOT_ASKED = new Since(null, Map.of(), Set.of());

    private Point of(Side trustor, Instant at) {
      var policy = Policies.named(standing.head().policy());
      var lapsed = lapses.getOrDefault(trustor, List.of()).stream().filter(it -> it.isBefore(at));
      return Point.of(
          standing.heldBy().get(trustor).faded(at, policy),
          policy,
          standing.kept().get(trustor),
          lapsed.count(),
          contested.contains(trustor));
    }
  }

  private final DailyBalances days;
  private final Relationships relationships;
  private final RatingsAndContests notes;

  StoredCurve(DailyBalances days, Relationships relationships, RatingsAndContests notes) {
    this.days = days;
    this.relationships = relationships;
    this.notes = notes;
  }

  /**
   * The rows of some instants, in order; empty when only the log can tell them: for an instant
   * within a day or one of an event, for a policy that is tried, for who has left, and for what was
   * recorded before all that it takes was kept.
   */
  Optional<List<Row>> rows(Snapshot snapshot, List<Instant> instants, Optional<TrustPolicy> tried) {
    var head = snapshot.head();
    if (tried.isPresent()
        || !snapshot.isWhole()
        || !instants.stream().allMatch(it -> isKept(it, head))) {
      return Optional.empty();
    }
    return ends(instants, head)
        .flatMap(ends -> since(instants.getLast(), head).map(since -> new Kept(ends, since)))
        .flatMap(kept -> rows(head, instants, kept));
  }

  /** Before the start there is nothing to know, and from the last event on the fund knows. */
  private static boolean isKept(Instant at, RelationshipHead head) {
    return !isWithin(at, head) || at.equals(Days.afterUtc(dayBefore(at)));
  }

  private static boolean isWithin(Instant at, RelationshipHead head) {
    return !at.isBefore(head.startedAt()) && at.isBefore(head.effectiveAt());
  }

  /** The day that is over at an instant. */
  private static LocalDate dayBefore(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(1);
  }

  /** All ends of days that are asked for; empty when one of them is not kept. */
  private Optional<Map<Key, EndOfDay>> ends(List<Instant> instants, RelationshipHead head) {
    Set<LocalDate> asked =
        instants.stream()
            .filter(it -> isWithin(it, head))
            .map(StoredCurve::dayBefore)
            .collect(Collectors.toSet());
    if (asked.isEmpty()) {
      return Optional.of(Map.of());
    }
    var ends =
        days.of(head.id(), asked).stream()
            .collect(toMap(it -> new Key(it.day(), it.trustor()), it -> it));
    return ends.size() == 2 * asked.size() ? Optional.of(ends) : Optional.empty();
  }

  /** What tells the instants from the last event on; empty when it has moved on meanwhile. */
  private Optional<Since> since(Instant until, RelationshipHead head) {
    if (until.isBefore(head.effectiveAt())) {
      return Optional.of(Since.NOT_ASKED);
    }
    var lapses = relationships.lapses(head.id());
    var contested =
        notes.of(head.id(), head.effectiveAt()).contests().stream()
            .map(RatingsAndContests.Contest::trustor)
            .collect(Collectors.toSet());
    return relationships
        .standing(head.id())
        .filter(it -> it.head().revision() == head.revision())
        .map(it -> new Since(it, lapses, contested));
  }

  /**
   * With what bent the curve on the way; empty when of some events nobody noted whether they did.
   */
  private Optional<List<Row>> rows(RelationshipHead head, List<Instant> instants, Kept kept) {
    var bends = days.bends(head.id(), instants.getFirst(), instants.getLast());
    return bends.stream().allMatch(DailyBalances.Bend::told)
        ? Optional.of(rows(head, instants, kept, bends))
        : Optional.empty();
  }

  private static List<Row> rows(
      RelationshipHead head, List<Instant> instants, Kept kept, List<DailyBalances.Bend> bends) {
    var rows = new ArrayList<Row>();
    int told = 0;
    for (Instant at : instants) {
      var here = new ArrayList<Bend>();
      for (; told < bends.size() && !bends.get(told).at().isAfter(at); told++) {
        here.add(new Bend(bends.get(told).event(), bends.get(told).type()));
      }
      rows.add(row(at, head, kept, here));
    }
    return rows;
  }

  private static Row row(Instant at, RelationshipHead head, Kept kept, List<Bend> bends) {
    if (at.isBefore(head.startedAt())) {
      return new Row(at, Point.UNKNOWN, Point.UNKNOWN, Policies.FIRST, bends);
    }
    if (!isWithin(at, head)) {
      var since = kept.since();
      return new Row(
          at, since.of(Side.CLIENT, at), since.of(Side.SUPPLIER, at), head.policy(), bends);
    }
    var client = kept.ends().get(new Key(dayBefore(at), Side.CLIENT));
    var supplier = kept.ends().get(new Key(dayBefore(at), Side.SUPPLIER));
    return new Row(at, point(client), point(supplier), client.policy(), bends);
  }

  private static Point point(EndOfDay it) {
    return new Point(
        it.balance(),
        it.confidence(),
        it.kept(),
        it.missed(),
        it.madeGood(),
        it.lapsed(),
        it.openReports(),
        it.contested());
  }
}
