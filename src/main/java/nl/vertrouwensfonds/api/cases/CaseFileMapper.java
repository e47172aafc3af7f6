package nl.vertrouwensfonds.api.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.bodies.AsOf;
import nl.vertrouwensfonds.api.bodies.MoneyBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.AwaitedBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.CaseBreachBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.ConditionBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.DeclarationBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.MediationBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.NeutralBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.WillBody;
import nl.vertrouwensfonds.api.parties.OrganisationResource.OrganisationBody;
import nl.vertrouwensfonds.api.steps.StepList.BreachSteps;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.cases.Awaited;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.Condition;
import nl.vertrouwensfonds.domain.cases.Conditions;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationProposed;
import nl.vertrouwensfonds.domain.event.WillEvent.WillAssessed;
import nl.vertrouwensfonds.domain.event.WillEvent.WillsOpened;
import nl.vertrouwensfonds.queries.cases.CaseFile;

/** Writes the file of a case as callers read it. */
final class CaseFileMapper {

  private static final List<Side> SIDES = List.of(Side.CLIENT, Side.SUPPLIER);

  private final CaseFile file;
  private final Case it;

  private CaseFileMapper(CaseFile file) {
    this.file = file;
    this.it = file.it();
  }

  static CaseFileBody of(CaseFile file) {
    return new CaseFileMapper(file).body();
  }

  private CaseFileBody body() {
    var asked = file.asked();
    var talks = new TalkMapper(file);
    var solutions = new SolutionMapper(file);
    return new CaseFileBody(
        it.id(),
        AsOf.of(asked),
        file.stage(),
        OrganisationBody.of(file.client()),
        OrganisationBody.of(file.supplier()),
        new NeutralBody(it.neutral(), text(it.id(), "name"), OrganisationBody.of(file.firm())),
        text(it.id(), "about"),
        it.openedAt(),
        it.opening().by(),
        it.opening().previous(),
        it.outcome().orElse(null),
        it.closedAt().orElse(null),
        file.texts().of(CaseClosed.class, it.id(), "reason"),
        Duration.between(it.openedAt(), it.closedAt().orElse(asked.at())).toDays(),
        it.mediation().terms().flatMap(CaseFileMapper::feeOfStake).orElse(null),
        it.mediation().terms().map(this::mediation).orElse(null),
        will(),
        file.conditions().map(CaseFileMapper::conditions).orElse(List.of()),
        talks.statements(),
        talks.gestures(List.of(Condition.ADMITTED)),
        talks.gestures(List.of(Condition.LET_GO, Condition.COMPROMISED)),
        talks.grievances(),
        talks.meetings(),
        file.boardsSpokeAt().orElse(null),
        talks.objectives(),
        solutions.options(),
        solutions.agreements(),
        breaches(asked.at()),
        solutions.procedures(),
        file.awaited().stream().map(CaseFileMapper::awaited).toList());
  }

  private String text(UUID event, String field) {
    return file.texts().of(event, field);
  }

  /** In the order client, supplier. */
  static List<Side> sides(Collection<Side> sides) {
    return SIDES.stream().filter(sides::contains).toList();
  }

  private static Optional<String> feeOfStake(MediationProposed terms) {
    Money fee = terms.fee();
    Money stake = terms.atStake();
    if (fee == null || stake == null || !fee.currency().equals(stake.currency())) {
      return Optional.empty();
    }
    return Optional.of(
        BigDecimal.valueOf(fee.minor())
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(stake.minor()), 2, RoundingMode.HALF_EVEN)
            .toPlainString());
  }

  private MediationBody mediation(MediationProposed terms) {
    var mediation = it.mediation();
    UUID proposal = mediation.proposal().orElseThrow();
    return new MediationBody(
        mediation.proposedAt().orElseThrow(),
        text(proposal, "ties"),
        text(proposal, "confidentiality"),
        terms.admissionsProtected(),
        terms.pauseUntil(),
        MoneyBody.of(terms.fee()),
        text(proposal, "atStake"),
        MoneyBody.of(terms.atStake()),
        SIDES.stream().filter(mediation::acceptedBy).toList(),
        mediation.acceptedAt().orElse(null));
  }

  private WillBody will() {
    var wills = it.wills();
    return new WillBody(
        SIDES.stream().filter(wills::declared).toList(),
        wills.openedAt().orElse(null),
        declaration(Side.CLIENT, "client"),
        declaration(Side.SUPPLIER, "supplier"),
        wills.finding().orElse(null),
        file.texts().of(WillAssessed.class, it.id(), "reason"),
        wills.foundAt().orElse(null));
  }

  private DeclarationBody declaration(Side side, String field) {
    var text = file.texts().of(WillsOpened.class, it.id(), field);
    return it.wills().declaration(side).map(d -> new DeclarationBody(d, text)).orElse(null);
  }

  private static List<ConditionBody> conditions(Conditions conditions) {
    return SIDES.stream()
        .flatMap(side -> Stream.of(Condition.values()).map(c -> condition(conditions, side, c)))
        .toList();
  }

  private static ConditionBody condition(Conditions conditions, Side side, Condition condition) {
    var by = conditions.by().get(side).getOrDefault(condition, List.of());
    return new ConditionBody(side, condition, !by.isEmpty(), by);
  }

  private List<CaseBreachBody> breaches(Instant at) {
    return file.breaches().stream()
        .map(walked ->
            new CaseBreachBody(
                walked.what(),
                walked.breach().kind(),
                walked.breach().severity(),
                BreachSteps.of(walked, at)))
        .toList();
  }

  private static AwaitedBody awaited(Awaited a) {
    return new AwaitedBody(KebabCase.name(a.what()), a.from(), a.since(), a.until(), a.subject());
  }
}
