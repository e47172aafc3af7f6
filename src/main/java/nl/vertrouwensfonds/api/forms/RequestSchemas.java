package nl.vertrouwensfonds.api.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The schemas of what is sent, from the contract itself, with all references resolved. */
@ApplicationScoped
public class RequestSchemas {

  private static final String BODY = "/post/requestBody/content/application~1json/schema";
  private static final String REFERENCE = "$ref";
  private static final String ALL_OF = "allOf";
  private static final String PATTERN = "pattern";

  private final JsonNode contract = read();

  private static JsonNode read() {
    try (var yaml = RequestSchemas.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Of what is posted there; the caller's own, to change.
   *
   * @throws IllegalStateException when the contract knows of nothing that is
   */
  ObjectNode of(String path) {
    if (resolved(contract.path("paths").path(path).at(BODY)) instanceof ObjectNode schema) {
      return schema;
    }
    throw new IllegalStateException("nothing is posted to " + path);
  }

  private JsonNode resolved(JsonNode node) {
    if (node.isArray()) {
      var all = JsonNodeFactory.instance.arrayNode();
      node.forEach(it -> all.add(resolved(it)));
      return all;
    }
    return node.isObject() ? resolvedObject(node) : node;
  }

  /** What stands beside a reference goes before what it refers to. */
  private ObjectNode resolvedObject(JsonNode node) {
    var all = JsonNodeFactory.instance.objectNode();
    if (node.has(REFERENCE)) {
      all.setAll(resolvedObject(contract.at(node.get(REFERENCE).textValue().substring(1))));
    }
    for (var part : node.properties()) {
      if (!part.getKey().equals(REFERENCE)) {
        all.set(part.getKey(), resolved(part.getValue()));
      }
    }
    if (all.remove(ALL_OF) instanceof JsonNode more) {
      more.forEach(it -> with(all, it));
    }
    return all;
  }

  /** Takes over what another schema of the same thing requires, and of which fields it knows. */
  static void with(ObjectNode schema, JsonNode more) {
    if (more.has(PATTERN)) {
      schema.set(PATTERN, more.get(PATTERN));
    }
    more.path("required").forEach(schema.withArrayProperty("required")::add);
    for (var field : more.path("properties").properties()) {
      var fields = schema.withObjectProperty("properties");
      if (field.getValue().isObject()) {
        fields.withObjectProperty(field.getKey()).setAll((ObjectNode) field.getValue());
      } else {
        fields.remove(field.getKey());
      }
    }
  }
}
