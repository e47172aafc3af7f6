package nl.vertrouwensfonds.api.door;

import java.util.concurrent.Semaphore;
import nl.vertrouwensfonds.api.problem.ProblemException;

/**
 * Where a costly request goes on: among those of its caller from its head on, and among those of
 * everybody once all of it is there, so that whoever stalls takes nothing from others.
 */
final class CostlyPlace {

  private final Semaphore ofCaller;
  private final Semaphore ofAll;
  private boolean left;
  private boolean among;

  /**
   * @param ofCaller of which it holds one place
   */
  CostlyPlace(Semaphore ofCaller, Semaphore ofAll) {
    this.ofCaller = ofCaller;
    this.ofAll = ofAll;
  }

  /**
   * Goes on among those of everybody, unless its caller is gone.
   *
   * @throws ProblemException 503 when there is no place
   */
  synchronized void enter() {
    if (left || among) {
      return;
    }
    if (!ofAll.tryAcquire()) {
      throw ProblemException.of(503, "unavailable");
    }
    among = true;
  }

  synchronized void leave() {
    left = true;
    ofCaller.release();
    if (among) {
      ofAll.release();
    }
  }
}
