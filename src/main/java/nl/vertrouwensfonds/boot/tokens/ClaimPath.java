package nl.vertrouwensfonds.boot.tokens;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in a token a claim stands: names with slashes between; one that has slashes itself stands
 * in double quotes. Quarkus reads paths of roles the same way.
 */
record ClaimPath(String path) {

  /** Slashes that stand outside of double quotes. */
  private static final Pattern BETWEEN = Pattern.compile("/(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  /** A text that says something, or the only one of a list; nothing when there are more. */
  Optional<String> textIn(JsonObject claims) {
    var names = Arrays.stream(BETWEEN.split(path)).map(it -> it.replace("\"", "")).iterator();
    Object found = claims;
    while (names.hasNext() && found instanceof JsonObject inner) {
      found = inner.getValue(names.next());
    }
    return names.hasNext() ? Optional.empty() : text(found);
  }

  private static Optional<String> text(Object found) {
    Object only = found instanceof JsonArray list && list.size() == 1 ? list.getValue(0) : found;
    return only instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
  }
}
