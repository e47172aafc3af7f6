package nl.vertrouwensfonds.domain.step;

import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.Mention;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.rule.Command;

/** The first two steps: to apologise, and to explain. */
public sealed interface WordsCommand extends Command {

  UUID breach();

  /**
   * Content: text.
   *
   * @param meant attested by whoever apologises, as are the other two
   * @param responsible takes the responsibility
   * @param unconditional asks nothing in return
   */
  record OfferApology(
      UUID breach,
      boolean meant,
      boolean responsible,
      boolean unconditional,
      List<Mention> mentions,
      Content content)
      implements WordsCommand {}

  /** Content: reason. */
  record AnswerApology(UUID breach, ApologyAnswer answer, Content content)
      implements WordsCommand {}

  /**
   * Content: whatHappened, ownFault.
   *
   * @param breakSilence records it also while silence is asked, with its price
   */
  record GiveExplanation(UUID breach, List<Mention> mentions, boolean breakSilence, Content content)
      implements WordsCommand {}

  /** Content: reason. */
  record AnswerExplanation(UUID breach, ExplanationAnswer answer, Content content)
      implements WordsCommand {}
}
