package nl.vertrouwensfonds.api.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a text says that a board member does not understand, or would not say that way. */
public final class ForMachines {

  private static final Pattern CODE =
      Pattern.compile(
          String.join(
              "|",
              "\\b[a-z]+[A-Z]\\w*", // a name in camel case
              "\\b[a-z]+_[a-z_]+\\b",
              "(?<![\\w.<])/[a-z][\\w/{}-]*", // a path
              "[{}]|%[sdn]|\\$\\w", // what was never filled in
              "(?i)\\b(null|undefined|json|boolean|string|header|media.type|utc)\\b",
              "(?i)\\b(get|post|put|delete) /",
              "(?i)\\b(token|bearer|authorization|idempotency-key|retry-after|ratelimit|if-match)\\b",
              "\\d{4}-\\d\\d-\\d\\dT|\\bP\\d+D\\b|%2B",
              "\\b[A-Z]{3,}_[A-Z_]+\\b",
              "\\b\\w+=\\w+"));

  /** One word for either side, and one way to address who reads. */
  private static final Pattern DUTCH =
      Pattern.compile("(?i)\\b(partij|partijen|partijtje|zijde|zijden|je|jij|jou|jouw|jullie)\\b");

  private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(party|parties)\\b");

  /** Names of fields that are Dutch words as well. */
  private static final Set<String> DUTCH_WORDS =
      Set.of(
          "code", "en", "id", "met", "open", "part", "score", "start", "status", "trend", "type");

  private static final Contract CONTRACT = Contract.read();

  private ForMachines() {}

  /** Everything of that sort; empty for a text for people. */
  public static List<String> in(String text, Locale language) {
    boolean dutch = language.getLanguage().equals("nl");
    return Stream.of(
            found(CODE, text),
            found(dutch ? DUTCH : ENGLISH, text),
            found(CONTRACT.codes(), text),
            dutch ? found(CONTRACT.fields(), text) : Stream.<String>of())
        .flatMap(it -> it)
        .distinct()
        .toList();
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group);
  }

  /**
   * What callers send and get.
   *
   * @param fields names of fields and parameters of one English word
   * @param codes values of enumerations of more than one word
   */
  private record Contract(Pattern fields, Pattern codes) {

    static Contract read() {
      var fields = new TreeSet<String>();
      var codes = new TreeSet<String>();
      try {
        collect(new YAMLMapper().readTree(Path.of("openapi.yaml").toFile()), fields, codes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      fields.removeIf(it -> !it.matches("[a-z]{2,}") || DUTCH_WORDS.contains(it));
      codes.removeIf(it -> !it.matches("[a-z]+(-[a-z]+)+"));
      return new Contract(any(fields), any(codes));
    }

    private static void collect(JsonNode node, Set<String> fields, Set<String> codes) {
      node.path("properties").fieldNames().forEachRemaining(fields::add);
      if (node.has("in") && node.has("schema")) {
        fields.add(node.path("name").asText());
      }
      node.path("enum").forEach(it -> codes.add(it.asText()));
      node.forEach(it -> collect(it, fields, codes));
    }

    private static Pattern any(Set<String> words) {
      return Pattern.compile("(?<![\\w-])(" + String.join("|", words) + ")(?![\\w-])");
    }
  }
}
