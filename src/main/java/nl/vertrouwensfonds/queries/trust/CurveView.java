package nl.vertrouwensfonds.queries.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.log.LogReader;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.queries.asking.Asking;
import nl.vertrouwensfonds.trust.TrustPolicy;

/** How both funds came to be what they are: the log is read once, however many rows are asked. */
@ApplicationScoped
public class CurveView {

  private final Relationships relationships;
  private final Asking asking;
  private final LogReader reader;

  CurveView(Relationships relationships, Asking asking, LogReader reader) {
    this.relationships = relationships;
    this.asking = asking;
    this.reader = reader;
  }

  /**
   * @param from the first row; without it the start of the relationship
   * @param to the last row; without it the latest instant that can be answered for ever
   * @param step from row to row, longer than nothing, in whole microseconds; without it one that
   *     gives about sixty rows
   * @param tried a policy to compute by instead of those that both adopted; nothing is stored
   * @throws nl.vertrouwensfonds.queries.asking.Unanswerable for instants without an answer, and for
   *     more than two thousand rows
   */
  public Curve curve(
      Viewer viewer,
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<Duration> step,
      Optional<TrustPolicy> tried) {
    var head = relationships.head(viewer.relationship());
    var asked = asking.asked(viewer, head, to);
    var span = Span.of(from.orElse(head.startedAt()), asked.at(), step);
    var drawing = draw(head.id(), asked.revision(), span.instants(), tried);
    var rows = drawing.finish();
    return new Curve(head.id(), asked, span.from(), span.step(), drawing.policy(), rows);
  }

  /** Both funds at some instants, in order, as the log up to a revision tells them at most. */
  Drawing draw(
      UUID relationship, long revision, List<Instant> instants, Optional<TrustPolicy> tried) {
    var drawing = new Drawing(instants, tried);
    long last = Math.min(revision, reader.revisionAt(relationship, instants.getLast()));
    reader.forEach(relationship, 1, last, line -> drawing.follow(line.envelope()));
    return drawing;
  }
}
