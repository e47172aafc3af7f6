package nl.vertrouwensfonds.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the window says, it says in both languages. */
class WindowTextsTest {

  private static final Path WORDS = Path.of("src/main/resources/web/app/words");
  private static final Pattern PLACES = Pattern.compile("[^{}]|\\{(?!\\d})|(?<!\\{\\d)}");

  @Test
  void everyTextIsThereInBoth() throws IOException {
    assertEquals(texts("en").keySet(), texts("nl").keySet());
  }

  @Test
  void whatIsFilledInIsFilledInInBoth() throws IOException {
    var dutch = texts("nl");
    texts("en").forEach((key, text) -> assertEquals(places(text), places(dutch.get(key)), key));
  }

  @Test
  void nothingIsEmpty() throws IOException {
    texts("nl").forEach((key, text) -> assertFalse(text.isBlank(), key));
    texts("en").forEach((key, text) -> assertFalse(text.isBlank(), key));
  }

  private static String places(String text) {
    return PLACES
        .matcher(text)
        .replaceAll("")
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static TreeMap<String, String> texts(String language) throws IOException {
    return new JsonMapper()
        .readValue(WORDS.resolve(language + ".json").toFile(), new TypeReference<>() {});
  }
}
