package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.trust.Posting.Cause;

/** Tells in postings how a position became the next one. */
final class ReferenceLedger {

  private static final Cause[] STEPS = {
    Cause.WITHDRAWAL, Cause.APOLOGY, Cause.EXPLANATION, Cause.REMEDY, Cause.SILENCE, Cause.PATIENCE
  };

  final List<Posting> postings = new ArrayList<>();
  private ReferencePosition told = new ReferencePosition();
  private double level = 50;

  /** Time passed, and nothing happened. */
  void passed(Instant at, ReferencePosition now) {
    told.deposits = now.deposits;
    post(at, Cause.DEPOSITS_FADE, null, null);
    told.scars = now.scars;
    told.held = now.held;
    post(at, Cause.SCARS_FADE, null, null);
    told.accusation = now.accusation;
    post(at, Cause.ACCUSATION_FADES, null, null);
    for (UUID breach : now.breaches.keySet()) {
      for (int step : new int[] {4, 5}) {
        told.breaches.get(breach)[step] = now.breaches.get(breach)[step];
        post(at, STEPS[step], null, breach);
      }
    }
  }

  /** Moved nothing: a breach became a scar of the same weight. */
  void healed(ReferencePosition now) {
    told = now;
  }

  void happened(Instant at, UUID event, ReferencePosition now) {
    told.accusation = now.accusation;
    post(at, Cause.ACCUSATION, event, null);
    told.deposits = now.deposits;
    post(at, Cause.DEPOSIT, event, null);
    told.scars = now.scars;
    post(at, Cause.SCAR, event, null);
    told.incidents = now.incidents;
    told.held = now.held;
    post(at, Cause.JOINED, event, null);
    for (UUID breach : now.breaches.keySet()) {
      double[] parts = told.breaches.computeIfAbsent(breach, _ -> new double[6]);
      for (int step = 0; step < 6; step++) {
        parts[step] = now.breaches.get(breach)[step];
        post(at, STEPS[step], event, breach);
      }
    }
  }

  private void post(Instant at, Cause cause, UUID event, UUID breach) {
    double after = told.level();
    if (Math.abs(after - level) >= 1e-12) {
      postings.add(new Posting(at, cause, event, breach, after - level, level, after));
    }
    level = after;
  }
}
