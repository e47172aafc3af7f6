package nl.vertrouwensfonds.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation points to is there. */
class LinksTest {

  private static final Path README = Path.of("README.md");
  private static final Path DOCUMENTS = Path.of("src/main/docs");
  private static final Path DECISIONS = DOCUMENTS.resolve("decisions");
  private static final Pattern LINK = Pattern.compile("\\[[^]]+]\\((?!https?:)([^)#\\s]+)[^)]*\\)");

  static List<Path> pages() throws IOException {
    try (var below = Files.walk(DOCUMENTS)) {
      var pages = below.filter(page -> page.toString().endsWith(".md")).sorted().toList();
      return Stream.concat(Stream.of(README), pages.stream()).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyRelativeLinkLeadsToAFile(Path page) throws IOException {
    var broken = new TreeSet<String>();
    for (String link : links(page)) {
      if (!Files.exists(page.resolveSibling(link))) {
        broken.add(link);
      }
    }
    assertEquals(new TreeSet<>(), broken, page.toString());
  }

  @Test
  void theIndexNamesEveryDecision() throws IOException {
    try (var files = Files.list(DECISIONS)) {
      var there =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("README.md"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(there, new TreeSet<>(links(DECISIONS.resolve("README.md"))));
    }
  }

  @Test
  void theReadmeLeadsToTheDecisions() throws IOException {
    assertTrue(links(README).contains(DECISIONS.resolve("README.md").toString()));
  }

  private static List<String> links(Path page) throws IOException {
    return LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)).toList();
  }
}
