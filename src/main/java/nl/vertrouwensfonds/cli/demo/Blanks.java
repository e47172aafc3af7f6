package nl.vertrouwensfonds.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.cli.terminal.Words;

/**
 * Fills in what a scenario cannot know: today's date, the language, and ids that the service gave.
 */
final class Blanks {
  private static final Pattern BLANK = Pattern.compile("\\$\\{(day:)?([^}]+)}");

  private final LocalDate today;
  private final Words words;
  private final Map<String, String> labels = new HashMap<>();

  Blanks(LocalDate today, Words words) {
    this.today = today;
    this.words = words;
  }

  void label(String name, String id) {
    labels.put(name, id);
  }

  LocalDate day(int fromToday) {
    return today.plusDays(fromToday);
  }

  /** For programs: days as 2026-01-31. */
  String fill(String text) {
    return fill(text, LocalDate::toString);
  }

  /** For people: days written out. */
  String tell(String text) {
    return fill(text, words::day);
  }

  JsonNode fill(JsonNode body) {
    if (body.isTextual()) {
      return JsonNodeFactory.instance.textNode(fill(body.textValue()));
    }
    if (body.isArray()) {
      var filled = JsonNodeFactory.instance.arrayNode();
      body.forEach(it -> filled.add(fill(it)));
      return filled;
    }
    if (!body.isObject()) {
      return body;
    }
    if (body.size() == 2 && body.has("nl") && body.has("en")) {
      return fill(body.get(words.dutch() ? "nl" : "en"));
    }
    ObjectNode filled = JsonNodeFactory.instance.objectNode();
    body.properties().forEach(field -> filled.set(field.getKey(), fill(field.getValue())));
    return filled;
  }

  private String fill(String text, Function<LocalDate, String> shown) {
    return BLANK.matcher(text).replaceAll(blank -> value(blank, shown));
  }

  private String value(MatchResult blank, Function<LocalDate, String> shown) {
    String name = blank.group(2);
    if (blank.group(1) != null) {
      return shown.apply(day(Integer.parseInt(name)));
    }
    if (!labels.containsKey(name)) {
      throw new IllegalArgumentException("no act before this one is labelled " + name);
    }
    return labels.get(name);
  }
}
