package nl.vertrouwensfonds.domain.procedure;

import static nl.vertrouwensfonds.domain.rule.Rule.ALREADY_ANSWERED;
import static nl.vertrouwensfonds.domain.rule.Rule.NOTHING_TO_ANSWER;
import static nl.vertrouwensfonds.domain.rule.Rule.UNKNOWN;
import static nl.vertrouwensfonds.domain.rule.Verdict.all;
import static nl.vertrouwensfonds.domain.rule.Verdict.unless;

import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.command.ProcedureCommand;
import nl.vertrouwensfonds.domain.command.ProcedureCommand.AnswerInvitation;
import nl.vertrouwensfonds.domain.command.ProcedureCommand.OpenProcedure;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.InvitationAnswer;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureInvitationAnswered;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureOpened;
import nl.vertrouwensfonds.domain.procedure.Procedures.Procedure;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Context;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Verdict;

/** A side opens its own way of working, of its own accord; the other side may be asked to help. */
public final class ProcedureRules {

  private final Context context;
  private final Procedures procedures;
  private final Breaches breaches;

  public ProcedureRules(Context context, Procedures procedures, Breaches breaches) {
    this.context = context;
    this.procedures = procedures;
    this.breaches = breaches;
  }

  /** What could be done at any time, each with a body that is in order. */
  public static Stream<Action> actions() {
    return Stream.of(Action.of("open-procedure", new OpenProcedure(null, false, Content.EMPTY)));
  }

  /** What could be done about a procedure, likewise. */
  public static Stream<Action> actions(Procedure it) {
    UUID id = it.id();
    return Stream.of(
        Action.on(id, "accept-invitation", answer(id, InvitationAnswer.ACCEPTED)),
        Action.on(id, "decline-invitation", answer(id, InvitationAnswer.DECLINED)));
  }

  private static AnswerInvitation answer(UUID procedure, InvitationAnswer answer) {
    return new AnswerInvitation(procedure, answer, Content.EMPTY);
  }

  public Verdict decide(ProcedureCommand command) {
    return switch (command) {
      case OpenProcedure open -> open(open);
      case AnswerInvitation answer ->
          procedures
              .find(answer.procedure())
              .map(it -> answer(it, answer))
              .orElseGet(UNKNOWN::refusal);
    };
  }

  private Verdict open(OpenProcedure open) {
    var opened = new ProcedureOpened(context.side(), open.breach(), open.invites());
    var silent =
        breaches.find(open.breach()).flatMap(it -> it.silences(context.side(), context.at()));
    return all(
        context.byParty(),
        own(open.breach()),
        context.spoken(opened, open.content(), silent, open.breakSilence()));
  }

  /** Only what one's own side is responsible for can be traced to one's own way of working. */
  private Verdict own(UUID breach) {
    return breach == null
        ? Drafts.NONE
        : breaches.find(breach).map(it -> context.by(it.responsible())).orElseGet(UNKNOWN::refusal);
  }

  private Verdict answer(Procedure it, AnswerInvitation answer) {
    return all(
        context.by(it.owner().other()),
        context.withMandate(),
        unless(it.invites(), NOTHING_TO_ANSWER),
        unless(it.answer() == null, ALREADY_ANSWERED),
        context.one(new ProcedureInvitationAnswered(it.id(), answer.answer()), answer.content()));
  }
}
