package nl.vertrouwensfonds.api.door;

import java.util.concurrent.Semaphore;
import nl.vertrouwensfonds.api.problem.ProblemException;

/** The bytes that one request holds, of those of all and of those of its caller. */
final class HeldBytes {

  private final Semaphore ofAll;
  private final Semaphore ofCaller;
  private int taken;
  private boolean over;

  HeldBytes(Semaphore ofAll, Semaphore ofCaller) {
    this.ofAll = ofAll;
    this.ofCaller = ofCaller;
  }

  /**
   * @throws ProblemException when there is no room for so many more; then none are taken
   */
  synchronized void take(int bytes) {
    if (over) {
      return;
    }
    if (!ofCaller.tryAcquire(bytes)) {
      throw ProblemException.of(429, "too-many-requests", "at-once");
    }
    if (!ofAll.tryAcquire(bytes)) {
      ofCaller.release(bytes);
      throw ProblemException.of(503, "unavailable");
    }
    taken += bytes;
  }

  /** Gives back all of it, once. */
  synchronized void free() {
    over = true;
    ofAll.release(taken);
    ofCaller.release(taken);
    taken = 0;
  }
}
