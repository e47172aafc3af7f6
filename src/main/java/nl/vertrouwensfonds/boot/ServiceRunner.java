package nl.vertrouwensfonds.boot;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import org.jboss.logging.Logger;

/** One run of the service in this process, with what it needs below it. */
public final class ServiceRunner {
  /**
   * What is under way has four of them; then its connections are closed (application.properties).
   */
  private static final int STOP_SECONDS = 8;

  private ServiceRunner() {}

  /**
   * Runs the service until it ends or is told to stop. The database is stopped after it, on
   * whatever way the process ends; when the process is killed, the next start cleans up.
   *
   * @return exit code
   * @throws UserFacingException when the settings cannot be met
   */
  public static int run(Settings settings) throws IOException, InterruptedException {
    if (!Bootstrap.isStarted()) {
      requireFreePort("FONDS_PORT", settings.host(), settings.port());
      requireFreePort("FONDS_MANAGEMENT_PORT", "127.0.0.1", settings.managementPort());
    }
    var failed = new FailedStart(settings);
    return runUntilStopped(bootstrap(settings, failed), failed);
  }

  private static AutoCloseable bootstrap(Settings settings, FailedStart failed)
      throws IOException, InterruptedException {
    try {
      return Bootstrap.start(settings, System.err::println);
    } catch (IOException | SQLException failure) {
      throw failed
          .told(failure)
          .orElseThrow(() -> new IllegalStateException("the service does not start", failure));
    }
  }

  /**
   * Asked first: otherwise it would show only after the database has started. Not after a reload in
   * development, which keeps the port.
   */
  private static void requireFreePort(String name, String host, int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new UserFacingException(
          "cannot listen on %1$s port %2$s (%3$s); choose another one with %4$s, as in %4$s=%5$s"
              .formatted(host, port, e.getMessage(), name, port + 1));
    }
  }

  private static int runUntilStopped(AutoCloseable bootstrap, FailedStart failed) {
    CountDownLatch ended = new CountDownLatch(1);
    AtomicInteger exitCode = new AtomicInteger();
    var failure = new AtomicReference<Throwable>();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> close(bootstrap, ended, exitCode), "bootstrap"));
    try {
      Quarkus.run(
          ServiceApplication.class,
          (code, cause) -> {
            exitCode.set(code);
            failure.set(cause);
          });
    } finally {
      ended.countDown();
    }
    if (failure.get() != null) {
      throw failed
          .told(failure.get())
          .orElseThrow(
              () -> new IllegalStateException("the service does not start", failure.get()));
    }
    return exitCode.get();
  }

  /**
   * Java runs all its hooks at once, also the one in which Quarkus stops. Whatever does not end in
   * time is left behind: what was answered is committed, and what was not never happened.
   */
  private static void close(AutoCloseable bootstrap, CountDownLatch ended, AtomicInteger exitCode) {
    boolean inTime = false;
    try {
      inTime = ended.await(STOP_SECONDS, TimeUnit.SECONDS);
      bootstrap.close();
    } catch (Exception e) {
      Logger.getLogger(ServiceRunner.class).error("the database did not stop in an orderly way", e);
    }
    if (!inTime) {
      Runtime.getRuntime().halt(exitCode.get());
    }
  }
}
