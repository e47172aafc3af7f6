package nl.vertrouwensfonds.api.door;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.vertrouwensfonds.api.problem.ProblemException;

/**
 * An answer that is being made has one of some turns; those for which there is none wait in order.
 */
final class Turn {

  /** As long as others wait for a connection to the database, and again as long. */
  private static final int SECONDS = 2;

  private final Semaphore turns;
  private final Supplier<ProblemException> lack;
  private boolean taken;
  private boolean over;

  private Turn(Semaphore turns, Supplier<ProblemException> lack) {
    this.turns = turns;
    this.lack = lack;
  }

  /** Of those of one caller; 429 when it does not come in time. */
  static Turn ofCaller(Semaphore turns) {
    return new Turn(turns, () -> ProblemException.of(429, "too-many-requests", "at-once"));
  }

  /** Of those of all callers together; 503 when it does not come in time. */
  static Turn ofAll(Semaphore turns) {
    return new Turn(turns, () -> ProblemException.of(503, "unavailable"));
  }

  /**
   * @throws ProblemException when it does not come in time
   */
  void await() {
    try {
      if (!turns.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
        throw lack.get();
      }
    } catch (InterruptedException stopping) {
      throw ProblemException.of(503, "unavailable");
    }
    came();
  }

  private synchronized void came() {
    taken = true;
    if (over) {
      turns.release();
    }
  }

  /** Once, whether or not it ever came. */
  synchronized void end() {
    if (taken && !over) {
      turns.release();
    }
    over = true;
  }
}
