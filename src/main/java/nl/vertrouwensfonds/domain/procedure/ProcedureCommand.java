package nl.vertrouwensfonds.domain.procedure;

import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.StepEvent.InvitationAnswer;
import nl.vertrouwensfonds.domain.rule.Command;

/** Laying open how one works, and improving it together. */
public sealed interface ProcedureCommand extends Command {

  /**
   * Content: title, text.
   *
   * @param breach which it helped to happen, or null
   */
  record OpenProcedure(UUID breach, boolean invites, Content content) implements ProcedureCommand {}

  /** Content: reason. */
  record AnswerInvitation(UUID procedure, InvitationAnswer answer, Content content)
      implements ProcedureCommand {}
}
