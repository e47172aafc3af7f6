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
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;

/**
 * Fills in what a scenario cannot know: today's date, the language, and ids that the service gave.
 */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(day:)?([^}]+)}");

  private final LocalDate today;
  private final TerminalMessages messages;
  private final Map<String, String> labels = new HashMap<>();

  Placeholders(LocalDate today, TerminalMessages messages) {
    this.today = today;
    this.messages = messages;
  }

  void label(String name, String id) {
    labels.put(name, id);
  }

  LocalDate day(int fromToday) {
    return today.plusDays(fromToday);
  }

  /** For the service: days as 2026-01-31. */
  String fill(String text) {
    return fill(text, LocalDate::toString);
  }

  /** For people: days written out. */
  String fillForPeople(String text) {
    return fill(text, messages::day);
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
      return fill(body.get(messages.isDutch() ? "nl" : "en"));
    }
    ObjectNode filled = JsonNodeFactory.instance.objectNode();
    body.properties().forEach(field -> filled.set(field.getKey(), fill(field.getValue())));
    return filled;
  }

  private String fill(String text, Function<LocalDate, String> shown) {
    return PLACEHOLDER.matcher(text).replaceAll(found -> value(found, shown));
  }

  private String value(MatchResult found, Function<LocalDate, String> shown) {
    String name = found.group(2);
    if (found.group(1) != null) {
      return shown.apply(day(Integer.parseInt(name)));
    }
    if (!labels.containsKey(name)) {
      throw new IllegalArgumentException("no step before this one is labelled " + name);
    }
    return labels.get(name);
  }
}
