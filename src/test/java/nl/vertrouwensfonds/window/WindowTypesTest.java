package nl.vertrouwensfonds.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The window holds to its types, by the compiler of TypeScript. The build brought it. */
class WindowTypesTest {

  private static final Path NODE = Path.of("target/node");
  private static final Path SOURCES = Path.of("src/main/resources/web/app");

  @BeforeAll
  static void itIsHere() {
    assumeTrue(
        Files.exists(NODE.resolve("installed.json")), "npm was not there, or had no network");
  }

  @Test
  void everyFileDoes() throws Exception {
    assertEquals("", said(SOURCES, it -> it));
  }

  @Test
  void whatDoesNotIsFound() throws Exception {
    String said = said(SOURCES, it -> it.replace("const FIRST = 5", "const FIRST: string = 5"));
    assertTrue(said.contains("waiting-list.ts"), said);
  }

  /** What is bundled is what is checked. */
  @Test
  void itIsCheckedWithTheLibrariesThatAreBundled() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    var asked =
        new JsonMapper().readTree(NODE.resolve("package.json").toFile()).path("devDependencies");
    for (String name : List.of("lit", "uplot")) {
      String version = asked.path(name).textValue();
      assertTrue(
          pom.matches("(?s).*>%s</artifactId>\\s*<version>%s<.*".formatted(name, version)), name);
    }
  }

  private static String said(Path sources, UnaryOperator<String> change) throws Exception {
    var folder = Files.createTempDirectory(NODE, "window");
    try {
      try (var files = Files.walk(sources)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var copy = folder.resolve("app").resolve(sources.relativize(file));
          Files.createDirectories(copy.getParent());
          Files.writeString(copy, change.apply(Files.readString(file)));
        }
      }
      Files.copy(NODE.resolve("tsconfig.json"), folder.resolve("tsconfig.json"));
      String compiler = NODE.resolve("node_modules/.bin/tsc").toString();
      var run =
          new ProcessBuilder(compiler, "-p", folder.toString()).redirectErrorStream(true).start();
      return new String(run.getInputStream().readAllBytes());
    } finally {
      try (var all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }
}
