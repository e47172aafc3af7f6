package nl.vertrouwensfonds.views.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.Fold;
import nl.vertrouwensfonds.views.trust.Curve.Row;
import nl.vertrouwensfonds.views.trust.Trust.Direction;

/** Draws a curve while a log is read: each row is told before the first event behind it. */
final class Drawing {

  private final List<Instant> instants;
  private final Fold fold = new Fold();
  private final List<Row> rows = new ArrayList<>();
  private List<Envelope> events = new ArrayList<>();

  Drawing(List<Instant> instants) {
    this.instants = instants;
  }

  void follow(Envelope envelope) {
    Instant at = envelope.stamp().effectiveAt();
    while (!done() && next().isBefore(at)) {
      tell();
    }
    if (!fold.apply(envelope).isEmpty() && !at.isBefore(instants.getFirst())) {
      events.add(envelope);
    }
  }

  List<Row> finish() {
    while (!done()) {
      tell();
    }
    return rows;
  }

  private boolean done() {
    return rows.size() == instants.size();
  }

  private Instant next() {
    return instants.get(rows.size());
  }

  private void tell() {
    rows.add(new Row(next(), held(Side.CLIENT), held(Side.SUPPLIER), events));
    events = new ArrayList<>();
  }

  private Direction held(Side trustor) {
    return fold.relationship().revision() == 0
        ? Direction.UNKNOWN
        : Direction.of(fold.heldBy(trustor).faded(next(), fold.policy()), fold.policy());
  }
}
