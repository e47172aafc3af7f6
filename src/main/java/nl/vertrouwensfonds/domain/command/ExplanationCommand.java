package nl.vertrouwensfonds.domain.command;

import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.Mention;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;

/** The second step: to explain. */
public sealed interface ExplanationCommand extends Command {

  UUID breach();

  /**
   * Content: whatHappened, ownFault.
   *
   * @param breakSilence records it also while silence is asked, with its price
   */
  record GiveExplanation(UUID breach, List<Mention> mentions, boolean breakSilence, Content content)
      implements ExplanationCommand {}

  /** Content: reason. */
  record AnswerExplanation(UUID breach, ExplanationAnswer answer, Content content)
      implements ExplanationCommand {}
}
