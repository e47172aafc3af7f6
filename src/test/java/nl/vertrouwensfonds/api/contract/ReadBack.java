package nl.vertrouwensfonds.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/** What is no more in JSON that was read and written again. */
final class ReadBack {

  private ReadBack() {}

  /** Places and what stood there; what was null may be gone, and instants be written otherwise. */
  static List<String> lost(JsonNode before, JsonNode after) {
    return lost("", before, after).toList();
  }

  private static Stream<String> lost(String where, JsonNode before, JsonNode after) {
    if (before.isObject()) {
      return before.properties().stream()
          .flatMap(it -> lost(where + "/" + it.getKey(), it.getValue(), after.path(it.getKey())));
    }
    if (before.isArray()) {
      return Stream.iterate(0, i -> i < before.size(), i -> i + 1)
          .flatMap(i -> lost(where + "/*", before.get(i), after.path(i)));
    }
    return same(before, after) ? Stream.of() : Stream.of(where + " " + before + " > " + after);
  }

  private static boolean same(JsonNode before, JsonNode after) {
    if (before.isNull()) {
      return after.isNull() || after.isMissingNode();
    }
    if (before.isNumber() && after.isNumber()) {
      return sameNumber(before, after);
    }
    return before.equals(after) || instant(before) != null && sameInstant(before, after);
  }

  /** A fraction in fifteen digits, as many as every double keeps when it is written and read. */
  private static boolean sameNumber(JsonNode before, JsonNode after) {
    var number = before.decimalValue();
    var least = before.isIntegralNumber() ? BigDecimal.ZERO : number.abs().movePointLeft(15);
    return number.subtract(after.decimalValue()).abs().compareTo(least) <= 0;
  }

  /** To the millisecond, which is as fine as a Date of JavaScript. */
  private static boolean sameInstant(JsonNode before, JsonNode after) {
    return instant(before).equals(instant(after));
  }

  private static Long instant(JsonNode text) {
    try {
      return OffsetDateTime.parse(text.asText()).toInstant().toEpochMilli();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
