package nl.vertrouwensfonds.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * Reads an integer as JSON Schema has it (draft 2020-12, Validation, section 6.1.1): any number
 * without a fraction, so {@code 2.0} and {@code 3e1} too. It is counted before it is made, so that
 * {@code 1e999999} takes no memory.
 */
public final class WholeNumber<T> extends StdScalarDeserializer<T> {

  /** How the message ends about an integer that is too large for its field. */
  public static final String OUT_OF_REACH = "out of reach";

  /** More than any whole number can have here. */
  private static final int DIGITS = 19;

  private final transient Function<BigDecimal, T> exact;

  WholeNumber(Class<T> type, Function<BigDecimal, T> exact) {
    super(type);
    this.exact = exact;
  }

  @Override
  @SuppressWarnings("unchecked")
  public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.hasToken(JsonToken.VALUE_NUMBER_INT) && !in.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
      return (T) context.handleUnexpectedToken(handledType(), in);
    }
    var number = in.getDecimalValue();
    try {
      return exact.apply(number);
    } catch (ArithmeticException e) {
      String why =
          number.precision() - (long) number.scale() > DIGITS || isWhole(number)
              ? OUT_OF_REACH
              : "a fraction";
      return (T) context.handleWeirdNumberValue(handledType(), number, why);
    }
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }
}
