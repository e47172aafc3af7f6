package nl.vertrouwensfonds.api.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What acts, states and kinds are called, in both languages side by side. */
@ApplicationScoped
public class Vocabulary {

  /** The group of what can be done next. */
  public static final String ACT = "act";

  private static final TypeReference<Map<String, Map<String, Map<String, String>>>> BY_GROUP =
      new TypeReference<>() {};

  private final Map<String, Map<String, Map<String, String>>> words = read();

  private static Map<String, Map<String, Map<String, String>>> read() {
    try (var yaml = Vocabulary.class.getResourceAsStream("/messages/words.yaml")) {
      return new YAMLMapper().readValue(yaml, BY_GROUP);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All words: by group, code and language, in the order in which they were written. */
  public Map<String, Map<String, Map<String, String>>> groups() {
    return Collections.unmodifiableMap(words);
  }

  /**
   * @param group of which it is one, such as {@code stage}
   * @throws IllegalStateException for something that there are no words for
   */
  public String of(String group, String name, Locale language) {
    return find(group, name, language)
        .orElseThrow(() ->
            new IllegalStateException("no words in " + language + " for " + group + " " + name));
  }

  /** The same; empty for something that there are no words for. */
  public Optional<String> find(String group, String name, Locale language) {
    return Optional.ofNullable(words.get(group))
        .map(it -> it.get(name))
        .map(it -> it.get(language.getLanguage()));
  }
}
