package nl.vertrouwensfonds.queries.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.queries.asof.Snapshot;
import nl.vertrouwensfonds.queries.asof.Snapshots;
import nl.vertrouwensfonds.queries.trust.Curve.Point;
import nl.vertrouwensfonds.queries.trust.Curve.Row;

/**
 * Holds the curve that is told from what is kept of each day against the one that the log folds to.
 */
public final class StoredCurves {

  private StoredCurves() {}

  /**
   * Day by day from before its start until a year after its last event, and in longer steps.
   *
   * @return how many curves were told without the log
   */
  public static long agree(UUID relationship) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          var viewer = new Viewer.Outside(relationship, Caller.Function.OPERATOR);
          var snapshot = bean(Snapshots.class).of(viewer, Optional.empty());
          Instant first = day(snapshot.head().startedAt()).minus(3, ChronoUnit.DAYS);
          Instant last = day(snapshot.head().effectiveAt()).plus(365, ChronoUnit.DAYS);
          return Stream.of(1, 7, 31, 97)
              .filter(step -> agrees(snapshot, instants(first, last, step)))
              .count();
        });
  }

  private static <T> T bean(Class<T> type) {
    return Arc.container().instance(type).get();
  }

  private static Instant day(Instant at) {
    return at.truncatedTo(ChronoUnit.DAYS);
  }

  private static List<Instant> instants(Instant first, Instant last, int days) {
    return Stream.iterate(first, it -> !it.isAfter(last), it -> it.plus(Duration.ofDays(days)))
        .toList();
  }

  /** Without the instants of events, of which only the log can tell. */
  private static boolean agrees(Snapshot snapshot, List<Instant> all) {
    var events = new HashSet<Instant>();
    snapshot.replay().envelopes().forEach(it -> events.add(it.stamp().effectiveAt()));
    var instants = all.stream().filter(it -> !events.contains(it)).toList();
    var stored = bean(StoredCurve.class).rows(snapshot, instants, Optional.empty());
    var folded = CurveBuilder.of(snapshot, instants, Optional.empty()).finish();
    stored.ifPresent(rows -> {
      assertEquals(folded.size(), rows.size());
      for (int i = 0; i < rows.size(); i++) {
        same(folded.get(i), rows.get(i));
      }
    });
    return stored.isPresent();
  }

  private static void same(Row folded, Row stored) {
    same(folded.clientInSupplier(), stored.clientInSupplier());
    same(folded.supplierInClient(), stored.supplierInClient());
    var unknown = Point.UNKNOWN;
    assertEquals(
        new Row(folded.at(), unknown, unknown, folded.policy(), folded.bends()),
        new Row(stored.at(), unknown, unknown, stored.policy(), stored.bends()));
  }

  private static void same(Point folded, Point stored) {
    assertEquals(folded.balance().orElse(-1), stored.balance().orElse(-1), 1e-12);
    assertEquals(folded.confidence(), stored.confidence(), 1e-12);
    assertEquals(counts(folded), counts(stored));
  }

  private static Point counts(Point it) {
    return new Point(
        OptionalDouble.empty(),
        0,
        it.kept(),
        it.missed(),
        it.madeGood(),
        it.lapsed(),
        it.openReports(),
        it.contested());
  }
}
