package nl.vertrouwensfonds.domain.breach;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AssessCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.DeliverCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.OnCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.PromiseCorrection;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionAssessed;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionDelivered;
import nl.vertrouwensfonds.domain.event.StepEvent.CorrectionPromised;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** What is to be mended is promised, delivered, and confirmed by who was hurt. */
final class CorrectionRules {

  private final Context context;

  CorrectionRules(Context context) {
    this.context = context;
  }

  static Stream<Action> actions(Breach it) {
    var promise = new PromiseCorrection(it.id(), Action.SOME_DAY, Content.EMPTY);
    return Stream.concat(
        Stream.of(Action.on(it.id(), "promise-correction", promise)),
        it.remedy().corrections().stream().flatMap(CorrectionRules::actions));
  }

  private static Stream<Action> actions(Correction it) {
    UUID id = it.id();
    return Stream.of(
        Action.on(id, "deliver-correction", new DeliverCorrection(id, Content.EMPTY))
            .until(it.overdueFrom()),
        Action.on(id, "confirm-correction", assess(id, Assessment.CONFIRMED)),
        Action.on(id, "reject-correction", assess(id, Assessment.REJECTED)),
        RemedyRulingRules.action(id, "rule-correction-confirmed", Assessment.CONFIRMED),
        RemedyRulingRules.action(id, "rule-correction-rejected", Assessment.REJECTED));
  }

  private static AssessCorrection assess(UUID correction, Assessment assessment) {
    return new AssessCorrection(correction, assessment, Content.EMPTY);
  }

  Verdict decide(Breach it, OnCorrection command) {
    return it.remedy()
        .findCorrection(command.promise())
        .map(correction ->
            switch (command) {
              case DeliverCorrection deliver -> deliver(it, correction, deliver);
              case AssessCorrection assess -> assess(it, correction, assess);
            })
        .orElseGet(UNKNOWN::refusal);
  }

  Verdict promise(Breach it, PromiseCorrection promise) {
    return all(
        context.by(it.responsible()),
        context.withMandate(),
        context.ahead(promise.due()),
        StepRules.open(it, context.at()),
        StepRules.promisable(it),
        context.one(new CorrectionPromised(it.id(), promise.due()), promise.content()));
  }

  private Verdict deliver(Breach it, Correction correction, DeliverCorrection deliver) {
    return all(
        context.by(it.responsible()),
        StepRules.open(it, context.at()),
        unless(correction.toDeliver(), ALREADY_DONE),
        context.one(new CorrectionDelivered(correction.id()), deliver.content()));
  }

  /** A correction that was never reported as delivered can be confirmed, but not rejected. */
  private Verdict assess(Breach it, Correction correction, AssessCorrection assess) {
    boolean assessable =
        correction.delivered()
            || correction.assessment() != null
            || assess.assessment() == Assessment.CONFIRMED;
    return all(
        context.by(it.injured()),
        StepRules.open(it, context.at()),
        StepRules.softens(Optional.ofNullable(correction.assessment()), assess.assessment()),
        assessable ? Drafts.NONE : NOTHING_TO_ANSWER.refusal("delivery"),
        context.one(
            new CorrectionAssessed(correction.id(), assess.assessment()), assess.content()));
  }
}
