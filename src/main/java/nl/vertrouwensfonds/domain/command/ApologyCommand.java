package nl.vertrouwensfonds.domain.command;

import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.Mention;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;

/** The first step: to apologise. */
public sealed interface ApologyCommand extends Command {

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
      implements ApologyCommand {}

  /** Content: reason. */
  record AnswerApology(UUID breach, ApologyAnswer answer, Content content)
      implements ApologyCommand {}
}
