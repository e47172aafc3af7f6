package nl.vertrouwensfonds.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Values that a schema of the contract allows, as far as it can tell. */
final class RandomValue {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 8;

  private final Contract contract;
  private final RandomGenerator random;
  private final List<String> ids;

  /**
   * @param ids of things that are there
   */
  RandomValue(Contract contract, RandomGenerator random, Collection<String> ids) {
    this.contract = contract;
    this.random = random;
    this.ids = List.copyOf(ids);
  }

  JsonNode of(JsonNode schema) {
    return of(schema, 0);
  }

  private JsonNode of(JsonNode reference, int depth) {
    var schema = contract.followed(reference);
    if (schema.has("const")) {
      return schema.path("const");
    }
    if (schema.has("enum")) {
      return one(schema.path("enum"));
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      if (schema.has(choice)) {
        return of(one(schema.path(choice)), depth);
      }
    }
    boolean text = schema.path("type").asText().equals("string");
    return schema.has("allOf") && !text ? all(schema, depth) : ofType(schema, depth);
  }

  private JsonNode all(JsonNode schema, int depth) {
    var whole = JSON.objectNode();
    schema
        .path("allOf")
        .forEach(part -> {
          if (of(part, depth) instanceof ObjectNode it) {
            whole.setAll(it);
          }
        });
    fill(whole, schema, depth);
    return whole;
  }

  private JsonNode ofType(JsonNode schema, int depth) {
    var type = schema.path("type");
    String name = type.isArray() ? one(type).asText() : type.asText();
    return switch (name) {
      case "object" -> fill(JSON.objectNode(), schema, depth);
      case "array" -> list(schema, depth);
      case "integer" -> JSON.numberNode(number(schema));
      case "number" -> JSON.numberNode(number(schema) + random.nextInt(100) / 100.0);
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "string" -> JSON.textNode(text(schema));
      default -> JSON.nullNode();
    };
  }

  private ObjectNode fill(ObjectNode whole, JsonNode schema, int depth) {
    var required = new ArrayList<String>();
    schema.path("required").forEach(it -> required.add(it.asText()));
    for (var property : schema.path("properties").properties()) {
      boolean wanted = depth < DEEPEST && random.nextInt(3) == 0;
      if (required.contains(property.getKey()) || wanted) {
        whole.set(property.getKey(), of(property.getValue(), depth + 1));
      }
    }
    return whole;
  }

  private JsonNode list(JsonNode schema, int depth) {
    int least = schema.path("minItems").asInt(0);
    int most = Math.min(schema.path("maxItems").asInt(3), least + 3);
    var list = JSON.arrayNode();
    int size = depth < DEEPEST ? random.nextInt(least, most + 1) : least;
    for (int i = 0; i < size; i++) {
      list.add(of(schema.path("items"), depth + 1));
    }
    return list;
  }

  private long number(JsonNode schema) {
    long least = schema.path("minimum").asLong(0);
    return random.nextLong(least, Math.max(schema.path("maximum").asLong(least + 100), least) + 1);
  }

  String text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "uuid" -> random.nextInt(4) == 0 ? uuid() : ids.get(random.nextInt(ids.size()));
      case "date" -> LocalDate.now().plusDays(random.nextInt(-100, 3000)).toString();
      case "date-time" -> instant();
      case "uri" -> "https://example.org/" + random.nextInt(10);
      default -> plain(schema);
    };
  }

  private String plain(JsonNode schema) {
    String example = schema.path("example").asText();
    if (!example.isEmpty() || schema.has("pattern")) {
      return example;
    }
    int least = Math.max(1, schema.path("minLength").asInt(1));
    int most = Math.min(schema.path("maxLength").asInt(60), least + 60);
    return "Dat zei zij ook, op maandag. ".repeat(5).substring(0, random.nextInt(least, most + 1));
  }

  private String instant() {
    return Instant.now()
        .plus(random.nextInt(-100_000, 100_000), ChronoUnit.MINUTES)
        .truncatedTo(ChronoUnit.MILLIS)
        .toString();
  }

  private String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private JsonNode one(JsonNode of) {
    return of.get(random.nextInt(of.size()));
  }
}
