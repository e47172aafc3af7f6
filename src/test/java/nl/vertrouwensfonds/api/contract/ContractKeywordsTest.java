package nl.vertrouwensfonds.api.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is easily written wrong in a contract of YAML, and still is YAML. */
class ContractKeywordsTest {

  /** What a contract or a schema can say, as far as this one says it. */
  private static final Set<String> KEYWORDS =
      Set.of(
          ("$ref additionalProperties allOf anyOf bearerFormat components const content contentEncoding"
                  + " default delete description discriminator enum example examples else exclusiveMaximum"
                  + " exclusiveMinimum explode format get headers if in info items links mapping maxItems"
                  + " maxLength maximum minItems minLength minProperties minimum name not oneOf openapi"
                  + " operationId parameters patch paths pattern post properties propertyName propertyNames put"
                  + " requestBody required responses scheme schema schemas security securitySchemes servers"
                  + " style summary tags then title type uniqueItems url version")
              .split(" "));

  /** Below these stand names that are free to choose. */
  private static final Set<String> OF_NAMES =
      Set.of(
          "properties",
          "headers",
          "content",
          "paths",
          "responses",
          "schemas",
          "mapping",
          "securitySchemes");

  private static final Set<String> VALUES =
      Set.of("const", "default", "enum", "example", "examples", "security");

  private static JsonNode read(String yaml) throws Exception {
    return new YAMLMapper().readTree(yaml);
  }

  /**
   * A description with a comma in it goes on behind the comma as a key, in braces and without
   * quotes.
   */
  static List<String> strange(JsonNode node, String where, boolean names) {
    var strange = new ArrayList<String>();
    for (var one : node.properties()) {
      String key = one.getKey();
      String here = where + "/" + key;
      if (!names && !KEYWORDS.contains(key) && !key.startsWith("x-")) {
        strange.add(here);
      }
      if (names || !VALUES.contains(key) && !key.startsWith("x-")) {
        boolean below =
            !names
                && (OF_NAMES.contains(key)
                    || key.equals("parameters") && where.equals("/components"));
        strange.addAll(strange(one.getValue(), here, below));
      }
    }
    if (node.isArray()) {
      node.forEach(it -> strange.addAll(strange(it, where + "/*", false)));
    }
    return strange;
  }

  @Test
  void nothingIsSaidWithAKeyThatIsNone() throws Exception {
    var contract = read(Files.readString(Contract.FILE));
    assertEquals(List.of(), strange(contract, "", false));
  }

  @Test
  void aTextThatAnUnquotedCommaCutsOffIsFound() throws Exception {
    var cut =
        read(
            "components: { schemas: { A: { properties: { b: { description: one, or two. } } } } }");
    assertEquals(List.of("/components/schemas/A/properties/b/or two."), strange(cut, "", false));
  }

  @Test
  void everyPatternIsOfTheWholeText() throws Exception {
    var loose = new ArrayList<String>();
    for (var pattern : read(Files.readString(Contract.FILE)).findValues("pattern")) {
      if (pattern.isTextual() && !Pattern.matches("\\^.*\\$", pattern.textValue())) {
        loose.add(pattern.textValue());
      }
    }
    assertEquals(List.of(), loose);
  }
}
