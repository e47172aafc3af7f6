package nl.vertrouwensfonds.domain.commitment;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.COMMITMENT_NOT_ACCEPTED;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_DUE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.CommitmentCommand;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeliverCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DisputeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.RuleOnCommitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDisputed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.procedure.Procedures;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** A side promises and delivers; what it kept or missed is the other side's to say. */
public final class CommitmentRules {

  private final Context context;
  private final Commitments commitments;
  private final Procedures procedures;

  public CommitmentRules(Context context, Commitments commitments, Procedures procedures) {
    this.context = context;
    this.commitments = commitments;
    this.procedures = procedures;
  }

  /** What could be done at any time, each with a body that is in order. */
  public static Stream<Action> actions() {
    var make = new MakeCommitment(Size.NORMAL, Action.SOME_DAY, Content.EMPTY);
    return Stream.of(Action.of("make-commitment", make));
  }

  /** What could be done about a commitment, likewise. */
  public static Stream<Action> actions(Commitment it) {
    UUID id = it.id();
    return Stream.of(
        Action.on(id, "accept-commitment", answer(id, Answer.ACCEPTED)),
        Action.on(id, "decline-commitment", answer(id, Answer.DECLINED)),
        Action.on(id, "deliver-commitment", new DeliverCommitment(id, Content.EMPTY))
            .until(it.overdueFrom()),
        Action.on(id, "assess-kept", new AssessCommitment(id, Outcome.KEPT, Content.EMPTY)),
        Action.on(id, "assess-missed", new AssessCommitment(id, Outcome.MISSED, Content.EMPTY)),
        Action.on(id, "dispute-commitment", new DisputeCommitment(id, Content.EMPTY)),
        Action.on(id, "rule-kept", new RuleOnCommitment(id, Outcome.KEPT, Content.EMPTY)),
        Action.on(id, "rule-missed", new RuleOnCommitment(id, Outcome.MISSED, Content.EMPTY)));
  }

  private static AnswerCommitment answer(UUID id, Answer answer) {
    return new AnswerCommitment(id, answer, Content.EMPTY);
  }

  public Verdict decide(CommitmentCommand command) {
    return switch (command) {
      case MakeCommitment make -> make(make);
      case AnswerCommitment answer -> on(answer.commitment(), it -> answer(it, answer));
      case DeliverCommitment deliver -> on(deliver.commitment(), it -> deliver(it, deliver));
      case AssessCommitment assess -> on(assess.commitment(), it -> assess(it, assess));
      case DisputeCommitment dispute -> on(dispute.commitment(), it -> dispute(it, dispute));
      case RuleOnCommitment rule -> on(rule.commitment(), it -> rule(it, rule));
    };
  }

  private Verdict on(UUID commitment, Function<Commitment, Verdict> verdict) {
    return commitments.find(commitment).map(verdict).orElseGet(UNKNOWN::refusal);
  }

  private Verdict make(MakeCommitment make) {
    if (!context.side().isParty()) {
      return NOT_YOURS.refusal();
    }
    var made = new CommitmentMade(context.side(), make.size(), make.due(), null, make.procedure());
    return all(improves(make.procedure()), context.one(made, make.content()));
  }

  /** A procedure is improved by who opened it, and by the other side once it took part. */
  private Verdict improves(UUID procedure) {
    return procedure == null
        ? Drafts.NONE
        : procedures
            .find(procedure)
            .map(it -> unless(it.isImprovedBy(context.side()), NOT_YOURS))
            .orElseGet(UNKNOWN::refusal);
  }

  private Verdict answer(Commitment it, AnswerCommitment answer) {
    return all(
        context.by(it.owner().other()),
        answer.answer() == Answer.ACCEPTED ? context.withMandate() : Drafts.NONE,
        it.answer() == null ? Drafts.NONE : ALREADY_ANSWERED.refusal("commitment"),
        context.one(new CommitmentAnswered(it.id(), answer.answer()), answer.content()));
  }

  private Verdict deliver(Commitment it, DeliverCommitment deliver) {
    return all(
        context.by(it.owner()),
        unless(it.answer() != Answer.DECLINED, COMMITMENT_NOT_ACCEPTED),
        unless(!it.delivered(), ALREADY_DONE),
        context.one(new CommitmentDelivered(it.id()), deliver.content()));
  }

  private Verdict assess(Commitment it, AssessCommitment assess) {
    return all(
        context.by(it.owner().other()),
        unless(it.accepted(), COMMITMENT_NOT_ACCEPTED),
        it.outcome() == null ? Drafts.NONE : ALREADY_ANSWERED.refusal("commitment"),
        assess.outcome() == Outcome.MISSED ? due(it) : Drafts.NONE,
        context.one(new CommitmentAssessed(it.id(), assess.outcome()), assess.content()));
  }

  /** A miss is disputed, and so is a delivery that nobody answers. */
  private Verdict dispute(Commitment it, DisputeCommitment dispute) {
    boolean disputable = it.outcome() == Outcome.MISSED || it.waitsForAssessment();
    return all(
        context.by(it.owner()),
        unless(!it.disputed(), ALREADY_DONE),
        disputable ? Drafts.NONE : NOTHING_TO_ANSWER.refusal("commitment"),
        it.waitsForAssessment() ? due(it) : Drafts.NONE,
        context.one(new CommitmentDisputed(it.id()), dispute.content()));
  }

  private Verdict rule(Commitment it, RuleOnCommitment rule) {
    return all(
        context.byNeutral(),
        it.ruled() ? ALREADY_ANSWERED.refusal("commitment") : Drafts.NONE,
        it.disputed() ? Drafts.NONE : NOTHING_TO_ANSWER.refusal("undisputed"),
        context.one(new CommitmentRuled(it.id(), rule.outcome()), rule.content()));
  }

  private Verdict due(Commitment it) {
    return it.overdue(context.at()) ? Drafts.NONE : NOT_DUE.refusal().with("due", it.due());
  }
}
