package nl.vertrouwensfonds.boot;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.SecretFile;

/** {@code ./fonds serve} as a user starts it, in a folder and on a port of its own. */
public final class RunningFonds implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  public final DataFolder folder;
  public final int port;
  public final int managementPort;
  public final Process process;
  public final String firstLine;
  private final Map<String, String> more;

  /** Returns when the service has said that it answers, or has ended. */
  /** Servers on one database seal under one key: who goes to another's gets that of the last. */
  private static volatile String seal;

  public RunningFonds(DataFolder folder) throws IOException {
    this(folder, Map.of());
  }

  /** The same with more in its environment. */
  public RunningFonds(DataFolder folder, Map<String, String> environment) throws IOException {
    this(folder, freePort(), freePort(), environment);
  }

  private RunningFonds(
      DataFolder folder, int port, int managementPort, Map<String, String> environment)
      throws IOException {
    this.folder = folder;
    this.port = port;
    this.managementPort = managementPort;
    this.more = environment;
    if (environment.containsKey("FONDS_DATABASE_URL") && seal != null) {
      SecretFile.keep(folder.secretFolder("keys").resolve("log.seal"), () -> seal);
    }
    var builder = command(folder.path(), port, "serve");
    builder.environment().put("FONDS_MANAGEMENT_PORT", Integer.toString(managementPort));
    builder.environment().put("FONDS_DRAIN_TIME", "0.01S");
    builder.environment().putAll(environment);
    this.process = builder.start();
    this.firstLine = process.inputReader().readLine();
    var own = folder.path().resolve("keys/log.seal");
    seal = Files.exists(own) ? Files.readString(own) : seal;
  }

  /** One that is closed, started again where it was. */
  public RunningFonds again() throws IOException {
    return new RunningFonds(folder, port, managementPort, more);
  }

  /** What other commands need in their environment to find this service. */
  public Map<String, String> environment() {
    return Map.of("FONDS_DATA", folder.path().toString(), "FONDS_PORT", Integer.toString(port));
  }

  /** Errors of the service show up in the output of the tests. */
  public static ProcessBuilder command(Path data, int port, String... arguments) {
    ProcessBuilder builder = new ProcessBuilder("./fonds");
    builder.command().addAll(List.of(arguments));
    builder.environment().put("FONDS_DATA", data.toString());
    builder.environment().put("FONDS_PORT", Integer.toString(port));
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  public int statusOf(String path) throws IOException, InterruptedException {
    return statusOf(port, path);
  }

  /** What it says of its own health. */
  public int health() throws IOException, InterruptedException {
    return statusOf(managementPort, "/q/health/ready");
  }

  private static int statusOf(int port, String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + port + path);
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).statusCode();
    }
  }

  /** Waits until it answers 200 for the readiness of itself and its database. */
  void awaitReady() throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (health() != 200) {
      if (System.nanoTime() > until) {
        throw new AssertionError("not ready within " + PATIENCE);
      }
      Thread.sleep(50);
    }
  }

  /**
   * What Ctrl-C does. Where the tests run with that signal ignored, what a service manager does.
   */
  public static void interrupt(Process process) throws IOException, InterruptedException {
    String signal = interruptsAreIgnored() ? "TERM" : "INT";
    new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid()).start().waitFor();
  }

  /** Its exit code. */
  public int interrupt() throws IOException, InterruptedException {
    interrupt(process);
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("does not stop");
    }
    return process.exitValue();
  }

  /** A process started in the background of a script inherits it so, and can not change it. */
  private static boolean interruptsAreIgnored() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> line.substring("SigIgn:".length()).strip())
        .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & 2) != 0);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (process.isAlive()) {
      interrupt();
    }
  }
}
