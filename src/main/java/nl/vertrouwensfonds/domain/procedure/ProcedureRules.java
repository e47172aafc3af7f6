package nl.vertrouwensfonds.domain.procedure;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.NOT_YOURS;
import static nl.vertrouwensfonds.domain.rule.Rule.NO_MANDATE;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.UUID;
import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.event.StepEvent.InvitationAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ProcedureInvitationAnswered;
import nl.vertrouwensfonds.domain.event.StepEvent.ProcedureOpened;
import nl.vertrouwensfonds.domain.procedure.ProcedureCommand.AnswerInvitation;
import nl.vertrouwensfonds.domain.procedure.ProcedureCommand.OpenProcedure;
import nl.vertrouwensfonds.domain.procedure.Procedures.Procedure;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** A side opens its own way of working, of its own accord; the other side may be asked to help. */
public final class ProcedureRules {

  private ProcedureRules() {}

  public static Verdict decide(
      Procedures all, Breaches breaches, ProcedureCommand command, Actor actor, Ids ids) {
    return switch (command) {
      case OpenProcedure open ->
          all(
              unless(actor.side().isParty(), NOT_YOURS),
              own(breaches, open.breach(), actor),
              Drafts.one(
                  ids,
                  new ProcedureOpened(actor.side(), open.breach(), open.invites()),
                  open.content()));
      case AnswerInvitation answer ->
          all.find(answer.procedure())
              .map(it -> answer(it, answer, actor, ids))
              .orElseGet(UNKNOWN::refusal);
    };
  }

  /** A procedure is improved by who opened it, and by the other side once it took part. */
  public static Verdict improves(Procedures all, CommitmentCommand command, Actor actor) {
    if (!(command instanceof MakeCommitment make) || make.procedure() == null) {
      return Drafts.NONE;
    }
    return all.find(make.procedure())
        .map(it -> unless(takesPart(it, actor), NOT_YOURS))
        .orElseGet(UNKNOWN::refusal);
  }

  private static boolean takesPart(Procedure it, Actor actor) {
    return actor.side() == it.owner() || it.answer() == InvitationAnswer.ACCEPTED;
  }

  /** Only what one's own side is responsible for can be traced to one's own way of working. */
  private static Verdict own(Breaches breaches, UUID breach, Actor actor) {
    if (breach == null) {
      return Drafts.NONE;
    }
    return breaches
        .find(breach)
        .map(it -> unless(it.responsible() == actor.side(), NOT_YOURS))
        .orElseGet(UNKNOWN::refusal);
  }

  private static Verdict answer(Procedure it, AnswerInvitation answer, Actor actor, Ids ids) {
    boolean accepts = answer.answer() == InvitationAnswer.ACCEPTED;
    return all(
        unless(actor.side().isParty() && actor.side() != it.owner(), NOT_YOURS),
        unless(!accepts || actor.mandate(), NO_MANDATE),
        unless(it.invites(), NOTHING_TO_ANSWER),
        unless(it.answer() == null, ALREADY_ANSWERED),
        Drafts.one(
            ids, new ProcedureInvitationAnswered(it.id(), answer.answer()), answer.content()));
  }
}
