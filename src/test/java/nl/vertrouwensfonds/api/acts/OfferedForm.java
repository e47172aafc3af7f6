package nl.vertrouwensfonds.api.acts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;

/** The form of an act, as anybody's validator understands it. */
record OfferedForm(JsonNode form) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry VALIDATOR =
      SchemaRegistry.withDialect(Dialects.getDraft202012());

  /** It takes this body, as far as it asks for it, and not without anything that it requires. */
  void isFilledInBy(String body) {
    assertEquals(List.of(), wrong(asked(body)), () -> body + " is not as asked by " + form);
    var required = form.path("required");
    boolean asksNothing = form.path("properties").isEmpty();
    assertEquals(asksNothing, required.isEmpty(), () -> "what is required by " + form);
    for (JsonNode field : required) {
      var lacking = asked(body);
      lacking.remove(field.textValue());
      assertFalse(wrong(lacking).isEmpty(), () -> lacking + " is taken by " + form);
    }
  }

  private List<Error> wrong(JsonNode body) {
    return VALIDATOR
        .getSchema(form)
        .validate(body, it -> it.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  /** What does not count is not asked. */
  private ObjectNode asked(String body) {
    var said = json(body);
    if (!form.path("properties").has("occurredAt")) {
      said.remove("occurredAt");
    }
    return said;
  }

  private static ObjectNode json(String body) {
    try {
      return (ObjectNode) JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(body, e);
    }
  }
}
