package nl.vertrouwensfonds.boot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** One run of the application on its groundwork. */
final class Run {
  private static final int PATIENCE_SECONDS = 30;

  private Run() {}

  /**
   * Runs until the application ends or is told to stop. The groundwork is ended after it, on
   * whatever way the process ends; when the process is killed, the next start cleans up.
   *
   * @return exit code
   */
  static int untilStopped(
      Class<? extends QuarkusApplication> application, AutoCloseable groundwork, String... args) {
    CountDownLatch ended = new CountDownLatch(1);
    AtomicInteger exitCode = new AtomicInteger();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(groundwork, ended), "groundwork"));
    try {
      Quarkus.run(application, (code, _) -> exitCode.set(code), args);
    } finally {
      ended.countDown();
    }
    return exitCode.get();
  }

  /** Java runs all its hooks at once, also the one in which Quarkus stops. */
  private static void close(AutoCloseable groundwork, CountDownLatch ended) {
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      groundwork.close();
    } catch (Exception e) {
      Logger.getLogger(Run.class).error("the database did not stop in an orderly way", e);
    }
  }
}
