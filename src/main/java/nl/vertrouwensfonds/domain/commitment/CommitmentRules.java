package nl.vertrouwensfonds.domain.commitment;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_DONE;
import static nl.vertrouwensfonds.domain.rule.Rule.COMMITMENT_NOT_ACCEPTED;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_DUE;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.NO_MANDATE;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand.DeliverCommitment;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand.DisputeCommitment;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand.RuleOnCommitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDelivered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentDisputed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentRuled;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Refusal;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** A side promises and delivers; what it kept or missed is the other side's to say. */
public final class CommitmentRules {

  private CommitmentRules() {}

  /** The verdict on a command that would count from {@code at}. */
  public static Verdict decide(
      Commitments all, CommitmentCommand command, Actor actor, Instant at, Ids ids) {
    return switch (command) {
      case MakeCommitment make -> make(make, actor, ids);
      case AnswerCommitment answer ->
          of(all, answer.commitment(), it -> answer(it, answer, actor, ids));
      case DeliverCommitment deliver ->
          of(all, deliver.commitment(), it -> deliver(it, deliver, actor, ids));
      case AssessCommitment assess ->
          of(all, assess.commitment(), it -> assess(it, assess, actor, at, ids));
      case DisputeCommitment dispute ->
          of(all, dispute.commitment(), it -> dispute(it, dispute, actor, at, ids));
      case RuleOnCommitment rule -> of(all, rule.commitment(), it -> rule(it, rule, actor, ids));
    };
  }

  private static Verdict of(Commitments all, UUID id, Function<Commitment, Verdict> verdict) {
    return all.find(id).map(verdict).orElseGet(UNKNOWN::refusal);
  }

  private static Verdict make(MakeCommitment make, Actor actor, Ids ids) {
    if (!actor.side().isParty()) {
      return NOT_YOURS.refusal();
    }
    var made = new CommitmentMade(actor.side(), make.size(), make.due(), null, make.procedure());
    return Drafts.one(ids, made, make.content());
  }

  private static Verdict answer(Commitment it, AnswerCommitment answer, Actor actor, Ids ids) {
    if (actor.side() != it.owner().other()) {
      return NOT_YOURS.refusal();
    }
    if (answer.answer() == Answer.ACCEPTED && !actor.mandate()) {
      return NO_MANDATE.refusal();
    }
    if (it.answer() != null) {
      return ALREADY_ANSWERED.refusal("commitment");
    }
    var answered = new CommitmentAnswered(it.id(), answer.answer());
    return Drafts.one(ids, answered, answer.content());
  }

  private static Verdict deliver(Commitment it, DeliverCommitment deliver, Actor actor, Ids ids) {
    if (actor.side() != it.owner()) {
      return NOT_YOURS.refusal();
    }
    if (it.answer() == Answer.DECLINED) {
      return COMMITMENT_NOT_ACCEPTED.refusal();
    }
    if (it.delivered()) {
      return ALREADY_DONE.refusal();
    }
    return Drafts.one(ids, new CommitmentDelivered(it.id()), deliver.content());
  }

  private static Verdict assess(
      Commitment it, AssessCommitment assess, Actor actor, Instant at, Ids ids) {
    if (actor.side() != it.owner().other()) {
      return NOT_YOURS.refusal();
    }
    if (!it.accepted()) {
      return COMMITMENT_NOT_ACCEPTED.refusal();
    }
    if (it.outcome() != null) {
      return ALREADY_ANSWERED.refusal("commitment");
    }
    if (assess.outcome() == Outcome.MISSED && !it.overdue(at)) {
      return notDue(it);
    }
    var assessed = new CommitmentAssessed(it.id(), assess.outcome());
    return Drafts.one(ids, assessed, assess.content());
  }

  private static Verdict dispute(
      Commitment it, DisputeCommitment dispute, Actor actor, Instant at, Ids ids) {
    if (actor.side() != it.owner()) {
      return NOT_YOURS.refusal();
    }
    if (it.disputed()) {
      return ALREADY_DONE.refusal();
    }
    boolean unanswered = it.accepted() && it.delivered() && it.outcome() == null;
    if (it.outcome() != Outcome.MISSED && !unanswered) {
      return NOTHING_TO_ANSWER.refusal("commitment");
    }
    if (unanswered && !it.overdue(at)) {
      return notDue(it);
    }
    return Drafts.one(ids, new CommitmentDisputed(it.id()), dispute.content());
  }

  private static Verdict rule(Commitment it, RuleOnCommitment rule, Actor actor, Ids ids) {
    if (actor.side() != Side.NEUTRAL) {
      return NOT_YOURS.refusal("neutral");
    }
    if (it.ruled()) {
      return ALREADY_ANSWERED.refusal("commitment");
    }
    if (!it.disputed()) {
      return NOTHING_TO_ANSWER.refusal("undisputed");
    }
    return Drafts.one(ids, new CommitmentRuled(it.id(), rule.outcome()), rule.content());
  }

  private static Refusal notDue(Commitment it) {
    return NOT_DUE.refusal().with("due", it.due());
  }
}
