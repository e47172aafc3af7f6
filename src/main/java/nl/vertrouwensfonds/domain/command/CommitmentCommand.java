package nl.vertrouwensfonds.domain.command;

import java.time.LocalDate;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/** Promise, answer, move, release, deliver, and say what became of it. */
public sealed interface CommitmentCommand extends Command {

  /** About a promise that is there. */
  sealed interface OnCommitment extends CommitmentCommand {
    UUID commitment();
  }

  /** What became of a promise. */
  sealed interface OnOutcome extends OnCommitment {}

  /**
   * Content: what, measure.
   *
   * @param answerWithin in how many days after the due day a delivery is answered, or null
   * @param procedure which it improves, or null
   */
  record MakeCommitment(
      Size size, LocalDate due, Integer answerWithin, UUID procedure, Content content)
      implements CommitmentCommand {

    public MakeCommitment(Size size, LocalDate due, Content content) {
      this(size, due, null, null, content);
    }
  }

  /** Content: reason. */
  record AnswerCommitment(UUID commitment, Answer answer, Content content)
      implements OnCommitment {}

  /** Content: reason. */
  record ProposeMove(UUID commitment, LocalDate due, Content content) implements OnCommitment {}

  /** Content: reason. */
  record AnswerMove(UUID commitment, Answer answer, Content content) implements OnCommitment {}

  /** Content: reason. */
  record ReleaseCommitment(UUID commitment, Content content) implements OnCommitment {}

  /** Content: note. */
  record DeliverCommitment(UUID commitment, Content content) implements OnCommitment {}

  /** Content: reason. */
  record AssessCommitment(UUID commitment, Outcome outcome, Content content) implements OnOutcome {}

  /** By its owner, once the agreed term is over. */
  record DeemCommitmentKept(UUID commitment) implements OnOutcome {}

  /** Content: reason. */
  record DisputeCommitment(UUID commitment, Content content) implements OnOutcome {}

  /** The neutral says what became of it. Content: reason. */
  record RuleOnCommitment(UUID commitment, Outcome outcome, Content content) implements OnOutcome {}
}
