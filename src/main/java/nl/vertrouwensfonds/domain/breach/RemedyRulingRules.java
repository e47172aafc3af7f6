package nl.vertrouwensfonds.domain.breach;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_DUE;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.RemedyCommand.RuleOnRemedy;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyRuled;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** The neutral's word on what was mended or paid, when it was rejected or left unanswered. */
final class RemedyRulingRules {

  /** What was mended or paid, and what was said of it. */
  private record Done(Instant at, Assessment assessment, boolean ruled) {}

  private final Context context;

  RemedyRulingRules(Context context) {
    this.context = context;
  }

  static Action action(UUID promise, String rel, Assessment assessment) {
    return Action.on(promise, rel, new RuleOnRemedy(promise, assessment, Content.EMPTY));
  }

  Verdict decide(Breach it, RuleOnRemedy rule) {
    return all(
        context.byNeutral(),
        StepRules.open(it, context.at()),
        done(it.remedy(), rule.promise()).map(this::ripe).orElseGet(UNKNOWN::refusal),
        context.one(new RemedyRuled(rule.promise(), rule.assessment()), rule.content()));
  }

  private static Optional<Done> done(Remedy remedy, UUID promise) {
    return remedy
        .findCorrection(promise)
        .map(it -> new Done(it.deliveredAt(), it.assessment(), it.ruled()))
        .or(() ->
            remedy
                .findCompensation(promise)
                .map(it -> new Done(it.paidAt(), it.assessment(), it.ruled())));
  }

  private Verdict ripe(Done done) {
    if (done.at() == null) {
      return NOTHING_TO_ANSWER.refusal("delivery");
    }
    if (done.ruled() || done.assessment() == Assessment.CONFIRMED) {
      return ALREADY_ANSWERED.refusal();
    }
    Instant due = done.at().plus(Rules1.BEFORE_RULING);
    boolean waiting = done.assessment() == null && context.at().isBefore(due);
    return waiting ? NOT_DUE.refusal("answer").with("due", due) : Drafts.NONE;
  }
}
