package nl.vertrouwensfonds.domain.cases;

import java.time.Instant;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Breaches;

/** How far a case has come. It follows from the log and is never recorded. */
public enum Stage {
  /** Both sides still have to accept who leads it, and on what terms. */
  OPENING,
  /** The neutral still has to find that both want to. */
  EXPLORING_WILL,
  /** Not all three conditions hold on both sides. */
  RECONCILING,
  /** Some breach still waits for words or remedy. */
  REPAIRING,
  /** Only silence and patience are left. */
  PROBATION,
  CLOSED;

  static Stage of(Case mediatedCase, Breaches breaches, Instant at) {
    if (mediatedCase.closed()) {
      return CLOSED;
    }
    if (!mediatedCase.mediation().accepted()) {
      return OPENING;
    }
    if (!mediatedCase.wills().sufficient()) {
      return EXPLORING_WILL;
    }
    if (!Conditions.of(mediatedCase, breaches).met()) {
      return RECONCILING;
    }
    return breaches.all().stream().anyMatch(b -> unrepaired(b, at)) ? REPAIRING : PROBATION;
  }

  private static boolean unrepaired(Breach breach, Instant at) {
    return breach.isToHeal(at) && breach.probation().isEmpty();
  }
}
