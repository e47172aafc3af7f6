package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import nl.vertrouwensfonds.domain.Side;

/**
 * How far one step of one breach has come at an instant.
 *
 * @param since from when it has stood like this
 * @param waiting what it waits for, or null when it waits for nothing
 * @param until by when time alone would complete it, an offer lapses, or what was promised is due;
 *     or null
 * @param part how much of it is done, 0 to 1
 */
public record StepProgress(
    Step step, Status status, Instant since, Waiting waiting, Instant until, double part) {

  /** The five steps, in order. */
  public enum Step {
    APOLOGY,
    EXPLANATION,
    REMEDY,
    SILENCE,
    PATIENCE
  }

  public enum Status {
    /** Something else has to come first. */
    LOCKED,
    /** It can be taken now. */
    OPEN,
    /** It was begun. */
    UNDER_WAY,
    /** It was taken, and the other side has not answered. */
    WAITING,
    COMPLETE,
    /** It was broken, and began again. */
    BROKEN
  }

  /** What a step waits for. */
  public enum For {
    ANSWER_TO_REPORT,
    APOLOGY,
    ANSWER_TO_APOLOGY,
    EXPLANATION,
    ANSWER_TO_EXPLANATION,
    PROMISE,
    ANSWER_TO_OFFER,
    DELIVERY,
    PAYMENT,
    ASSESSMENT,
    WORDS_AND_REMEDY,
    TIME,
    KEPT_COMMITMENTS,
    ANSWER_TO_COMMITMENT,
    ANSWER_TO_MOVE,
    ASSESSMENT_OF_COMMITMENT
  }

  /**
   * @param from who has to do it; null for time
   * @param since from when it has been waited for
   */
  public record Waiting(For what, Side from, Instant since) {}
}
