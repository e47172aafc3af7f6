package nl.vertrouwensfonds.api.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.vertrouwensfonds.api.problem.Problem.Flaw;

/**
 * Notes what is wrong with a body and reads on, as if it were not there; of one that is wrong all
 * over not further than {@link WholeBody#MOST}.
 */
final class FoundFlaws extends DeserializationProblemHandler {

  private final List<Flaw> found = new ArrayList<>();

  List<Flaw> all() {
    return List.copyOf(found);
  }

  boolean isFull() {
    return found.size() == WholeBody.MOST;
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser in,
      JsonDeserializer<?> reader,
      Object bean,
      String name)
      throws IOException {
    // Those of a record are handed over when it ends: the reader stands behind it then.
    boolean later = in != context.getParser();
    String pointer = later ? pointer(context.getParser()) + "/" + escaped(name) : pointer(in);
    note(in, new Flaw(pointer, "unknown-field"));
    return true;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  @Override
  public Object handleWeirdStringValue(
      DeserializationContext context, Class<?> type, String value, String why) throws IOException {
    return note(context.getParser(), JsonProblem.value(pointer(context.getParser()), type, why));
  }

  @Override
  public Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> type, Number value, String why) throws IOException {
    return note(context.getParser(), JsonProblem.value(pointer(context.getParser()), type, why));
  }

  @Override
  public Object handleUnexpectedToken(
      DeserializationContext context, JavaType type, JsonToken token, JsonParser in, String why)
      throws IOException {
    return note(in, new Flaw(pointer(in), "wrong-type"));
  }

  @Override
  public Object handleMissingInstantiator(
      DeserializationContext context,
      Class<?> type,
      ValueInstantiator instantiator,
      JsonParser in,
      String why)
      throws IOException {
    return note(in, new Flaw(pointer(in), "wrong-type"));
  }

  /** Nothing, in place of what was wrong. */
  private Object note(JsonParser in, Flaw flaw) throws IOException {
    if (isFull()) {
      throw JsonMappingException.from(in, "enough");
    }
    found.add(flaw);
    in.skipChildren();
    return null;
  }

  private static String pointer(JsonParser in) {
    return in.getParsingContext().pathAsPointer().toString();
  }
}
