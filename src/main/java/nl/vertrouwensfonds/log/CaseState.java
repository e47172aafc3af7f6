package nl.vertrouwensfonds.log;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOutcome;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationProposed;

/**
 * A row of {@code mediated_case}: how far a case has come by the last event. Time alone brings none
 * further.
 *
 * @param firm the neutral's organisation
 * @param stageSince the instant of the last event; the row keeps the one before while the stage is
 *     the same
 */
record CaseState(
    UUID relationship,
    UUID caseId,
    Side openedBy,
    Instant openedAt,
    UUID firm,
    UUID previous,
    Instant termsProposedAt,
    Instant termsAcceptedAt,
    Stage stage,
    Instant stageSince,
    CaseOutcome outcome,
    Instant closedAt,
    int meetings,
    BigDecimal fee,
    String feeCurrency,
    BigDecimal atStake,
    String atStakeCurrency,
    BigDecimal feeOfStake) {

  /**
   * @param at of the last event
   */
  static CaseState of(UUID relationship, Case it, Breaches breaches, Instant at) {
    var mediation = it.mediation();
    Optional<Money> fee = mediation.terms().map(MediationProposed::fee);
    Optional<Money> stake = mediation.terms().map(MediationProposed::atStake);
    return new CaseState(
        relationship,
        it.id(),
        it.opening().by(),
        it.openedAt(),
        it.opening().firm(),
        it.opening().previous(),
        mediation.proposedAt().orElse(null),
        mediation.acceptedAt().orElse(null),
        it.stage(breaches, at),
        at,
        it.outcome().orElse(null),
        it.closedAt().orElse(null),
        it.meetings().size(),
        fee.map(Money::amount).orElse(null),
        fee.map(Money::currency).orElse(null),
        stake.map(Money::amount).orElse(null),
        stake.map(Money::currency).orElse(null),
        mediation.feeOfStake().orElse(null));
  }

  /** Whether they differ in more than since when. */
  boolean differs(CaseState before) {
    return before == null || !equals(before.since(stageSince));
  }

  private CaseState since(Instant at) {
    return new CaseState(
        relationship,
        caseId,
        openedBy,
        openedAt,
        firm,
        previous,
        termsProposedAt,
        termsAcceptedAt,
        stage,
        at,
        outcome,
        closedAt,
        meetings,
        fee,
        feeCurrency,
        atStake,
        atStakeCurrency,
        feeOfStake);
  }
}
