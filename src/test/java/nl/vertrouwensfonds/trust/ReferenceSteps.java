package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.trust.ReferenceCase.*;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.StepEvent;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationOffered;
import nl.vertrouwensfonds.domain.event.StepEvent.CompensationPaid;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionDelivered;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionPromised;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationGiven;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyRuled;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyWaived;
import nl.vertrouwensfonds.domain.event.StepEvent.SilenceBroken;
import nl.vertrouwensfonds.trust.ReferenceBreach.Deal;

/** The steps that one side takes for its breaches, and what the other says of them. */
final class ReferenceSteps {

  private final ReferenceBreaches breaches;
  private final Consumer<ReferenceCase> seen;
  private final Map<UUID, ReferenceBreach> byRemedy = new HashMap<>();

  ReferenceSteps(ReferenceBreaches breaches, Consumer<ReferenceCase> seen) {
    this.breaches = breaches;
    this.seen = seen;
  }

  /** Whether it is about a breach of this side. */
  boolean happens(Envelope envelope, StepEvent event, Instant at) {
    var breach = breachOf(event);
    if (breach == null) {
      return false;
    }
    switch (event) {
      case ApologyOffered _ -> apologised(breach);
      case ApologyAnswered it -> answered(breach, it.answer());
      case ExplanationGiven _ -> explained(breach);
      case ExplanationAnswered it -> answered(breach, it.answer());
      case CorrectionPromised _ -> {
        byRemedy.put(envelope.id(), breach);
        breach.corrections.put(envelope.id(), false);
      }
      case CorrectionAssessed it -> found(breach, it.correction(), it.assessment());
      case CompensationOffered it -> {
        byRemedy.put(envelope.id(), breach);
        breach.deals.put(envelope.id(), new Deal(it.money().minor(), false, false));
      }
      case CompensationAnswered it ->
          breach.deals.computeIfPresent(it.compensation(), (_, deal) -> answered(deal, it));
      case CompensationAssessed it -> found(breach, it.compensation(), it.assessment());
      case RemedyRuled it -> {
        boolean mended = it.assessment() == Assessment.CONFIRMED;
        seen.accept(mended ? RULED_TO_BE_MENDED : RULED_NOT_TO_BE_MENDED);
        found(breach, it.promise(), it.assessment());
      }
      case RemedyWaived _ -> {
        seen.accept(WAIVED);
        breach.waived = true;
      }
      case SilenceBroken _ -> spoken(breach, at);
      case CorrectionDelivered _, CompensationPaid _ -> {}
    }
    startWhenComplete(breach, at);
    return true;
  }

  private ReferenceBreach breachOf(StepEvent event) {
    return switch (event) {
      case ApologyOffered it -> breaches.all.get(it.breach());
      case ApologyAnswered it -> breaches.all.get(it.breach());
      case ExplanationGiven it -> breaches.all.get(it.breach());
      case ExplanationAnswered it -> breaches.all.get(it.breach());
      case CorrectionPromised it -> breaches.all.get(it.breach());
      case CompensationOffered it -> breaches.all.get(it.breach());
      case RemedyWaived it -> breaches.all.get(it.breach());
      case SilenceBroken it -> breaches.all.get(it.breach());
      case CorrectionDelivered it -> byRemedy.get(it.correction());
      case CorrectionAssessed it -> byRemedy.get(it.correction());
      case CompensationAnswered it -> byRemedy.get(it.compensation());
      case CompensationPaid it -> byRemedy.get(it.compensation());
      case CompensationAssessed it -> byRemedy.get(it.compensation());
      case RemedyRuled it -> byRemedy.get(it.promise());
    };
  }

  private void apologised(ReferenceBreach breach) {
    seen.accept(APOLOGY_NOT_ANSWERED);
    if (breach.remedyIsComplete()) {
      seen.accept(APOLOGY_AFTER_REMEDY);
    }
    breach.apologised = true;
  }

  private void explained(ReferenceBreach breach) {
    seen.accept(
        breach.explained
            ? EXPLAINED_AGAIN
            : breach.apologised ? EXPLANATION_NOT_ANSWERED : EXPLANATION_WITHOUT_APOLOGY);
    breach.explained = true;
  }

  private void answered(ReferenceBreach breach, ApologyAnswer answer) {
    if (breach.apologyAnswer != null) {
      seen.accept(ANSWER_SOFTENED);
    }
    breach.apologyAnswer = answer;
    seen.accept(
        switch (answer) {
          case DECLINED -> APOLOGY_DECLINED;
          case HEARD -> APOLOGY_HEARD;
          case ACCEPTED -> APOLOGY_ACCEPTED;
        });
  }

  private void answered(ReferenceBreach breach, ExplanationAnswer answer) {
    breach.explanationAnswer = answer;
    seen.accept(answer == ExplanationAnswer.ACCEPTED ? EXPLANATION_ACCEPTED : EXPLANATION_DECLINED);
  }

  private Deal answered(Deal deal, CompensationAnswered it) {
    return switch (it.answer()) {
      case ACCEPTED -> new Deal(deal.cents(), true, false);
      case DECLINED -> {
        seen.accept(OFFER_DECLINED);
        yield new Deal(0, false, false);
      }
      case COUNTERED -> {
        seen.accept(OFFER_COUNTERED);
        yield new Deal(it.counter().minor(), false, false);
      }
    };
  }

  /** A correction or a payment is found to be there, or not. */
  private void found(ReferenceBreach breach, UUID promise, Assessment assessment) {
    boolean confirmed = assessment == Assessment.CONFIRMED;
    if (!confirmed) {
      seen.accept(REJECTED);
    }
    breach.corrections.computeIfPresent(promise, (_, _) -> confirmed);
    breach.deals.computeIfPresent(
        promise, (_, deal) -> new Deal(deal.cents(), deal.agreed(), confirmed));
    long mended = breach.corrections.values().stream().filter(it -> it).count();
    if (mended > 0 && mended < breach.corrections.size()) {
      seen.accept(CORRECTIONS_IN_PART);
    }
    if (breach.confirmed() > 0 && breach.confirmed() < breach.agreed()) {
      seen.accept(MONEY_IN_PART);
    }
    if (breach.confirmed() > 0 && mended > 0) {
      seen.accept(MONEY_AND_CORRECTIONS);
    }
  }

  private void startWhenComplete(ReferenceBreach breach, Instant at) {
    if (breach.quietFrom == null && breach.wordsAndRemedyAreComplete()) {
      if (!breaches.onProbation().isEmpty()) {
        seen.accept(TWO_ON_PROBATION);
      }
      breach.quietFrom = at;
      breach.patientFrom = at;
    }
  }

  private void spoken(ReferenceBreach breach, Instant at) {
    if (breach.isOnProbation()) {
      boolean quiet = !breach.quietFrom.plus(breach.quiet()).isAfter(at);
      seen.accept(quiet ? SILENCE_BROKEN_AFTER_THE_QUIET_PERIOD : SILENCE_BROKEN);
      breaches.scarred(at, 2);
      breach.quietFrom = at;
    } else {
      seen.accept(SILENCE_BROKEN_OUTSIDE_PROBATION);
    }
  }
}
