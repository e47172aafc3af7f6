package nl.vertrouwensfonds.domain.command;

import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.InvitationAnswer;

/** Laying open how one works, and improving it together. */
public sealed interface ProcedureCommand extends Command {

  /**
   * Content: title, text.
   *
   * @param breach which it helped to happen, or null
   * @param breakSilence records it also while silence is asked, with its price
   */
  record OpenProcedure(UUID breach, boolean invites, boolean breakSilence, Content content)
      implements ProcedureCommand {

    public OpenProcedure(UUID breach, boolean invites, Content content) {
      this(breach, invites, false, content);
    }
  }

  /** Content: reason. */
  record AnswerInvitation(UUID procedure, InvitationAnswer answer, Content content)
      implements ProcedureCommand {}
}
