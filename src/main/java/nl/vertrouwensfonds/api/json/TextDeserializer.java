package nl.vertrouwensfonds.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.UUID;
import java.util.function.Function;

/** Reads a value from a JSON string and from nothing else. */
final class TextDeserializer<T> extends StdScalarDeserializer<T> {

  private final Function<String, T> read;

  TextDeserializer(Class<T> type, Function<String, T> read) {
    super(type);
    this.read = read;
  }

  @Override
  @SuppressWarnings("unchecked")
  public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.hasToken(JsonToken.VALUE_STRING)) {
      return (T) context.handleUnexpectedToken(handledType(), in);
    }
    String text = in.getText();
    if (!isText(text)) {
      return (T) context.handleWeirdStringValue(handledType(), "?", "no Unicode text");
    }
    try {
      return read.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      return (T) context.handleWeirdStringValue(handledType(), text, "no such value");
    }
  }

  static UUID uuid(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equals(text)) {
      throw new IllegalArgumentException("not a lowercase UUID");
    }
    return uuid;
  }

  /** Whether it can be stored and shown: no half of a surrogate pair, no NUL. */
  private static boolean isText(String text) {
    return text.codePoints().noneMatch(it -> it == 0 || (it >= 0xD800 && it <= 0xDFFF));
  }
}
