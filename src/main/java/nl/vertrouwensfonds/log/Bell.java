package nl.vertrouwensfonds.log;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes one who waits for work on this server. Rung while nobody waits, it wakes the next who does;
 * often or once makes no difference. It is heard on this server alone, so who waits looks by itself
 * now and then too.
 */
public class Bell {

  private final Semaphore rung = new Semaphore(0);

  public void ring() {
    if (rung.availablePermits() == 0) {
      rung.release();
    }
  }

  /** Returns when it was rung, or when the time is over. What was done before it rang is there. */
  public void await(Duration most) throws InterruptedException {
    if (rung.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
      rung.drainPermits();
    }
  }
}
