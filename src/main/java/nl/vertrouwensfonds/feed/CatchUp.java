package nl.vertrouwensfonds.feed;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Reads pages for followers who are behind, a few of them at a time. */
@ApplicationScoped
class CatchUp {

  private static final Logger LOG = Logger.getLogger(CatchUp.class);
  private static final int AT_ONCE = 4;
  private static final int PAGE = 200;
  private static final int PAGES = 10;

  private final FeedReader reader;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  CatchUp(FeedReader reader) {
    this.reader = reader;
  }

  void stop(@Observes ShutdownEvent stopped) {
    threads.shutdownNow();
  }

  /**
   * Tells a follower some pages, if there is room for it now; otherwise it is tried again.
   *
   * @param then is run once it has been told
   */
  void begin(Following it, Runnable then) {
    if (!free.tryAcquire()) {
      return;
    }
    it.catchesUp = true;
    try {
      threads.execute(() -> run(it, then));
    } catch (RejectedExecutionException stopping) {
      free.release();
    }
  }

  private void run(Following it, Runnable then) {
    boolean told = false;
    try {
      tell(it);
      told = true;
    } catch (RuntimeException e) {
      // It is tried again soon, from where it was.
      LOG.debug("a follower could not be told", e);
    } finally {
      it.catchesUp = false;
      free.release();
    }
    if (told) {
      then.run();
    }
  }

  private void tell(Following it) {
    for (int page = 0; page < PAGES && it.follower.isOpen() && it.follower.isReady(); page++) {
      var told = reader.page(it.caller, it.filter, it.position, PAGE);
      it.tell(told.events(), told.next());
      if (!told.more()) {
        return;
      }
    }
  }
}
