package nl.vertrouwensfonds.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the window reads of an answer is in the contract, and what it takes for granted is always
 * there: a name that the contract does not know is read as nothing, without a word.
 */
class WindowTypesHeldToContractTest {

  private static final Path WINDOW = Path.of("src/main/resources/web/app");
  private static final Pattern INTERFACE =
      Pattern.compile(
          "^(?:export )?interface (\\w+) \\{(.*?)\\}$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern FIELD = Pattern.compile("(\\w+)(\\??):(.*)", Pattern.DOTALL);

  private final Contract contract = Contract.written();
  private final Map<String, String> types = new HashMap<>();
  private final TreeSet<String> wrong = new TreeSet<>();

  @BeforeEach
  void readTypes() throws IOException {
    try (var files = Files.walk(WINDOW)) {
      for (var file : files.filter(it -> it.toString().endsWith(".ts")).toList()) {
        var found = INTERFACE.matcher(Files.readString(file));
        while (found.find()) {
          types.put(found.group(1), found.group(2));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Problem, Problem",
    "Actions, ActionList",
    "Portfolio, Portfolio",
    "Wait, Wait",
    "Me, Me",
    "Table, RelationshipDetail",
    "Trust, Trust",
    "Posting, Posting",
    "Point, TrustHistoryRow",
    "Breach, Breach",
    "Commitment, Commitment",
    "CaseInList, Case",
    "CaseFile, CaseFile",
    "Forecast, Forecast",
    "Checked, CheckedDraft",
    "SignIn, SignIn"
  })
  void allThatIsReadIsThere(String type, String schema) {
    assertTrue(contract.schema(schema).isObject(), schema);
    hold(type, contract.schema(schema), types.get(type));
    assertEquals(new TreeSet<>(), wrong);
  }

  @Test
  void whatIsNotThereIsFound() {
    hold("Wait", contract.schema("Wait"), " what: string; waitedFor?: string; until: string ");
    assertEquals(
        new TreeSet<>(List.of("Wait.until can be absent", "Wait.waitedFor is not in the contract")),
        wrong);
  }

  private void hold(String place, JsonNode schema, String body) {
    for (String line : parts(body)) {
      var field = FIELD.matcher(line.strip());
      assertTrue(field.matches(), place + ": " + line);
      String name = field.group(1);
      var property = property(schema, name);
      if (property.isMissingNode()) {
        wrong.add(place + "." + name + " is not in the contract");
      } else if (field.group(2).isEmpty() && !isRequired(schema, name)) {
        wrong.add(place + "." + name + " can be absent");
      }
      String fields = fields(field.group(3).strip());
      if (fields != null && !property.isMissingNode()) {
        hold(place + "." + name, property, fields);
      }
    }
  }

  /** What a type consists of, written out or by its name; null for what is no object of a kind. */
  private String fields(String type) {
    if (type.startsWith("{")) {
      return type.substring(1, type.lastIndexOf('}'));
    }
    String name = type.replaceAll("\\[]| \\| null", "");
    return name.equals("Form") || name.equals("Glance") ? null : types.get(name);
  }

  /** Between semicolons, but for those within braces. */
  private static List<String> parts(String body) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at <= body.length(); at++) {
      char it = at == body.length() ? ';' : body.charAt(at);
      depth += it == '{' ? 1 : it == '}' ? -1 : 0;
      if (it == ';' && depth == 0) {
        parts.add(body.substring(from, at));
        from = at + 1;
      }
    }
    return parts.stream().filter(it -> !it.isBlank()).toList();
  }

  private JsonNode property(JsonNode schema, String name) {
    return shapes(schema)
        .map(it -> it.path("properties").path(name))
        .filter(it -> !it.isMissingNode())
        .findFirst()
        .orElseGet(() -> schema.path("nothing"));
  }

  private boolean isRequired(JsonNode schema, String name) {
    return shapes(schema)
        .flatMap(it -> elements(it.path("required")))
        .anyMatch(it -> it.textValue().equals(name));
  }

  /** A schema, what it is made of, what it may be, and what its elements are. */
  private Stream<JsonNode> shapes(JsonNode schema) {
    var it = contract.followed(schema);
    var within = Stream.of("allOf", "oneOf", "anyOf").flatMap(key -> elements(it.path(key)));
    var items = it.has("items") ? Stream.of(it.get("items")) : Stream.<JsonNode>empty();
    return Stream.concat(Stream.of(it), Stream.concat(within, items).flatMap(this::shapes));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
