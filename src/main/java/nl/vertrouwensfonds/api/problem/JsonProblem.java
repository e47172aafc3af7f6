package nl.vertrouwensfonds.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.api.json.WholeNumber;
import nl.vertrouwensfonds.api.problem.Problem.Flaw;
import nl.vertrouwensfonds.domain.KebabCase;

/** What is wrong with a body that should have been JSON of a known shape. */
final class JsonProblem {

  private JsonProblem() {}

  static Flaw flaw(JsonProcessingException json) {
    return switch (json) {
      case UnrecognizedPropertyException it -> new Flaw(pointer(it), "unknown-field");
      case MismatchedInputException it when it.getPath().isEmpty() && endOfInput(it) ->
          new Flaw("", "empty");
      case InvalidFormatException it ->
          value(pointer(it), it.getTargetType(), it.getOriginalMessage());
      case MismatchedInputException it -> new Flaw(pointer(it), "wrong-type");
      case JsonMappingException it when it.getCause() instanceof JsonProcessingException cause ->
          new Flaw(pointer(it), reason(cause));
      default -> new Flaw("", reason(json));
    };
  }

  /** Of a value that is of the right JSON type, and is none of those that the field takes. */
  static Flaw value(String pointer, Class<?> type, String why) {
    if (type != null && type.isEnum()) {
      return Flaw.oneOf(pointer, "wrong-value", KebabCase.names(type));
    }
    boolean large = why != null && why.endsWith(WholeNumber.OUT_OF_REACH);
    return new Flaw(pointer, large ? "number-out-of-reach" : "wrong-type");
  }

  private static boolean endOfInput(MismatchedInputException it) {
    return it.getOriginalMessage().startsWith("No content");
  }

  private static String reason(JsonProcessingException json) {
    return switch (json) {
      case StreamConstraintsException _ -> "json-limits";
      case InputCoercionException _ -> "number-out-of-reach";
      case JsonProcessingException it when startsWith(it, "Duplicate field") -> "doubled-field";
      default -> "no-json";
    };
  }

  private static boolean startsWith(JsonProcessingException json, String text) {
    return json.getOriginalMessage() != null && json.getOriginalMessage().startsWith(text);
  }

  /** The place as a JSON pointer (RFC 6901). */
  private static String pointer(JsonMappingException it) {
    return it.getPath().stream()
        .map(part -> part.getFieldName() == null ? "" + part.getIndex() : part.getFieldName())
        .map(part -> "/" + part.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
