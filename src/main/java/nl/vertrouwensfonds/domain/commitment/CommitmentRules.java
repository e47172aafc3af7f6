package nl.vertrouwensfonds.domain.commitment;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.BEFORE_ITS_PROMISE;
import static nl.vertrouwensfonds.domain.rule.Rule.COMMITMENT_NOT_ACCEPTED;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.OFFER_LAPSED;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.CommitmentCommand;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerMove;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeliverCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.OnCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.OnOutcome;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.ProposeMove;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.ReleaseCommitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveProposed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentReleased;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.procedure.Procedures;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** A side promises and delivers; the other accepts, agrees to another day, or lets it off. */
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
    var move = new ProposeMove(id, Action.SOME_DAY.plusDays(1), Content.EMPTY);
    var release = new ReleaseCommitment(id, Content.EMPTY);
    return Stream.concat(
        Stream.of(
            Action.on(id, "accept-commitment", answer(id, Answer.ACCEPTED)),
            Action.on(id, "decline-commitment", answer(id, Answer.DECLINED)),
            Action.on(id, "propose-move", move),
            Action.on(id, "accept-move", answerMove(id, Answer.ACCEPTED)),
            Action.on(id, "decline-move", answerMove(id, Answer.DECLINED)),
            Action.on(id, "release-commitment", release),
            Action.on(id, "deliver-commitment", new DeliverCommitment(id, Content.EMPTY))
                .until(it.overdueFrom())),
        OutcomeRules.actions(it));
  }

  private static AnswerCommitment answer(UUID id, Answer answer) {
    return new AnswerCommitment(id, answer, Content.EMPTY);
  }

  private static AnswerMove answerMove(UUID id, Answer answer) {
    return new AnswerMove(id, answer, Content.EMPTY);
  }

  public Verdict decide(CommitmentCommand command) {
    return switch (command) {
      case MakeCommitment make -> make(make);
      case OnCommitment on ->
          commitments.find(on.commitment()).map(it -> on(it, on)).orElseGet(UNKNOWN::refusal);
    };
  }

  private Verdict on(Commitment it, OnCommitment command) {
    return switch (command) {
      case AnswerCommitment answer -> answer(it, answer);
      case ProposeMove propose -> propose(it, propose);
      case AnswerMove answer -> answer(it, answer);
      case ReleaseCommitment release -> release(it, release);
      case DeliverCommitment deliver -> deliver(it, deliver);
      case OnOutcome outcome -> new OutcomeRules(context).decide(it, outcome);
    };
  }

  private Verdict make(MakeCommitment make) {
    if (context.byParty() instanceof Refusal notYours) {
      return notYours;
    }
    var made =
        new CommitmentMade(
            context.side(), make.size(), make.due(), make.answerWithin(), null, make.procedure());
    return all(
        context.withMandate(),
        improves(make.procedure()),
        context.ahead(make.due()),
        context.one(made, make.content()));
  }

  /** A procedure is improved by who opened it, and by the other side once it took part. */
  private Verdict improves(UUID procedure) {
    return procedure == null
        ? Drafts.NONE
        : procedures
            .find(procedure)
            .map(it ->
                it.isImprovedBy(context.side()) ? Drafts.NONE : NOT_YOURS.refusal("not-invited"))
            .orElseGet(UNKNOWN::refusal);
  }

  private Verdict answer(Commitment it, AnswerCommitment answer) {
    return all(
        context.by(it.receiver()),
        context.withMandate(),
        it.answer() == null ? Drafts.NONE : ALREADY_ANSWERED.refusal("commitment"),
        context.one(new CommitmentAnswered(it.id(), answer.answer()), answer.content()));
  }

  private Verdict propose(Commitment it, ProposeMove propose) {
    return all(
        context.byParty(),
        context.withMandate(),
        context.ahead(propose.due()),
        running(it),
        unless(!propose.due().equals(it.due()), ALREADY_DONE),
        context.one(new CommitmentMoveProposed(it.id(), propose.due()), propose.content()));
  }

  /** Whoever asked for the other day does not answer himself. */
  private Verdict answer(Commitment it, AnswerMove answer) {
    var move = it.openMove();
    return all(
        context.byParty(),
        move.filter(open -> open.by() == context.side()).isEmpty()
            ? Drafts.NONE
            : NOT_YOURS.refusal("own-move"),
        context.withMandate(),
        running(it),
        move.isPresent() ? Drafts.NONE : NOTHING_TO_ANSWER.refusal("move"),
        move.filter(open -> open.lapsed(context.at())).isEmpty()
            ? Drafts.NONE
            : OFFER_LAPSED.refusal("move"),
        context.one(new CommitmentMoveAnswered(it.id(), answer.answer()), answer.content()));
  }

  private Verdict release(Commitment it, ReleaseCommitment release) {
    return all(
        context.by(it.receiver()),
        context.withMandate(),
        running(it),
        context.one(new CommitmentReleased(it.id()), release.content()));
  }

  private Verdict deliver(Commitment it, DeliverCommitment deliver) {
    boolean before = context.live() && context.stamp().occurredAt().isBefore(it.madeAt());
    return all(
        context.by(it.owner()),
        unless(!before, BEFORE_ITS_PROMISE),
        unless(it.answer() != Answer.DECLINED, COMMITMENT_NOT_ACCEPTED),
        it.released() ? ALREADY_DONE.refusal("released") : Drafts.NONE,
        unless(!it.delivered() && !it.good(), ALREADY_DONE),
        context.one(new CommitmentDelivered(it.id()), deliver.content()));
  }

  private static Verdict running(Commitment it) {
    return all(
        unless(it.accepted(), COMMITMENT_NOT_ACCEPTED),
        it.released() ? ALREADY_DONE.refusal("released") : Drafts.NONE,
        it.outcome() == null ? Drafts.NONE : ALREADY_ANSWERED.refusal("commitment"));
  }
}
