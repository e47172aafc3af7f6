package nl.vertrouwensfonds.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a schema of the contract and one of the code differ.
 *
 * @param told where the differences go
 */
record SchemaDrift(Contract contract, Contract code, Differences told) {

  /**
   * @param asked whether it is about what callers send: only then the code states what is required
   */
  void schemas(String where, JsonNode writtenAt, JsonNode codedAt, boolean asked) {
    var written = bare(contract.followed(writtenAt), contract);
    var coded = bare(code.followed(codedAt), code);
    told.same(where + " type", type(written), type(coded));
    values(where, written, coded);
    if (asked) {
      told.same(
          where + " required", texts(written.path("required")), texts(coded.path("required")));
    }
    // What has no fields in the code is a map, or an event of any type.
    if (coded.has("properties")) {
      fields(where, written.path("properties"), coded.path("properties"), asked);
    }
    if (coded.has("items")) {
      schemas(where + "/*", written.path("items"), coded.path("items"), asked);
    }
  }

  private void fields(String where, JsonNode written, JsonNode coded, boolean asked) {
    told.names(where + " field ", names(written), names(coded));
    for (String field : names(written)) {
      if (coded.has(field)) {
        schemas(where + "/" + field, written.path(field), coded.path(field), asked);
      }
    }
  }

  private void values(String where, JsonNode written, JsonNode coded) {
    var names = texts(coded.path("enum"));
    // Some texts are one of a few, which only the contract says.
    if (!names.isEmpty()) {
      told.same(where + " values", texts(written.path("enum")), names);
    }
    for (String limit :
        List.of("format", "pattern", "maxLength", "maxItems", "minimum", "maximum")) {
      if (coded.has(limit)) {
        told.same(where + " " + limit, written.path(limit).asText(), coded.path(limit).asText());
      }
    }
  }

  /** Without the null that stands beside what it may be. */
  private static JsonNode bare(JsonNode schema, Contract in) {
    for (var one : schema.path("oneOf")) {
      if (one.has("$ref")) {
        return in.followed(one);
      }
    }
    return schema;
  }

  private static Set<String> type(JsonNode schema) {
    var type = schema.path("type");
    var types = type.isTextual() ? new TreeSet<>(Set.of(type.textValue())) : texts(type);
    types.remove("null");
    return types;
  }

  private static Set<String> names(JsonNode properties) {
    var names = new TreeSet<String>();
    properties.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static TreeSet<String> texts(JsonNode list) {
    var texts = new TreeSet<String>();
    list.forEach(it -> texts.add(it.asText()));
    return texts;
  }
}
