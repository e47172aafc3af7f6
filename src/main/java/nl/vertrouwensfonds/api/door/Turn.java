package nl.vertrouwensfonds.api.door;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.vertrouwensfonds.api.problem.ProblemException;

/** Whose answer is being made has one of the turns of its caller, the others wait in order. */
final class Turn {

  /** As long as others wait for a connection to the database, and again as long. */
  private static final int SECONDS = 2;

  private final Semaphore ofCaller;
  private boolean taken;
  private boolean over;

  Turn(Semaphore ofCaller) {
    this.ofCaller = ofCaller;
  }

  /**
   * @throws ProblemException 429 when it does not come in time
   */
  void await() {
    try {
      if (!ofCaller.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
        throw ProblemException.of(429, "too-many-requests", "at-once");
      }
    } catch (InterruptedException stopping) {
      throw ProblemException.of(503, "unavailable");
    }
    came();
  }

  private synchronized void came() {
    taken = true;
    if (over) {
      ofCaller.release();
    }
  }

  /** Once, whether or not it ever came. */
  synchronized void end() {
    if (taken && !over) {
      ofCaller.release();
    }
    over = true;
  }
}
