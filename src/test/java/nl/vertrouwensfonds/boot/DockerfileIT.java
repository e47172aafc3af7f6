package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.postgres.Folders;
import org.junit.jupiter.api.Test;

/** No image can be built where the tests run; this holds what it would be built from. */
class DockerfileIT {
  private static final Path BUILT = Path.of("target/quarkus-app");

  /** A list for people, and the cache of another JDK than the image's. */
  private static final Set<String> NOT_COPIED = Set.of("quarkus-app-dependencies.txt", "fonds.aot");

  private final List<String> lines;

  DockerfileIT() throws IOException {
    lines = Files.readAllLines(Path.of("src/main/docker/Dockerfile.jvm"));
  }

  @Test
  void copiesEverythingThatRuns() throws IOException {
    Set<Path> copied =
        lines.stream()
            .filter(line -> line.startsWith("COPY "))
            .map(line -> Path.of(line.split(" ")[1]))
            .collect(Collectors.toSet());
    copied.forEach(source -> assertTrue(Files.exists(source), source::toString));
    try (Stream<Path> built = Files.list(BUILT)) {
      Set<Path> needed =
          built
              .filter(it -> !NOT_COPIED.contains(it.getFileName().toString()))
              .collect(Collectors.toSet());
      needed.add(Path.of("src/main/scripts"));
      assertEquals(needed, copied);
    }
  }

  /** With the flags that it runs with there, on what is copied there. */
  @Test
  void makesACacheOfItsOwnAndStartsFromIt() throws IOException {
    var fonds = Files.readString(Path.of("fonds"));
    for (String option : List.of("fonds.flags", "fonds.aot", "-XX:AOTCache=", "-Xlog:aot*=off")) {
      assertTrue(fonds.contains(option), option);
      assertTrue(line("ENTRYPOINT").contains(option), option);
    }
    assertTrue(fonds.contains("export MALLOC_ARENA_MAX=2"));
    assertTrue(line("ENV").contains("MALLOC_ARENA_MAX=2"));
    assertEquals("RUN [\"/app/scripts/rehearse\", \"java\", \"/app\"]", line("RUN [\"/app"));
  }

  private String line(String start) {
    return lines.stream().filter(it -> it.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void isNotRoot() {
    assertTrue(lines.stream().anyMatch(line -> line.matches("USER [1-9][0-9]*:[1-9][0-9]*")));
  }

  @Test
  void theHealthCheckTellsReadyFromAbsent() throws Exception {
    try (RunningFonds fonds = new RunningFonds(Folders.fresh("health-check"))) {
      assertEquals(0, healthCheck(fonds.managementPort));
    }
    assertEquals(1, healthCheck(RunningFonds.freePort()));
  }

  private int healthCheck(int port) throws Exception {
    String line =
        lines.stream()
            .map(String::strip)
            .filter(it -> it.startsWith("CMD [\"bash\""))
            .findFirst()
            .orElseThrow();
    List<?> command = new ObjectMapper().readValue(line.substring("CMD ".length()), List.class);
    ProcessBuilder process =
        new ProcessBuilder(command.stream().map(String::valueOf).toList())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    process.environment().put("FONDS_MANAGEMENT_PORT", Integer.toString(port));
    return process.start().waitFor();
  }
}
