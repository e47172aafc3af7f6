package nl.vertrouwensfonds.domain.command;

import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Mention;
import nl.vertrouwensfonds.domain.event.StatementEvent.Sort;

/** Saying something, and taking it back. */
public sealed interface StatementCommand extends Command {

  /**
   * Content: text.
   *
   * @param concerns the breach it is about, or null
   * @param inReplyTo the statement it answers, or null
   * @param breakSilence records it also while silence is asked, with its price
   */
  record MakeStatement(
      Sort sort,
      UUID concerns,
      UUID inReplyTo,
      List<Mention> mentions,
      Visibility visibility,
      boolean breakSilence,
      Content content)
      implements StatementCommand {}

  /** Tells something again, word for word, to the neutral who leads now. */
  record DiscloseStatement(UUID statement) implements StatementCommand {}

  /** Content: reason. */
  record WithdrawStatement(UUID statement, Content content) implements StatementCommand {}
}
