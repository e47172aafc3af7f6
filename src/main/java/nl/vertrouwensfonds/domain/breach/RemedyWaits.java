package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.StepProgress.For;
import nl.vertrouwensfonds.domain.rule.Wait;

/** What the third step waits for: each thing that was promised by itself, or a promise. */
final class RemedyWaits {

  private final Breach breach;

  private RemedyWaits(Breach breach) {
    this.breach = breach;
  }

  static Stream<Wait> of(Breach breach) {
    var remedy = breach.remedy();
    var it = new RemedyWaits(breach);
    if (remedy.complete()) {
      return it.beyond();
    }
    return Stream.of(
            remedy.corrections().stream().flatMap(correction -> it.of(correction).stream()),
            remedy.compensations().stream().flatMap(money -> it.of(money).stream()),
            it.promise().stream())
        .flatMap(waits -> waits);
  }

  /** What is offered beyond what is complete, as long as it can be accepted. */
  private Stream<Wait> beyond() {
    return breach.remedy().compensations().stream()
        .filter(it -> it.offered() && StepRules.isPromisable(breach))
        .flatMap(it -> of(it).stream());
  }

  private Optional<Wait> of(Correction it) {
    if (it.toDeliver()) {
      return Optional.of(
          wait(For.DELIVERY, it.id(), breach.responsible(), changed()).until(it.overdueFrom()));
    }
    return it.confirmed()
        ? Optional.empty()
        : Optional.of(wait(For.ASSESSMENT, it.id(), breach.injured(), it.deliveredAt()));
  }

  private Optional<Wait> of(Compensation it) {
    if (it.offered()) {
      return Optional.of(
          wait(For.ANSWER_TO_OFFER, it.id(), it.by().other(), changed())
              .until(it.until())
              .endsAfter(it.until()));
    }
    if (it.toPay()) {
      return Optional.of(wait(For.PAYMENT, it.id(), breach.responsible(), changed()));
    }
    return it.agreed() && !it.confirmed()
        ? Optional.of(wait(For.ASSESSMENT, it.id(), breach.injured(), it.paidAt()))
        : Optional.empty();
  }

  /** The responsible side is to promise something once no offer lies open. */
  private Optional<Wait> promise() {
    var remedy = breach.remedy();
    boolean promised =
        !remedy.corrections().isEmpty()
            || remedy.compensations().stream().anyMatch(Compensation::agreed);
    Instant from =
        remedy.compensations().stream()
            .filter(Compensation::offered)
            .map(it -> Wait.after(it.until()))
            .max(Instant::compareTo)
            .orElseGet(this::changed);
    return promised
        ? Optional.empty()
        : Optional.of(wait(For.PROMISE, breach.id(), breach.responsible(), from));
  }

  /** When the remedy last came a step further, or back. */
  private Instant changed() {
    return Optional.ofNullable(breach.remedy().changed())
        .orElseGet(() -> breach.settled().orElseThrow());
  }

  private static Wait wait(For what, UUID subject, Side from, Instant since) {
    return Wait.of(what, subject, from, since);
  }
}
