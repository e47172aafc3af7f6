package nl.vertrouwensfonds.domain.commitment;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.ANSWER_HARDENED;
import static nl.vertrouwensfonds.domain.rule.Rule.COMMITMENT_NOT_ACCEPTED;
import static nl.vertrouwensfonds.domain.rule.Rule.LAPSED;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_DUE;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeemCommitmentKept;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DisputeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.OnOutcome;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.RuleOnCommitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDeemedKept;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDisputed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** What a side kept or missed is the other side's to say, or the neutral's when they quarrel. */
final class OutcomeRules {

  private final Context context;

  OutcomeRules(Context context) {
    this.context = context;
  }

  static Stream<Action> actions(Commitment it) {
    UUID id = it.id();
    return Stream.of(
        Action.on(id, "assess-kept", assess(id, Outcome.KEPT)),
        Action.on(id, "assess-made-good", assess(id, Outcome.MADE_GOOD)),
        Action.on(id, "assess-missed", assess(id, Outcome.MISSED)),
        Action.on(id, "deem-kept", new DeemCommitmentKept(id)),
        Action.on(id, "dispute-commitment", new DisputeCommitment(id, Content.EMPTY)),
        Action.on(id, "rule-kept", rule(id, Outcome.KEPT)),
        Action.on(id, "rule-made-good", rule(id, Outcome.MADE_GOOD)),
        Action.on(id, "rule-missed", rule(id, Outcome.MISSED)));
  }

  private static AssessCommitment assess(UUID id, Outcome outcome) {
    return new AssessCommitment(id, outcome, Content.EMPTY);
  }

  private static RuleOnCommitment rule(UUID id, Outcome outcome) {
    return new RuleOnCommitment(id, outcome, Content.EMPTY);
  }

  Verdict decide(Commitment it, OnOutcome command) {
    return switch (command) {
      case AssessCommitment assess -> assess(it, assess);
      case DeemCommitmentKept _ -> deem(it);
      case DisputeCommitment dispute -> dispute(it, dispute);
      case RuleOnCommitment rule -> rule(it, rule);
    };
  }

  private Verdict assess(Commitment it, AssessCommitment assess) {
    boolean first = it.outcome() == null;
    boolean hard = assess.outcome() != Outcome.KEPT;
    return all(
        context.by(it.receiver()),
        unless(it.accepted(), COMMITMENT_NOT_ACCEPTED),
        released(it),
        first ? Drafts.NONE : softens(it, assess.outcome()),
        first && hard ? due(it) : Drafts.NONE,
        first && hard ? inTime(it) : Drafts.NONE,
        context.one(new CommitmentAssessed(it.id(), assess.outcome()), assess.content()));
  }

  /** Delivered in time, and left without an answer for as long as both agreed. */
  private Verdict deem(Commitment it) {
    var from = it.deemedFrom();
    boolean early = from.filter(context.at()::isBefore).isPresent();
    return all(
        context.by(it.owner()),
        unless(it.accepted(), COMMITMENT_NOT_ACCEPTED),
        released(it),
        it.outcome() == null ? Drafts.NONE : ALREADY_ANSWERED.refusal("commitment"),
        from.isPresent() ? Drafts.NONE : NOTHING_TO_ANSWER.refusal("no-term"),
        it.deliveredInTime() ? Drafts.NONE : NOTHING_TO_ANSWER.refusal("not-in-time"),
        early ? NOT_DUE.refusal("term").with("due", from.get()) : Drafts.NONE,
        context.one(new CommitmentDeemedKept(it.id()), Content.EMPTY));
  }

  /** A miss is disputed, and so is a delivery that nobody answers. */
  private Verdict dispute(Commitment it, DisputeCommitment dispute) {
    boolean disputable = it.outcome() == Outcome.MISSED || it.waitsForAssessment();
    return all(
        context.by(it.owner()),
        released(it),
        unless(!it.disputed(), ALREADY_DONE),
        disputable ? Drafts.NONE : NOTHING_TO_ANSWER.refusal("commitment"),
        it.waitsForAssessment() ? due(it) : Drafts.NONE,
        context.one(new CommitmentDisputed(it.id()), dispute.content()));
  }

  /** A ruling equal to the assessment is the last word, and moves nothing. */
  private Verdict rule(Commitment it, RuleOnCommitment rule) {
    boolean done = it.ruled() || it.outcome() == Outcome.KEPT;
    boolean harder = it.outcome() != null && rule.outcome().compareTo(it.outcome()) < 0;
    return all(
        context.byNeutral(),
        released(it),
        done ? ALREADY_ANSWERED.refusal("commitment") : Drafts.NONE,
        it.disputed() ? Drafts.NONE : NOTHING_TO_ANSWER.refusal("undisputed"),
        harder ? ANSWER_HARDENED.refusal("commitment") : Drafts.NONE,
        context.one(new CommitmentRuled(it.id(), rule.outcome()), rule.content()));
  }

  /** Missed, made good, kept: whoever said one may later say the next, never the one before. */
  private static Verdict softens(Commitment it, Outcome next) {
    int step = next.compareTo(it.outcome());
    return all(
        step == 0 ? ALREADY_ANSWERED.refusal("commitment") : Drafts.NONE,
        step < 0 ? ANSWER_HARDENED.refusal("commitment") : Drafts.NONE);
  }

  private static Verdict released(Commitment it) {
    return it.released() ? ALREADY_DONE.refusal("released") : Drafts.NONE;
  }

  private Verdict due(Commitment it) {
    return it.overdue(context.at()) ? Drafts.NONE : NOT_DUE.refusal().with("due", it.due());
  }

  private Verdict inTime(Commitment it) {
    boolean late = context.at().isAfter(it.lapsesAfter());
    return late ? LAPSED.refusal().with("until", it.lapsesAfter()) : Drafts.NONE;
  }
}
