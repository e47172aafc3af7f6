package nl.vertrouwensfonds.domain.command;

import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.WillEvent.Declaration;
import nl.vertrouwensfonds.domain.event.WillEvent.Finding;

/** Whether both want to. */
public sealed interface WillCommand extends CaseCommand {

  UUID caseId();

  /** Content: text. */
  record DeclareWill(UUID caseId, Declaration declaration, Content content)
      implements WillCommand {}

  /** Content: reason. */
  record AssessWill(UUID caseId, Finding finding, Content content) implements WillCommand {}

  /** Content: reason. */
  record WithdrawWill(UUID caseId, Content content) implements WillCommand {}
}
