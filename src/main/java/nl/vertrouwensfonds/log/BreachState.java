package nl.vertrouwensfonds.log;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Apology;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.BreachProgress;
import nl.vertrouwensfonds.domain.breach.Explanation;
import nl.vertrouwensfonds.domain.breach.StepProgress;
import nl.vertrouwensfonds.domain.breach.StepProgress.For;
import nl.vertrouwensfonds.domain.breach.StepProgress.Status;
import nl.vertrouwensfonds.domain.breach.StepProgress.Step;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.healing.Probation;

/**
 * A row of {@code breach}: how a breach stands by the last event, and what it takes to tell its
 * steps at any later instant.
 *
 * @param remedyStatus of the third step when no offer is open; null while it is not proven, as is
 *     all of the remedy
 * @param offerOn who answers the offer that is open, until {@code offerUntil}
 */
record BreachState(
    UUID relationship,
    UUID breach,
    long place,
    Side responsible,
    Kind kind,
    Severity severity,
    BigDecimal damage,
    String damageCurrency,
    UUID incident,
    Breach.Report report,
    Instant reportedAt,
    Instant reportSince,
    Instant settledAt,
    Instant apologyAt,
    ApologyAnswer apologyAnswer,
    Instant explanationAt,
    ExplanationAnswer explanationAnswer,
    Status remedyStatus,
    Instant remedySince,
    Double remedyPart,
    For remedyWaitsFor,
    Side remedyWaitsOn,
    Instant remedyUntil,
    Side offerOn,
    Instant offerUntil,
    Instant probationFrom,
    Long probationRevision,
    Instant quietSince,
    Instant patientSince,
    Double count,
    Instant reached) {

  /** By then no offer is open any more. */
  private static final Instant NO_OFFER = Instant.parse("9999-01-01T00:00:00Z");

  /**
   * @param at of the last event
   */
  static BreachState of(UUID relationship, Breach it, Instant at) {
    Optional<Money> damage = Optional.ofNullable(it.damage());
    Optional<StepProgress> remedy = remedy(it);
    var waits = remedy.map(StepProgress::waiting);
    var offer = it.remedy().openOffer(at);
    Optional<Probation> probation = it.probation();
    return new BreachState(
        relationship,
        it.id(),
        it.place(),
        it.responsible(),
        it.kind(),
        it.severity(),
        damage.map(Money::amount).orElse(null),
        damage.map(Money::currency).orElse(null),
        it.incidentId(),
        it.report(),
        it.reportedAt(),
        it.reportSince(),
        it.settled().orElse(null),
        it.apology().map(Apology::offeredAt).orElse(null),
        it.apology().map(Apology::answer).orElse(null),
        it.explanation().map(Explanation::givenAt).orElse(null),
        it.explanation().map(Explanation::answer).orElse(null),
        remedy.map(StepProgress::status).orElse(null),
        remedy.map(StepProgress::since).orElse(null),
        remedy.map(StepProgress::part).orElse(null),
        waits.map(StepProgress.Waiting::what).orElse(null),
        waits.map(StepProgress.Waiting::from).orElse(null),
        remedy.map(StepProgress::until).orElse(null),
        offer.map(open -> open.by().other()).orElse(null),
        offer.map(open -> open.until()).orElse(null),
        it.onProbationFrom().orElse(null),
        probation.map(_ -> it.onProbationSince()).orElse(null),
        probation.map(Probation::quietSince).orElse(null),
        probation.map(Probation::patientSince).orElse(null),
        probation.map(Probation::count).orElse(null),
        probation.map(Probation::reached).orElse(null));
  }

  private static Optional<StepProgress> remedy(Breach it) {
    return it.isProven()
        ? BreachProgress.of(it, (_, _) -> List.of(), NO_OFFER).stream()
            .filter(step -> step.step() == Step.REMEDY)
            .findFirst()
        : Optional.empty();
  }
}
