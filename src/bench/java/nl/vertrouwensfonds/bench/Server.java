package nl.vertrouwensfonds.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/** A process that serves HTTP at a port of its own, and says how it is at another. */
record Server(Process process, int port, int managementPort, long startedAt)
    implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** What it says goes to a file; its clock runs from before it is started. */
  static Server start(ProcessBuilder command, int port, int managementPort, Path log)
      throws IOException {
    command
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    long now = System.nanoTime();
    return new Server(Children.start(command), port, managementPort, now);
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  HttpRequest.Builder request(String path, String token) {
    int at = path.startsWith("/q/health") ? managementPort : port;
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  /**
   * An answer to a read.
   *
   * @param took milliseconds
   */
  record Answer(int status, String body, double took) {}

  Answer ask(String path, String token) throws IOException, InterruptedException {
    var request = request(path, token).build();
    long from = System.nanoTime();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body(), (System.nanoTime() - from) / 1e6);
  }

  /**
   * Milliseconds that a read took.
   *
   * @throws UserFacingException when it was not answered well
   */
  double read(String path, String token) throws IOException, InterruptedException {
    var answer = ask(path, token);
    if (answer.status() != 200) {
      throw new UserFacingException(
          "%s answers %d: %s".formatted(path, answer.status(), answer.body()));
    }
    return answer.took();
  }

  /** Seconds from its start to its first answer to a read. */
  double firstAnswer(String path, String token) throws IOException, InterruptedException {
    while (true) {
      try {
        read(path, token);
        return (System.nanoTime() - startedAt) / 1e9;
      } catch (IOException | UserFacingException notYet) {
        if (!process.isAlive() || System.nanoTime() - startedAt > PATIENCE_SECONDS * 1e9) {
          throw new UserFacingException(
              String.format(Locale.ROOT, "nothing answers at %s%s: %s", url(), path, notYet));
        }
        Thread.sleep(2);
      }
    }
  }

  /** Resident memory, in MB. */
  double memory() throws IOException {
    return Kilobytes.of(Path.of("/proc", Long.toString(process.pid()), "status"), "VmRSS") / 1e3;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new UserFacingException("process " + process.pid() + " does not end");
    }
  }
}
