package nl.vertrouwensfonds.domain.command;

import java.time.LocalDate;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/** Promise, answer, deliver, assess, dispute. */
public sealed interface CommitmentCommand extends Command {

  /**
   * Content: what, measure.
   *
   * @param procedure which it improves, or null
   */
  record MakeCommitment(Size size, LocalDate due, UUID procedure, Content content)
      implements CommitmentCommand {

    public MakeCommitment(Size size, LocalDate due, Content content) {
      this(size, due, null, content);
    }
  }

  /** Content: reason. */
  record AnswerCommitment(UUID commitment, Answer answer, Content content)
      implements CommitmentCommand {}

  /** Content: note. */
  record DeliverCommitment(UUID commitment, Content content) implements CommitmentCommand {}

  /** Content: reason. */
  record AssessCommitment(UUID commitment, Outcome outcome, Content content)
      implements CommitmentCommand {}

  /** Content: reason. */
  record DisputeCommitment(UUID commitment, Content content) implements CommitmentCommand {}

  /** The neutral says what became of it. Content: reason. */
  record RuleOnCommitment(UUID commitment, Outcome outcome, Content content)
      implements CommitmentCommand {}
}
