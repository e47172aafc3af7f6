package nl.vertrouwensfonds.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever people are told of by its kind or state has words for it, in both languages. */
class VocabularyTest {

  /** Each refusal brings its words itself. */
  private static final Set<String> TOLD_OTHERWISE = Set.of("Problem", "ProblemCode");

  private final Vocabulary vocabulary = new Vocabulary();

  @Test
  void everyKindAndStateHasWordsAndThereIsNoneThatIsNot() {
    SpokenEnums.groups()
        .forEach((group, codes) ->
            assertEquals(codes, new TreeSet<>(vocabulary.groups().get(group).keySet()), group));
  }

  @Test
  void everyCodeOfTheContractHasWordsAndThereIsNoneThatIsNot() throws IOException {
    var schemas =
        new YAMLMapper().readTree(Path.of("openapi.yaml").toFile()).at("/components/schemas");
    var codes = new HashMap<String, Set<String>>();
    for (var schema : schemas.properties()) {
      if (!TOLD_OTHERWISE.contains(schema.getKey())) {
        collect(schema.getKey(), schema.getValue(), codes);
      }
    }
    codes.forEach(
        (group, all) -> assertEquals(all, vocabulary.groups().get(group).keySet(), group));
    var beside = new TreeSet<>(vocabulary.groups().keySet());
    beside.removeAll(codes.keySet());
    assertEquals(Set.of("help", "label", "outcome-means", "stage-means"), beside);
  }

  private static void collect(String where, JsonNode schema, Map<String, Set<String>> codes) {
    if (schema.path("enum").isArray()) {
      String group = schema.path("x-words").asText();
      assertFalse(group.isEmpty(), where + " does not say where its words are");
      var all = codes.computeIfAbsent(group, _ -> new TreeSet<>());
      schema
          .path("enum")
          .valueStream()
          .filter(JsonNode::isTextual)
          .forEach(it -> all.add(it.textValue()));
    }
    schema.forEach(it -> collect(where, it, codes));
  }

  @Test
  void everyWordIsThereInEveryLanguage() {
    vocabulary
        .groups()
        .forEach((group, words) ->
            words
                .keySet()
                .forEach(code ->
                    Messages.LANGUAGES.forEach(language ->
                        assertFalse(vocabulary.of(group, code, language).isBlank(), code))));
  }

  @Test
  void whatThereAreNoWordsForIsAnErrorOfOurs() {
    assertThrows(
        IllegalStateException.class,
        () -> vocabulary.of("stage", "lost", Messages.LANGUAGES.get(0)));
  }
}
