package nl.vertrouwensfonds.queries.trust;

import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAmended;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachJoined;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachRuled;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionPromised;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyRuled;
import nl.vertrouwensfonds.trust.Posting;
import nl.vertrouwensfonds.trust.Posting.Cause;

/**
 * What one line of a ledger is about.
 *
 * @param event what did it; null for time
 * @param about the breach, report or commitment; null when it is about none, or several
 * @param commitment what was kept or missed; null for all else
 * @param remedy the correction or compensation; null for all else
 */
record Subject(Posting posting, Event event, UUID about, UUID commitment, UUID remedy) {

  static Subject of(Posting it, Map<UUID, Envelope> log) {
    Event event = it.event() == null ? null : log.get(it.event()).data();
    if (it.lines() > 1) {
      return new Subject(it, event, null, null, null);
    }
    var commitment = commitment(it, event);
    return new Subject(it, event, about(it, event, commitment), commitment, remedy(it, event));
  }

  /** What a commitment does for a breach is told of the breach. */
  private static UUID commitment(Posting it, Event event) {
    return it.breach() == null && event instanceof CommitmentEvent about
        ? about.about().orElse(null)
        : null;
  }

  /** A report weighs with others as one, and is told apart by what it is about. */
  private static UUID about(Posting it, Event event, UUID commitment) {
    if (it.breach() != null) {
      return it.breach();
    }
    return switch (event) {
      case BreachReported _ -> it.event();
      case BreachJoined joined -> joined.breach();
      case BreachAmended amended -> amended.breach();
      case BreachAnswered answered -> answered.breach();
      case BreachRuled ruled -> ruled.breach();
      case BreachWithdrawn withdrawn -> withdrawn.breach();
      case null, default -> commitment;
    };
  }

  private static UUID remedy(Posting it, Event event) {
    if (it.cause() != Cause.REMEDY) {
      return null;
    }
    return switch (event) {
      case CorrectionPromised _ -> it.event();
      case CorrectionAssessed assessed -> assessed.correction();
      case CompensationAnswered answered -> answered.compensation();
      case CompensationAssessed assessed -> assessed.compensation();
      case RemedyRuled ruled -> ruled.promise();
      case null, default -> null;
    };
  }
}
