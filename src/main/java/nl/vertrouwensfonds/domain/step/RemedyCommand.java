package nl.vertrouwensfonds.domain.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;
import nl.vertrouwensfonds.domain.event.StepEvent.OfferAnswer;
import nl.vertrouwensfonds.domain.rule.Command;

/** The third step: to mend, to pay, or to be let off. */
public sealed interface RemedyCommand extends Command {

  /** A command about a promise that is there. */
  sealed interface OnPromise extends RemedyCommand {
    UUID promise();
  }

  /** A command about a breach. */
  sealed interface OnBreach extends RemedyCommand {
    UUID breach();
  }

  /** Content: what. */
  record PromiseCorrection(UUID breach, LocalDate due, Content content) implements OnBreach {}

  /** Content: note. */
  record DeliverCorrection(UUID promise, Content content) implements OnPromise {}

  /** Content: reason. */
  record AssessCorrection(UUID promise, Assessment assessment, Content content)
      implements OnPromise {}

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
      implements OnPromise {}

  /** Content: note. */
  record PayCompensation(UUID promise, Money money, Content content) implements OnPromise {}

  /** Content: reason. */
  record AssessCompensation(UUID promise, Assessment assessment, Content content)
      implements OnPromise {}

  /** The neutral says whether it was mended, or paid. Content: reason. */
  record RuleOnRemedy(UUID promise, Assessment assessment, Content content) implements OnPromise {}

  /** Content: reason. */
  record WaiveRemedy(UUID breach, Content content) implements OnBreach {}
}
