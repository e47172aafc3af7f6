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

/** What is wrong with a body that should have been JSON of a known shape. */
final class JsonProblem {

  private JsonProblem() {}

  static ProblemException of(JsonProcessingException json) {
    return switch (json) {
      case UnrecognizedPropertyException it ->
          ProblemException.at(400, "malformed", pointer(it), "unknown-field");
      case MismatchedInputException it when it.getPath().isEmpty() && endOfInput(it) ->
          ProblemException.at(400, "malformed", "", "empty");
      case InvalidFormatException it when it.getValue() instanceof Number && outOfReach(it) ->
          ProblemException.at(400, "malformed", pointer(it), "number-out-of-reach");
      case MismatchedInputException it ->
          ProblemException.at(400, "malformed", pointer(it), "wrong-type");
      case JsonMappingException it when it.getCause() instanceof JsonProcessingException cause ->
          ProblemException.at(400, "malformed", pointer(it), reason(cause));
      default -> ProblemException.at(400, "malformed", "", reason(json));
    };
  }

  private static boolean outOfReach(InvalidFormatException it) {
    return it.getOriginalMessage().endsWith(WholeNumber.OUT_OF_REACH);
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
