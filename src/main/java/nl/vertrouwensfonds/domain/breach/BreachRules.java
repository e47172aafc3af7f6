package nl.vertrouwensfonds.domain.breach;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.ANSWER_HARDENED;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;

import java.util.UUID;
import java.util.function.Function;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breach.Report;
import nl.vertrouwensfonds.domain.breach.BreachCommand.AmendBreach;
import nl.vertrouwensfonds.domain.breach.BreachCommand.AnswerBreach;
import nl.vertrouwensfonds.domain.breach.BreachCommand.ReportBreach;
import nl.vertrouwensfonds.domain.breach.BreachCommand.RuleOnBreach;
import nl.vertrouwensfonds.domain.breach.BreachCommand.WithdrawBreach;
import nl.vertrouwensfonds.domain.event.BreachEvent.Answer;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAmended;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachRuled;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** The injured side reports; the responsible side acknowledges or disputes. */
public final class BreachRules {

  private BreachRules() {}

  public static Verdict decide(Breaches all, BreachCommand command, Actor actor, Ids ids) {
    return switch (command) {
      case ReportBreach report -> report(report, actor, ids);
      case AmendBreach amend -> of(all, amend.breach(), it -> amend(it, amend, actor, ids));
      case AnswerBreach answer -> of(all, answer.breach(), it -> answer(it, answer, actor, ids));
      case WithdrawBreach withdraw ->
          of(all, withdraw.breach(), it -> withdraw(it, withdraw, actor, ids));
      case RuleOnBreach rule -> of(all, rule.breach(), it -> rule(it, rule, actor, ids));
    };
  }

  private static Verdict of(Breaches all, UUID id, Function<Breach, Verdict> verdict) {
    return all.find(id).map(verdict).orElseGet(UNKNOWN::refusal);
  }

  private static Verdict report(ReportBreach report, Actor actor, Ids ids) {
    if (!actor.side().isParty()) {
      return NOT_YOURS.refusal();
    }
    var reported =
        new BreachReported(actor.side().other(), report.kind(), report.severity(), report.damage());
    return Drafts.one(ids, reported, report.content());
  }

  private static Verdict amend(Breach it, AmendBreach amend, Actor actor, Ids ids) {
    if (actor.side() != it.injured()) {
      return NOT_YOURS.refusal();
    }
    if (!it.isOpenReport()) {
      return ALREADY_ANSWERED.refusal("report");
    }
    int kind = amend.kind().compareTo(it.kind());
    int severity = amend.severity().compareTo(it.severity());
    if (kind > 0 || severity > 0) {
      return ANSWER_HARDENED.refusal("report");
    }
    if (kind == 0 && severity == 0) {
      return ALREADY_DONE.refusal();
    }
    var amended = new BreachAmended(it.id(), amend.kind(), amend.severity());
    return Drafts.one(ids, amended, amend.content());
  }

  private static Verdict answer(Breach it, AnswerBreach answer, Actor actor, Ids ids) {
    if (actor.side() != it.responsible()) {
      return NOT_YOURS.refusal();
    }
    boolean again = it.report() == Report.DISPUTED && answer.answer() == Answer.DISPUTED;
    if (!it.isOpenReport() || again) {
      return ALREADY_ANSWERED.refusal("report");
    }
    return Drafts.one(ids, new BreachAnswered(it.id(), answer.answer()), answer.content());
  }

  private static Verdict withdraw(Breach it, WithdrawBreach withdraw, Actor actor, Ids ids) {
    if (actor.side() != it.injured()) {
      return NOT_YOURS.refusal();
    }
    if (!it.isOpenReport()) {
      return ALREADY_ANSWERED.refusal("report");
    }
    return Drafts.one(ids, new BreachWithdrawn(it.id()), withdraw.content());
  }

  /** What is not disputed needs no ruling. */
  private static Verdict rule(Breach it, RuleOnBreach rule, Actor actor, Ids ids) {
    if (actor.side() != Side.NEUTRAL) {
      return NOT_YOURS.refusal("neutral");
    }
    if (!it.isOpenReport()) {
      return ALREADY_ANSWERED.refusal("report");
    }
    if (it.report() != Report.DISPUTED) {
      return NOTHING_TO_ANSWER.refusal("undisputed");
    }
    var ruled = new BreachRuled(it.id(), rule.ruling(), rule.kind(), rule.severity());
    return Drafts.one(ids, ruled, rule.content());
  }
}
