package nl.vertrouwensfonds.log;

import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Work that is done again and again on a thread of its own, when a bell rings or time is over. */
public final class Loop {

  private static final Logger LOG = Logger.getLogger(Loop.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final String name;
  private final Bell bell;
  private final Supplier<Duration> pause;
  private final Runnable work;
  private Thread thread;
  private boolean failing;

  /**
   * @param pause how long to wait at most before the work is done again
   * @param work whatever it throws, it is done again later
   */
  public Loop(String name, Bell bell, Supplier<Duration> pause, Runnable work) {
    this.name = name;
    this.bell = bell;
    this.pause = pause;
    this.work = work;
  }

  public synchronized void start() {
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  /** Returns when the work that was going on has ended. */
  public synchronized void stop() {
    if (thread == null) {
      return;
    }
    thread.interrupt();
    try {
      thread.join(AFTER_FAILURE.multipliedBy(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        once();
        bell.await(pause.get());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A database that is away for long is told of once. */
  private void once() throws InterruptedException {
    try {
      work.run();
      failing = false;
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      if (!failing) {
        LOG.warn(name + " failed; it is tried again", e);
      }
      failing = true;
      Thread.sleep(AFTER_FAILURE);
    }
  }
}
