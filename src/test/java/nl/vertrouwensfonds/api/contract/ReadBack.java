package nl.vertrouwensfonds.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is no more in JSON that was read and written again.
 *
 * @param least by which part a fraction may be another one
 */
record ReadBack(BigDecimal least) {

  static final ReadBack EXACTLY = new ReadBack(BigDecimal.ZERO);

  /** As many as every double keeps when it is written and read, however that is done. */
  static final ReadBack IN_FIFTEEN_DIGITS = new ReadBack(BigDecimal.ONE.movePointLeft(15));

  /** Places and what stood there; what was null may be gone, and instants be written otherwise. */
  List<String> lost(JsonNode before, JsonNode after) {
    return lost("", before, after).toList();
  }

  private Stream<String> lost(String where, JsonNode before, JsonNode after) {
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

  private boolean same(JsonNode before, JsonNode after) {
    if (before.isNull()) {
      return after.isNull() || after.isMissingNode();
    }
    if (before.isNumber() && after.isNumber()) {
      return sameNumber(before, after);
    }
    return before.equals(after) || instant(before) != null && sameInstant(before, after);
  }

  private boolean sameNumber(JsonNode before, JsonNode after) {
    var number = before.decimalValue();
    var most = before.isIntegralNumber() ? BigDecimal.ZERO : number.abs().multiply(least);
    return number.subtract(after.decimalValue()).abs().compareTo(most) <= 0;
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
