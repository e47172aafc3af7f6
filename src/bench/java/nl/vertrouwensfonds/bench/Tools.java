package nl.vertrouwensfonds.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/** Programs of the machine that the bench cannot do without. */
record Tools(String wrk, String pgbench) {

  private static final String INSTALL = "; on Debian: apt-get install wrk postgresql";

  /**
   * @throws UserFacingException when one is missing, with how to get it
   */
  static Tools found() throws IOException {
    return new Tools(
        onPath("wrk")
            .orElseThrow(
                () -> new UserFacingException("wrk makes the load, and is missing" + INSTALL)),
        ofPostgres()
            .orElseThrow(() ->
                new UserFacingException(
                    "pgbench loads the bare database, and is missing" + INSTALL)));
  }

  /** Debian keeps it beside the server, and off the path in some versions. */
  private static Optional<String> ofPostgres() throws IOException {
    var found = onPath("pgbench");
    Path servers = Path.of("/usr/lib/postgresql");
    if (found.isPresent() || Files.notExists(servers)) {
      return found;
    }
    try (var versions = Files.list(servers)) {
      return versions
          .map(it -> it.resolve("bin/pgbench"))
          .filter(Files::isExecutable)
          .map(Path::toString)
          .max(String::compareTo);
    }
  }

  private static Optional<String> onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(it -> Path.of(it, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /** The first line that a program says of itself. */
  static String version(String... command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes());
      return said.lines().findFirst().orElse("").replaceAll(" *Copyright.*", "").strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  /**
   * Runs a program to its end.
   *
   * @return what it said
   * @throws UserFacingException when it failed, with what it said
   */
  static String run(ProcessBuilder builder) throws IOException, InterruptedException {
    var process = Children.start(builder.redirectErrorStream(true));
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      var command = new ArrayList<>(builder.command());
      throw new UserFacingException(command.getFirst() + " failed: " + said.strip());
    }
    return said;
  }

  static String run(List<String> command) throws IOException, InterruptedException {
    return run(new ProcessBuilder(command));
  }
}
