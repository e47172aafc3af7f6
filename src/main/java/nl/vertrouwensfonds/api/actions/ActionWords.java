package nl.vertrouwensfonds.api.actions;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What each action says to who can do it, in both languages side by side. */
@ApplicationScoped
public class ActionWords {

  private static final TypeReference<Map<String, Map<String, String>>> BY_REL_AND_LANGUAGE =
      new TypeReference<>() {};

  private final Map<String, Map<String, String>> words = read();

  private static Map<String, Map<String, String>> read() {
    try (var yaml = ActionWords.class.getResourceAsStream("/messages/actions.yaml")) {
      return Map.copyOf(new YAMLMapper().readValue(yaml, BY_REL_AND_LANGUAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalStateException for an action that there are no words for
   */
  public String of(String rel, Locale language) {
    return Optional.ofNullable(words.get(rel))
        .map(it -> it.get(language.getLanguage()))
        .orElseThrow(() -> new IllegalStateException("no words in " + language + " for " + rel));
  }
}
