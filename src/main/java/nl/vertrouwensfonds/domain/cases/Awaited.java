package nl.vertrouwensfonds.domain.cases;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

/**
 * Something that a case waits for at an instant.
 *
 * @param what an {@link Act}, or what a step of a breach waits for
 * @param from who has to do it; null for time
 * @param since from when it has been waited for
 * @param until by when, or null
 * @param subject the grievance, breach, agreement and so on that it is about; the case itself where
 *     there is none
 */
public record Awaited(Enum<?> what, Side from, Instant since, Instant until, UUID subject) {

  /** What a case waits for, beside the steps of its breaches. */
  public enum Act {
    MEDIATION_PROPOSAL,
    MEDIATION_ANSWER,
    WILL,
    WILL_ASSESSMENT,
    ADMISSION,
    LETTING_GO,
    COMPROMISE,
    RECOGNITION,
    RESTATEMENT,
    HEARING,
    ANSWER_TO_GRIEVANCE,
    SETTLEMENT,
    ADOPTION,
    RULING,
    ANSWER_TO_AGREEMENT,
    CLOSING
  }
}
