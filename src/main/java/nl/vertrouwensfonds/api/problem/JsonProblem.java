package nl.vertrouwensfonds.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** What is wrong with a body that should have been JSON of a known shape. */
final class JsonProblem {

  private JsonProblem() {}

  static ProblemException of(JsonProcessingException json) {
    return switch (json) {
      case UnrecognizedPropertyException it ->
          ProblemException.at(400, "malformed", pointer(it), "unknown-field");
      case MismatchedInputException it when it.getPath().isEmpty() && endOfInput(it) ->
          ProblemException.at(400, "malformed", "", "empty");
      case MismatchedInputException it ->
          ProblemException.at(400, "malformed", pointer(it), "wrong-type");
      case JsonMappingException it when it.getCause() instanceof JsonProcessingException cause ->
          ProblemException.at(400, "malformed", pointer(it), reason(cause));
      default -> ProblemException.at(400, "malformed", "", reason(json));
    };
  }

  private static boolean endOfInput(MismatchedInputException it) {
    return it.getOriginalMessage().startsWith("No content");
  }

  private static String reason(JsonProcessingException json) {
    String message = json.getOriginalMessage();
    return message != null && message.startsWith("Duplicate field") ? "doubled-field" : "no-json";
  }

  /** The place as a JSON pointer (RFC 6901). */
  private static String pointer(JsonMappingException it) {
    return it.getPath().stream()
        .map(part -> part.getFieldName() == null ? "" + part.getIndex() : part.getFieldName())
        .map(part -> "/" + part.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
