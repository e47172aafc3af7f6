package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.StepProgress.For;
import nl.vertrouwensfonds.domain.breach.StepProgress.Status;
import nl.vertrouwensfonds.domain.breach.StepProgress.Step;
import nl.vertrouwensfonds.domain.breach.StepProgress.Waiting;

/** How far the third step has come: the responsible side is waited for first, then the injured. */
final class RemedyProgress {

  private final Breach breach;
  private final Remedy remedy;
  private final Instant at;

  private RemedyProgress(Breach breach, Instant at) {
    this.breach = breach;
    this.remedy = breach.remedy();
    this.at = at;
  }

  static StepProgress of(Breach breach, Instant at) {
    return new RemedyProgress(breach, at).progress();
  }

  private StepProgress progress() {
    if (remedy.complete()) {
      return step(Status.COMPLETE, null, null);
    }
    var offer = remedy.openOffer(at);
    if (undelivered()) {
      return step(Status.UNDER_WAY, waits(For.DELIVERY, breach.responsible()), firstDue());
    }
    if (unpaid()) {
      return step(Status.UNDER_WAY, waits(For.PAYMENT, breach.responsible()), null);
    }
    if (offer.isPresent()) {
      Side answering = offer.get().by().other();
      return step(Status.WAITING, waits(For.ANSWER_TO_OFFER, answering), offer.get().until());
    }
    return promised()
        ? step(Status.WAITING, waits(For.ASSESSMENT, breach.injured()), null)
        : step(Status.OPEN, waits(For.PROMISE, breach.responsible()), null);
  }

  private boolean undelivered() {
    return remedy.corrections().stream().anyMatch(Correction::toDeliver);
  }

  private Instant firstDue() {
    return remedy.corrections().stream()
        .filter(Correction::toDeliver)
        .map(Correction::overdueFrom)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private boolean unpaid() {
    return remedy.compensations().stream().anyMatch(Compensation::toPay);
  }

  private boolean promised() {
    return !remedy.corrections().isEmpty()
        || remedy.compensations().stream().anyMatch(Compensation::agreed);
  }

  private Waiting waits(For what, Side from) {
    return new Waiting(what, from, since());
  }

  private StepProgress step(Status status, Waiting waiting, Instant until) {
    return new StepProgress(Step.REMEDY, status, since(), waiting, until, remedy.part());
  }

  private Instant since() {
    return Optional.ofNullable(remedy.changed()).orElseGet(() -> breach.settled().orElseThrow());
  }
}
