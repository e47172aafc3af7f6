package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;

/**
 * Keeps a server running until it is closed: when only the server was killed, it is started again,
 * where clients left it.
 */
final class Supervisor implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Supervisor.class);
  private static final Duration BETWEEN_STARTS = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Starts one run of the server. */
  interface Start {
    Postmaster once() throws IOException, InterruptedException;
  }

  private final Start start;
  private final OrphanedProcesses orphans;
  private final CompletableFuture<Boolean> firstStart = new CompletableFuture<>();
  private final Thread thread;
  private volatile Postmaster running;
  private volatile boolean closing;

  Supervisor(Start start, OrphanedProcesses orphans) {
    this.start = start;
    this.orphans = orphans;
    // The server dies with the thread that starts it, so that is one that stays: no virtual thread.
    this.thread = Thread.ofPlatform().daemon().name("postgres").unstarted(this::keepRunning);
  }

  /** Returns whether the server became ready; when it did not, nothing runs any more. */
  boolean start() throws IOException, InterruptedException {
    thread.start();
    try {
      return firstStart.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IOException(e.getCause());
    }
  }

  private void keepRunning() {
    try {
      firstStart.complete(runOnce());
      while (!closing && firstStart.get()) {
        LOG.warn("PostgreSQL ended by itself; starting it again");
        Thread.sleep(BETWEEN_STARTS);
        runAgain();
      }
    } catch (IOException | InterruptedException | ExecutionException | RuntimeException e) {
      firstStart.completeExceptionally(e);
    }
  }

  /** What hinders a restart may pass, as a full process table does: it never gives up. */
  private void runAgain() throws InterruptedException {
    try {
      runOnce();
    } catch (IOException | RuntimeException e) {
      LOG.error("PostgreSQL could not be started again", e);
    }
  }

  private boolean runOnce() throws IOException, InterruptedException {
    orphans.end();
    running = start.once();
    if (closing) {
      running.stop();
    }
    boolean ready = running.becomesReady();
    if (ready) {
      firstStart.complete(true);
    }
    running.awaitEnd();
    return ready;
  }

  /** A fast stop. When it takes longer than the patience for it, nothing committed is lost. */
  @Override
  public void close() throws IOException, InterruptedException {
    closing = true;
    if (running != null) {
      running.stop();
    }
    thread.join(PATIENCE);
  }
}
