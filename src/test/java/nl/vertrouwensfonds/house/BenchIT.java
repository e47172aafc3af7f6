package nl.vertrouwensfonds.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The bench does what its user wants of it; how fast anything is, is no matter here. Some of its
 * rows; all of them by {@code -Dbench.rows=A,B,C,D,E,F,G,H,I,K}.
 */
class BenchIT {

  private static final Path OUT = Path.of("target/bench-small");
  private static final String ROWS = System.getProperty("bench.rows", "A,B,C,D");
  private static final Set<String> MACHINE =
      Set.of("CPU", "cores", "memory", "JDK", "Quarkus", "PostgreSQL", "pgbench", "load by");

  /** How it ended, and all that it said. */
  private record Outcome(int exitCode, String said) {}

  @Test
  void everyRowIsMeasured() throws Exception {
    assumeTrue(isThere("wrk"), "wrk makes the load, and is not installed");
    assumeTrue(
        isThere("pgbench") || Files.exists(Path.of("/usr/lib/postgresql")),
        "pgbench loads the bare database, and is not installed");
    var outcome = bench(System.getenv("PATH"), "--small", "--only", ROWS, "--out", OUT.toString());
    assertEquals(0, outcome.exitCode(), outcome.said());
    var measured = new ObjectMapper().readTree(OUT.resolve("bench.json").toFile());
    var table = Files.readString(OUT.resolve("bench.md"));
    assertTrue(outcome.said().contains(table), "the table is not what was told");
    var rows = new TreeSet<String>();
    for (var line : measured.path("lines")) {
      rows.add(line.path("row").asText());
      assertFigures(line);
      assertTrue(table.contains(line.path("what").asText()), line::toString);
    }
    assertEquals(ROWS, String.join(",", rows));
    MACHINE.forEach(it -> assertFalse(measured.path("machine").path(it).asText().isBlank(), it));
    assertNothingIsLeft();
  }

  private static void assertFigures(JsonNode line) {
    assertFalse(line.path("rounds").isEmpty(), line::toString);
    for (var round : line.path("rounds")) {
      assertTrue(round.asDouble() > 0, line::toString);
      assertTrue(round.asDouble() >= line.path("least").asDouble(), line::toString);
      assertTrue(round.asDouble() <= line.path("most").asDouble(), line::toString);
    }
    double median = line.path("median").asDouble();
    assertTrue(median >= line.path("least").asDouble(), line::toString);
    assertTrue(median <= line.path("most").asDouble(), line::toString);
  }

  /** Neither data, nor a process that works in it. */
  private static void assertNothingIsLeft() throws IOException {
    try (var left = Files.list(OUT)) {
      assertEquals(
          List.of(), left.filter(it -> it.getFileName().toString().startsWith("run-")).toList());
    }
    String folder = OUT.toAbsolutePath().toString();
    assertEquals(
        List.of(),
        ProcessHandle.allProcesses()
            .flatMap(it -> it.info().commandLine().stream())
            .filter(it -> it.contains(folder))
            .toList());
  }

  @Test
  void whatIsNoRowIsNamed() throws Exception {
    assumeTrue(isThere("wrk"), "wrk makes the load, and is not installed");
    var outcome = bench(System.getenv("PATH"), "--only", "A,Q", "--out", OUT.toString());
    assertEquals(1, outcome.exitCode(), outcome.said());
    assertTrue(outcome.said().contains("there is no row Q"), outcome.said());
  }

  @Test
  void aToolThatIsMissingIsNamed() throws Exception {
    Path programs =
        Files.createDirectories(Path.of("target/programs-without-wrk").toAbsolutePath());
    for (String folder : path()) {
      linkAll(Path.of(folder), programs);
    }
    Files.deleteIfExists(programs.resolve("wrk"));
    var outcome = bench(programs.toString(), "--small", "--out", OUT.toString());
    assertEquals(1, outcome.exitCode(), outcome.said());
    assertTrue(outcome.said().contains("apt-get install wrk"), outcome.said());
  }

  private static void linkAll(Path folder, Path into) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var programs = Files.list(folder)) {
      for (Path program : (Iterable<Path>) programs::iterator) {
        try {
          Files.createSymbolicLink(into.resolve(program.getFileName()), program);
        } catch (FileAlreadyExistsException earlierOnThePath) {
          // That one is found first.
        }
      }
    }
  }

  private static boolean isThere(String program) {
    return path().stream().anyMatch(it -> Files.isExecutable(Path.of(it, program)));
  }

  private static List<String> path() {
    return Stream.of(System.getenv("PATH").split(":")).toList();
  }

  private static Outcome bench(String path, String... arguments) throws Exception {
    var command = new ProcessBuilder("./fonds", "bench");
    command.command().addAll(List.of(arguments));
    command.environment().put("PATH", path);
    var process = command.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    return new Outcome(process.waitFor(), said);
  }
}
