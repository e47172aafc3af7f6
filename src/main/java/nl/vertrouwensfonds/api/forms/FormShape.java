package nl.vertrouwensfonds.api.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Fills in what is known of a body before anybody has written it. */
final class FormShape {

  private static final String WHEN = "occurredAt";

  private final ObjectNode body;

  FormShape(ObjectNode body) {
    this.body = body;
  }

  /** The field that makes it this act has its value, and what depends on that is settled. */
  void settle(String field, String value) {
    var property = body.withObjectProperty("properties").withObjectProperty(field);
    property.remove(List.of("enum", "x-words"));
    property.put("const", value);
    var condition = body.remove("if");
    var otherwise = body.remove("else");
    if (body.remove("then") instanceof JsonNode then) {
      boolean holds = condition.at("/properties/" + field + "/const").asText().equals(value);
      RequestSchemas.with(body, holds ? then : otherwise);
    }
  }

  /** While a history is imported all say when it happened; from then on that is the present. */
  void date(boolean importing) {
    if (importing) {
      body.withArrayProperty("required").add(WHEN);
    } else {
      body.withObjectProperty("properties").remove(WHEN);
      ((ArrayNode) body.withArrayProperty("required")).removeIf(it -> WHEN.equals(it.textValue()));
    }
  }
}
