package nl.vertrouwensfonds.domain.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.OfferAnswer;

/** The third step: to mend, to pay, or to be let off. */
public sealed interface RemedyCommand extends Command {

  /** About a breach. */
  sealed interface OnBreach extends RemedyCommand {
    UUID breach();
  }

  /** About a promise that is there. */
  sealed interface OnPromise extends RemedyCommand {
    UUID promise();
  }

  /** About a promise to mend something. */
  sealed interface OnCorrection extends OnPromise {}

  /** About money. */
  sealed interface OnCompensation extends OnPromise {}

  /** Content: what. */
  record PromiseCorrection(UUID breach, LocalDate due, Content content) implements OnBreach {}

  /** Content: note. */
  record DeliverCorrection(UUID promise, Content content) implements OnCorrection {}

  /** Content: reason. */
  record AssessCorrection(UUID promise, Assessment assessment, Content content)
      implements OnCorrection {}

  /** Content: note. */
  record OfferCompensation(UUID breach, Money money, Instant until, Content content)
      implements OnBreach {}

  /**
   * Content: reason.
   *
   * @param counter with {@code until}, for a counter only
   */
  record AnswerCompensation(
      UUID promise, OfferAnswer answer, Money counter, Instant until, Content content)
      implements OnCompensation {}

  /** Content: note. */
  record PayCompensation(UUID promise, Money money, Content content) implements OnCompensation {}

  /** Content: reason. */
  record AssessCompensation(UUID promise, Assessment assessment, Content content)
      implements OnCompensation {}

  /** The neutral says whether it was mended, or paid. Content: reason. */
  record RuleOnRemedy(UUID promise, Assessment assessment, Content content) implements OnPromise {}

  /** Content: reason. */
  record WaiveRemedy(UUID breach, Content content) implements OnBreach {}
}
