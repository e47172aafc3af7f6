package nl.vertrouwensfonds.domain.step;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_DUE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.breach.Compensation;
import nl.vertrouwensfonds.domain.breach.Correction;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.RemedyRuled;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.domain.rule.Verdict;
import nl.vertrouwensfonds.domain.step.RemedyCommand.RuleOnRemedy;

/** The neutral's word on what was mended or paid, when it was rejected or left unanswered. */
final class RulingRules {

  private record Done(Instant at, Assessment assessment, boolean ruled) {}

  private final Setting setting;

  RulingRules(Setting setting) {
    this.setting = setting;
  }

  Verdict rule(Breach it, RuleOnRemedy rule) {
    return all(
        setting.actor().side() == Side.NEUTRAL ? Drafts.NONE : NOT_YOURS.refusal("neutral"),
        Steps.open(it, setting.at()),
        ripe(done(it, rule.promise())),
        setting.one(new RemedyRuled(rule.promise(), rule.assessment()), rule.content()));
  }

  private static Done done(Breach it, UUID promise) {
    for (Correction c : it.remedy().corrections()) {
      if (c.id().equals(promise)) {
        return new Done(c.deliveredAt(), c.assessment(), c.ruled());
      }
    }
    for (Compensation c : it.remedy().compensations()) {
      if (c.id().equals(promise)) {
        return new Done(c.paidAt(), c.assessment(), c.ruled());
      }
    }
    throw new IllegalStateException("a promise without a remedy: " + promise);
  }

  private Verdict ripe(Done done) {
    if (done.at() == null) {
      return NOTHING_TO_ANSWER.refusal("delivery");
    }
    if (done.ruled() || done.assessment() == Assessment.CONFIRMED) {
      return ALREADY_ANSWERED.refusal();
    }
    Instant due = done.at().plus(Rules1.BEFORE_RULING);
    boolean waiting = done.assessment() == null && setting.at().isBefore(due);
    return waiting ? NOT_DUE.refusal("answer").with("due", due) : Drafts.NONE;
  }
}
