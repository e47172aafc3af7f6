package nl.vertrouwensfonds.queries.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.queries.asof.Snapshots;
import nl.vertrouwensfonds.trust.TrustPolicy;

/** How both funds came to be what they are: the log is read once, however many rows are asked. */
@ApplicationScoped
public class CurveView {

  private final Snapshots snapshots;

  CurveView(Snapshots snapshots) {
    this.snapshots = snapshots;
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
    var span = Span.of(from.orElse(head.startedAt()), snapshot.asOf().at(), step);
    var builder = CurveBuilder.of(snapshot, span.instants(), tried);
    var rows = builder.finish();
    return new Curve(head.id(), snapshot.asOf(), span.from(), span.step(), builder.policy(), rows);
  }
}
