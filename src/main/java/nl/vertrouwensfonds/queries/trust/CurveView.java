package nl.vertrouwensfonds.queries.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.queries.asof.Snapshot;
import nl.vertrouwensfonds.queries.asof.Snapshots;
import nl.vertrouwensfonds.queries.trust.Curve.Row;
import nl.vertrouwensfonds.trust.TrustPolicy;

/**
 * How both funds came to be what they are: from the balances that are kept of each day, or else
 * from the log, which is read once, however many rows are asked.
 */
@ApplicationScoped
public class CurveView {

  private final Snapshots snapshots;
  private final StoredCurve stored;

  CurveView(Snapshots snapshots, StoredCurve stored) {
    this.snapshots = snapshots;
    this.stored = stored;
  }

  /**
   * @param from the first row; without it the start of the relationship
   * @param to the last row; without it the latest instant that can be answered for ever
   * @param step from row to row, longer than nothing, in whole microseconds; without it one that
   *     gives about sixty rows
   * @param tried a policy to compute by instead of those that both adopted; nothing is stored
   * @throws nl.vertrouwensfonds.queries.asof.Unanswerable for instants without an answer, and for
   *     more than two thousand rows
   */
  public Curve curve(
      Viewer viewer,
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<Duration> step,
      Optional<TrustPolicy> tried) {
    var snapshot = snapshots.of(viewer, to);
    var head = snapshot.head();
    var span = CurveSpan.of(from.orElse(head.startedAt()), snapshot.asOf().at(), step);
    var rows = rows(snapshot, span.instants(), tried);
    String policy = rows.getLast().policy();
    return new Curve(head.id(), snapshot.asOf(), span.from(), span.step(), policy, rows);
  }

  /** At some instants, in order, none of them after the snapshot's. */
  List<Row> rows(Snapshot snapshot, List<Instant> instants, Optional<TrustPolicy> tried) {
    return stored
        .rows(snapshot, instants, tried)
        .orElseGet(() -> CurveBuilder.of(snapshot, instants, tried).finish());
  }
}
