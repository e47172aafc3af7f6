package nl.vertrouwensfonds.cli;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.ServiceRunner;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.SystemClock;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.cli.client.ServiceClient;
import nl.vertrouwensfonds.cli.demo.ScenarioPlayer;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import picocli.CommandLine.Command;

/**
 * Runs the service on a database of its own, plays a demonstration against it and ends: all that a
 * JVM has to see to note down what it loads and does (src/main/scripts/rehearse).
 */
@Command(
    name = "rehearse",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Runs the service for a moment, in a new FONDS_DATA, for the JVM to learn from.")
final class RehearseCommand implements Callable<Integer> {
  private static final int MOST_TRIES = 1_200;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  @Override
  public Integer call() throws Exception {
    var settings = settings();
    System.setProperty("quarkus.http.host", settings.host());
    System.setProperty("quarkus.http.port", Integer.toString(settings.port()));
    System.setProperty("quarkus.management.port", Integer.toString(settings.managementPort()));
    Thread.ofPlatform().daemon().name("rehearsal").start(() -> playAndStop(settings));
    return ServiceRunner.run(settings);
  }

  /** Whatever is set for a real one, nobody outside is met, and nothing that is kept is touched. */
  private static Settings settings() throws IOException {
    var data = Settings.of(System.getenv()).data();
    if (Files.exists(data)) {
      throw new UserFacingException(
          data + " is there already; a rehearsal makes a folder of its own");
    }
    try (var free = new ServerSocket(0);
        var other = new ServerSocket(0)) {
      return new Settings(
          free.getLocalPort(),
          "127.0.0.1",
          other.getLocalPort(),
          data,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  private static void playAndStop(Settings settings) {
    int exitCode = 1;
    try (var service = awaited(settings)) {
      var nobody = new PrintWriter(Writer.nullWriter());
      ScenarioPlayer.play("a-year", service, nobody, messages(), SystemClock.microseconds());
      exitCode = 0;
    } catch (UserFacingException | InterruptedException e) {
      System.err.println(e.getMessage());
    } finally {
      Quarkus.asyncExit(exitCode);
    }
  }

  private static ServiceClient awaited(Settings settings) throws InterruptedException {
    for (int tried = 1; tried < MOST_TRIES; tried++) {
      try {
        return new ClientOptions().service(settings);
      } catch (UserFacingException e) {
        Thread.sleep(BETWEEN_TRIES);
      }
    }
    return new ClientOptions().service(settings);
  }

  private static TerminalMessages messages() {
    return TerminalMessages.in(Optional.empty(), Locale.ENGLISH);
  }
}
