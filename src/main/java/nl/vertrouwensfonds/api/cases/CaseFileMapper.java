package nl.vertrouwensfonds.api.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.bodies.AsOfBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.AwaitedBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.CaseBreachBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.ConditionBody;
import nl.vertrouwensfonds.api.cases.CaseFileBody.NeutralBody;
import nl.vertrouwensfonds.api.parties.OrganisationResource.OrganisationBody;
import nl.vertrouwensfonds.api.steps.StepList.BreachSteps;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.cases.Awaited;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.Condition;
import nl.vertrouwensfonds.domain.cases.Conditions;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseClosed;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.Event.WithName;
import nl.vertrouwensfonds.queries.cases.CaseFile;

/** Writes the file of a case as callers read it. */
final class CaseFileMapper {

  static final List<Side> SIDES = List.of(Side.CLIENT, Side.SUPPLIER);

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
    var terms = new TermsMapper(file);
    var talks = new TalkMapper(file);
    var solutions = new SolutionMapper(file);
    return new CaseFileBody(
        it.id(),
        AsOfBody.of(file.asOf()),
        file.stage(),
        OrganisationBody.of(file.client()),
        OrganisationBody.of(file.supplier()),
        new NeutralBody(
            it.neutral(), text(it.id(), WithName.NAME), OrganisationBody.of(file.firm())),
        text(it.id(), CaseOpened.ABOUT),
        it.openedAt(),
        it.opening().by(),
        it.opening().previous(),
        it.outcome().orElse(null),
        it.closedAt().orElse(null),
        file.texts().of(CaseClosed.class, it.id(), "reason"),
        Duration.between(it.openedAt(), it.closedAt().orElse(file.asOf().at())).toDays(),
        terms.feeOfStake(),
        terms.mediation(),
        terms.will(),
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
        breaches(file.asOf().at()),
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
