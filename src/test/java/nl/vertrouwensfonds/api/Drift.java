package nl.vertrouwensfonds.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import nl.vertrouwensfonds.api.Contract.Operation;

/** What the contract and the code say differently, in plain words, one difference a line. */
final class Drift {

  private final Contract contract;
  private final Contract code;
  private final List<String> lines = new ArrayList<>();

  private Drift(Contract contract, Contract code) {
    this.contract = contract;
    this.code = code;
  }

  static List<String> ofOperations(Contract contract, Contract code) {
    var drift = new Drift(contract, code);
    drift.names("", contract.operations().keySet(), code.operations().keySet());
    return drift.lines;
  }

  /** Headers are not compared: resources do not state which they read. */
  static List<String> ofParameters(Contract contract, Contract code) {
    return ofBoth(contract, code, Drift::parameters);
  }

  static List<String> ofBodies(Contract contract, Contract code) {
    return ofBoth(contract, code, Drift::bodies);
  }

  /** Of a schema of the contract with one of the code that stands for itself. */
  static List<String> ofAnswer(Contract contract, String where, JsonNode schema, JsonNode coded) {
    var drift = new Drift(contract, Contract.of("{}"));
    drift.schemas(where, schema, coded, false);
    return drift.lines;
  }

  private interface Comparison {
    void of(Drift drift, String where, Operation written, Operation coded);
  }

  private static List<String> ofBoth(Contract contract, Contract code, Comparison comparison) {
    var drift = new Drift(contract, code);
    contract
        .operations()
        .forEach((where, written) -> {
          var coded = code.operations().get(where);
          if (coded != null) {
            comparison.of(drift, where, written, coded);
          }
        });
    return drift.lines;
  }

  private void parameters(String where, Operation written, Operation coded) {
    names(where + " parameter ", parameters(written), parameters(coded));
  }

  private static Set<String> parameters(Operation operation) {
    var names = new TreeSet<String>();
    for (var parameter : operation.parameters()) {
      if (!parameter.path("in").textValue().equals("header")) {
        names.add(
            parameter.path("name").textValue() + " in the " + parameter.path("in").textValue());
      }
    }
    return names;
  }

  private void bodies(String where, Operation written, Operation coded) {
    if (written.body().isMissingNode() != coded.body().isMissingNode()) {
      told(where + " body", written.body().isMissingNode());
    } else {
      schemas(where + " body", written.body(), coded.body(), true);
    }
  }

  /**
   * @param asked whether it is about what callers send: only then the code states what is required
   */
  private void schemas(String where, JsonNode writtenAt, JsonNode codedAt, boolean asked) {
    var written = bare(contract.followed(writtenAt), contract);
    var coded = bare(code.followed(codedAt), code);
    same(where + " type", type(written), type(coded));
    values(where, written, coded);
    // What has no fields in the code is a map, or an event of any type.
    if (coded.has("properties")) {
      names(where + " field ", fields(written), fields(coded));
    }
    if (asked) {
      same(where + " required", texts(written.path("required")), texts(coded.path("required")));
    }
    for (String field : fields(written)) {
      var inCode = coded.path("properties").path(field);
      if (!inCode.isMissingNode()) {
        schemas(where + "/" + field, written.path("properties").path(field), inCode, asked);
      }
    }
    if (coded.has("items")) {
      schemas(where + "/*", written.path("items"), coded.path("items"), asked);
    }
  }

  private void values(String where, JsonNode written, JsonNode coded) {
    var names = new TreeSet<String>();
    texts(coded.path("enum")).forEach(it -> names.add(kebab(it)));
    // Some texts are one of a few, which only the contract says.
    if (!names.isEmpty()) {
      same(where + " values", texts(written.path("enum")), names);
    }
    for (String limit : List.of("format", "maxLength")) {
      if (coded.has(limit)) {
        same(where + " " + limit, written.path(limit).asText(), coded.path(limit).asText());
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

  private static Set<String> fields(JsonNode schema) {
    var names = new TreeSet<String>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static TreeSet<String> texts(JsonNode list) {
    var texts = new TreeSet<String>();
    list.forEach(it -> texts.add(it.asText()));
    return texts;
  }

  private static String kebab(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void names(String what, Set<String> written, Set<String> coded) {
    BiConsumer<Set<String>, Set<String>> missing =
        (some, others) ->
            some.stream()
                .filter(it -> !others.contains(it))
                .forEach(it -> told(what + it, others == written));
    missing.accept(written, coded);
    missing.accept(coded, written);
  }

  private void told(String what, boolean notWritten) {
    lines.add(
        what
            + (notWritten
                ? " is in the code, not in the contract"
                : " is in the contract, not in the code"));
  }

  private void same(String what, Object written, Object coded) {
    if (!written.equals(coded)) {
      lines.add(what + ": the contract says " + written + ", the code " + coded);
    }
  }
}
