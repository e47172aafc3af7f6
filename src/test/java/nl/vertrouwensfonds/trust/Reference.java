package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.trust.ReferenceCase.*;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationAnswered;
import nl.vertrouwensfonds.domain.event.CaseEvent.TermsAnswer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.StepEvent;
import nl.vertrouwensfonds.domain.event.WillEvent.WillWithdrawn;
import nl.vertrouwensfonds.trust.ReferenceBreach.Report;

/**
 * The score of {@code fonds-1}, computed slowly from the whole log for one instant. It shares no
 * formula, number or state with the product: each is written down a second time.
 */
final class Reference {

  /**
   * What one side's fund in a trustee comes to; no balance without evidence.
   *
   * @param tied whether an incident ended with two scars that are both the heaviest, so that it is
   *     anybody's guess what a later word on one of them takes away
   */
  record Score(Double balance, double confidence, Counts counts, boolean tied) {}

  /** How many commitments came to what. */
  record Counts(
      long kept,
      long missed,
      long madeGood,
      long lapsed,
      long released,
      long moved,
      long moves,
      long movedDays) {}

  private final Side trustee;
  private final ReferencePromises promises;
  private final ReferenceBreaches breaches;
  private final ReferenceSteps steps;
  private final Consumer<ReferenceCase> seen;

  /** Null when nobody asks for one. */
  private final ReferenceLedger ledger;

  private Instant last;

  private Reference(
      Side trustee, Instant start, Consumer<ReferenceCase> seen, ReferenceLedger ledger) {
    this.trustee = trustee;
    this.breaches = new ReferenceBreaches(trustee, seen);
    this.promises = new ReferencePromises(trustee, start, breaches, seen);
    this.steps = new ReferenceSteps(breaches, seen);
    this.seen = seen;
    this.ledger = ledger;
    this.last = start;
    breaches.knows(promises.all);
  }

  /**
   * @param seen told of each special case that the history comes to
   */
  static Score score(
      List<Envelope> log, Side trustee, Instant asked, Consumer<ReferenceCase> seen) {
    var reference = new Reference(trustee, start(log), seen, null);
    reference.follow(log, asked);
    return reference.score(asked);
  }

  static List<Posting> ledger(List<Envelope> log, Side trustee, Instant asked) {
    var reference = new Reference(trustee, start(log), _ -> {}, new ReferenceLedger());
    reference.follow(log, asked);
    return reference.ledger.postings;
  }

  private static Instant start(List<Envelope> log) {
    return log.getFirst().stamp().effectiveAt();
  }

  private void follow(List<Envelope> log, Instant asked) {
    for (Envelope event : log) {
      Instant at = event.stamp().effectiveAt();
      if (!at.isAfter(asked)) {
        breaches.heal(last, at, this::passed, when -> healed(when, at, true));
        told(event, at);
        last = at;
      }
    }
    breaches.heal(last, asked, this::passed, when -> healed(when, asked, false));
    passed(asked);
  }

  private void told(Envelope event, Instant at) {
    var before = ledger == null ? null : position(at);
    if (happens(event, at) && ledger != null) {
      ledger.passed(at, before);
      ledger.happened(at, event.id(), position(at));
    }
  }

  private void passed(Instant at) {
    if (ledger != null) {
      ledger.passed(at, position(at));
    }
  }

  private void healed(Instant at, Instant until, boolean eventFollows) {
    if (!eventFollows) {
      seen.accept(HEALED_AFTER_THE_LAST_EVENT);
    } else if (at.equals(until) && at.isAfter(last)) {
      seen.accept(HEALED_AT_AN_EVENT);
    }
    if (ledger != null) {
      ledger.healed(position(at));
    }
  }

  private ReferencePosition position(Instant at) {
    return ReferencePosition.of(promises, breaches, at);
  }

  /** Whether it is an event that a ledger of this side tells. */
  private boolean happens(Envelope envelope, Instant at) {
    return switch (envelope.data()) {
      case CommitmentEvent it -> promises.happens(envelope, it, at);
      case BreachEvent it -> breaches.happens(envelope, it, at);
      case StepEvent it -> steps.happens(envelope, it, at);
      case MediationAnswered it when envelope.by().side() == trustee ->
          neutral(it.answer() == TermsAnswer.ACCEPTED, at);
      case WillWithdrawn _ when envelope.by().side() == trustee -> neutral(false, at);
      default -> false;
    };
  }

  private boolean neutral(boolean accepted, Instant at) {
    seen.accept(accepted ? NEUTRAL_ACCEPTED : NEUTRAL_REFUSED);
    for (ReferenceBreach it : breaches.all.values()) {
      if (accepted) {
        it.neutralAccepted(at);
      } else {
        it.neutralRefused(at);
      }
    }
    return true;
  }

  private Score score(Instant at) {
    boolean evidence = false;
    for (ReferenceCommitment it : promises.all.values()) {
      evidence |= it.outcome != null;
    }
    for (ReferenceBreach it : breaches.all.values()) {
      evidence |= it.report != Report.GONE;
      if (it.restsFrom() != null && at.isAfter(it.restsFrom())) {
        var rests = it.agreedAgain == null ? RESTS : RESTS_AFTER_A_REFUSAL;
        seen.accept(rests);
      }
    }
    if (!evidence) {
      seen.accept(NO_EVIDENCE);
    }
    var position = position(at);
    return new Score(
        evidence ? position.level() : null, position.confidence(), counts(at), breaches.tied);
  }

  private Counts counts(Instant at) {
    var all = promises.all.values();
    return new Counts(
        all.stream().filter(it -> it.outcome == Outcome.KEPT).count(),
        all.stream().filter(it -> it.outcome == Outcome.MISSED).count(),
        all.stream().filter(it -> it.outcome == Outcome.MADE_GOOD).count(),
        all.stream().filter(it -> it.hasLapsed(at)).count(),
        all.stream().filter(it -> it.released).count(),
        all.stream().filter(it -> it.moves > 0).count(),
        all.stream().mapToLong(it -> it.moves).sum(),
        all.stream().mapToLong(it -> it.movedDays).sum());
  }
}
