package nl.vertrouwensfonds.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What somebody sends by mistake, or to see what gives way. */
final class Hostile {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\0",
          "\ud83d",
          "\u202e\u200b",
          "\uffff",
          "e\u0301\u0301\u0301",
          "null",
          "NaN",
          "-0",
          "-1",
          "0x10",
          "1e400",
          "9223372036854775808",
          "99999999999999999999999999",
          "0000-00-00",
          "2026-02-30",
          "+999999999-12-31",
          "-999999999-01-01T00:00:00Z",
          "2026-11-26T00:00:00+18:00",
          "2026-11-26T25:61:61Z",
          "00000000-0000-0000-0000-000000000000",
          "{00000000-0000-0000-0000-000000000000}",
          "0-0-0-0-0",
          "../../../etc/passwd",
          "..;/",
          "%2e%2e%2f",
          "'; drop table event; --",
          "${jndi:ldap://127.0.0.1/a}",
          "#{7*7}",
          "%s%n%x",
          "<script>alert(1)</script>",
          "a,b,,c",
          ",",
          "*",
          "\r\nSet-Cookie: a=b",
          "a".repeat(5000));

  private static final List<String> BODIES =
      List.of(
          "",
          "null",
          "[]",
          "\"\"",
          "0",
          "{",
          "{}{}",
          "{\"a\":1e999999999}",
          "{\"until\":1e999999999}",
          "[".repeat(20_000),
          "{\"a\":".repeat(5_000),
          "{\"" + "a".repeat(60_000) + "\":1}",
          "{\"what\":\"" + "x".repeat(1_100_000) + "\"}",
          "{\"what\":" + "9".repeat(5_000) + "}",
          "\ufeff{}",
          "<xml/>",
          "what=w&due=2030-01-01");

  private final RandomGenerator random;

  Hostile(RandomGenerator random) {
    this.random = random;
  }

  String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  byte[] body() {
    if (random.nextInt(4) == 0) {
      var bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      return bytes;
    }
    return BODIES.get(random.nextInt(BODIES.size())).getBytes(StandardCharsets.UTF_8);
  }

  /** Something in it becomes another thing, goes, or comes. */
  JsonNode nearly(JsonNode body) {
    var places = new ArrayList<JsonNode>();
    collect(body, places);
    if (places.isEmpty()) {
      return value();
    }
    switch (places.get(random.nextInt(places.size()))) {
      case ObjectNode object -> change(object);
      case ArrayNode list -> list.add(value());
      default -> throw new IllegalStateException("only these have places");
    }
    return body;
  }

  private void change(ObjectNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty() || random.nextInt(6) == 0) {
      object.set(text(), value());
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(5)) {
      case 0 -> object.remove(name);
      case 1 -> object.putNull(name);
      default -> object.set(name, value());
    }
  }

  private JsonNode value() {
    var json = JsonNodeFactory.instance;
    return switch (random.nextInt(8)) {
      case 0 -> json.numberNode(random.nextLong());
      case 1 -> json.numberNode(random.nextDouble() * 1e300);
      case 2 -> json.booleanNode(true);
      case 3 -> json.objectNode().put("a", "b");
      case 4 -> json.arrayNode().add(json.nullNode());
      default -> json.textNode(text());
    };
  }

  private static void collect(JsonNode node, List<JsonNode> places) {
    if (node.isContainerNode()) {
      places.add(node);
      node.forEach(it -> collect(it, places));
    }
  }
}
