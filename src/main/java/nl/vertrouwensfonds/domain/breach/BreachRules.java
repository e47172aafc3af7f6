package nl.vertrouwensfonds.domain.breach;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.ANSWER_HARDENED;
import static nl.vertrouwensfonds.domain.rule.Rule.BREACH_HEALED;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_DUE;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.breach.Breach.Report;
import nl.vertrouwensfonds.domain.command.BreachCommand;
import nl.vertrouwensfonds.domain.command.BreachCommand.AmendBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.AnswerBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.JoinBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.ReportBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.RuleOnBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.WithdrawBreach;
import nl.vertrouwensfonds.domain.event.BreachEvent.Answer;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAmended;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachJoined;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachRuled;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.event.BreachEvent.Ruling;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** The injured side reports; the responsible side acknowledges or disputes. */
public final class BreachRules {

  private final Context context;
  private final Breaches breaches;
  private final Misses misses;

  public BreachRules(Context context, Breaches breaches, Misses misses) {
    this.context = context;
    this.breaches = breaches;
    this.misses = misses;
  }

  /** What could be done at any time, each with a body that is in order. */
  public static Stream<Action> actions() {
    var report = new ReportBreach(Kind.ABILITY, Severity.MINOR, null, Content.EMPTY);
    return Stream.of(Action.of("report-breach", report));
  }

  /** What could be done about a report, likewise. */
  public static Stream<Action> actions(Breach it) {
    UUID id = it.id();
    return Stream.of(
        Action.on(
            id, "acknowledge-breach", new AnswerBreach(id, Answer.ACKNOWLEDGED, Content.EMPTY)),
        Action.on(id, "dispute-breach", new AnswerBreach(id, Answer.DISPUTED, Content.EMPTY)),
        Action.on(id, "withdraw-breach", new WithdrawBreach(id, Content.EMPTY)),
        Action.on(id, "amend-breach", lighter(it)),
        Action.on(
            id,
            "uphold-breach",
            new RuleOnBreach(id, Ruling.UPHELD, it.kind(), it.severity(), Content.EMPTY)),
        Action.on(
            id,
            "dismiss-breach",
            new RuleOnBreach(id, Ruling.DISMISSED, null, null, Content.EMPTY)));
  }

  /** Joining it to the first thing that it can be joined to; to itself where there is none. */
  public static Stream<Action> joins(Breach it, Breaches breaches, Misses misses, Instant at) {
    var incidents = new IncidentRules(breaches, misses, at);
    UUID target = incidents.candidates(it).findFirst().orElse(it.id());
    return Stream.of(
        Action.on(it.id(), "join-breach", new JoinBreach(it.id(), target, Content.EMPTY)));
  }

  /** The next lighter report; of the lightest the same again, which is refused. */
  private static AmendBreach lighter(Breach it) {
    int severity = it.severity().ordinal();
    if (severity > 0) {
      return new AmendBreach(it.id(), it.kind(), Severity.values()[severity - 1], Content.EMPTY);
    }
    int kind = Math.max(0, it.kind().ordinal() - 1);
    return new AmendBreach(it.id(), Kind.values()[kind], it.severity(), Content.EMPTY);
  }

  public Verdict decide(BreachCommand command) {
    return switch (command) {
      case ReportBreach report -> report(report);
      case JoinBreach join -> on(join.breach(), it -> join(it, join));
      case AmendBreach amend -> on(amend.breach(), it -> amend(it, amend));
      case AnswerBreach answer -> on(answer.breach(), it -> answer(it, answer));
      case WithdrawBreach withdraw -> on(withdraw.breach(), it -> withdraw(it, withdraw));
      case RuleOnBreach rule -> on(rule.breach(), it -> rule(it, rule));
    };
  }

  private Verdict on(UUID breach, Function<Breach, Verdict> verdict) {
    return breaches.find(breach).map(verdict).orElseGet(UNKNOWN::refusal);
  }

  private Verdict report(ReportBreach report) {
    if (context.byParty() instanceof Refusal notYours) {
      return notYours;
    }
    var responsible = context.side().other();
    var reported =
        new BreachReported(
            responsible, report.kind(), report.severity(), report.damage(), report.incident());
    return all(
        report.incident() == null
            ? Drafts.NONE
            : new IncidentRules(breaches, misses, context.at())
                .admits(responsible, report.incident()),
        context.one(reported, report.content()));
  }

  /** Whoever was injured, or the neutral, says that it is the same fact as something else. */
  private Verdict join(Breach it, JoinBreach join) {
    var incidents = new IncidentRules(breaches, misses, context.at());
    return all(
        context.side() == Side.NEUTRAL ? Drafts.NONE : context.by(it.injured()),
        it.isOpenReport() || it.isProven() ? Drafts.NONE : ALREADY_ANSWERED.refusal("report"),
        unless(!it.isHealedBy(context.at()), BREACH_HEALED),
        unless(!incidents.isJoined(it, join.incident()), ALREADY_DONE),
        incidents.admits(it.responsible(), join.incident()),
        context.one(new BreachJoined(it.id(), join.incident()), join.content()));
  }

  private Verdict amend(Breach it, AmendBreach amend) {
    int kind = amend.kind().compareTo(it.kind());
    int severity = amend.severity().compareTo(it.severity());
    return all(
        context.by(it.injured()),
        open(it),
        kind > 0 || severity > 0 ? ANSWER_HARDENED.refusal("report") : Drafts.NONE,
        unless(kind != 0 || severity != 0, ALREADY_DONE),
        context.one(new BreachAmended(it.id(), amend.kind(), amend.severity()), amend.content()));
  }

  private Verdict answer(Breach it, AnswerBreach answer) {
    boolean again = it.report() == Report.DISPUTED && answer.answer() == Answer.DISPUTED;
    return all(
        context.by(it.responsible()),
        answer.answer() == Answer.ACKNOWLEDGED ? context.withMandate() : Drafts.NONE,
        open(it),
        again ? ALREADY_ANSWERED.refusal("report") : Drafts.NONE,
        context.one(new BreachAnswered(it.id(), answer.answer()), answer.content()));
  }

  private Verdict withdraw(Breach it, WithdrawBreach withdraw) {
    return all(
        context.by(it.injured()),
        open(it),
        context.one(new BreachWithdrawn(it.id()), withdraw.content()));
  }

  /** What was just reported is answered first; after a while the neutral rules all the same. */
  private Verdict rule(Breach it, RuleOnBreach rule) {
    Instant due = it.reportedAt().plus(Rules1.TO_ANSWER_REPORT);
    boolean early = it.report() == Report.REPORTED && context.at().isBefore(due);
    return all(
        context.byNeutral(),
        open(it),
        early ? NOT_DUE.refusal("report").with("due", due) : Drafts.NONE,
        context.one(
            new BreachRuled(it.id(), rule.ruling(), rule.kind(), rule.severity()), rule.content()));
  }

  private static Verdict open(Breach it) {
    return it.isOpenReport() ? Drafts.NONE : ALREADY_ANSWERED.refusal("report");
  }
}
