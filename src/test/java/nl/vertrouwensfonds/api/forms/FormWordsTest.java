package nl.vertrouwensfonds.api.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.api.problem.Vocabulary;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** Whoever reads a form understands it, without a list of words of its own. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class FormWordsTest {

  private static final Locale DUTCH = Locale.of("nl");

  @Inject WrittenForms written;
  @Inject Vocabulary vocabulary;

  @Test
  void everyFormIsWholeAndInOneLanguage() {
    for (var language : Messages.LANGUAGES) {
      for (String rel : written.acts()) {
        var form = written.form(rel, language, false);
        assertEquals(vocabulary.of(Vocabulary.ACT, rel, language), form.path("title").textValue());
        for (String rest : Set.of("$ref", "enum", "x-words", "if", "then", "allOf", "examples")) {
          assertTrue(form.findValues(rest).isEmpty(), rel + " has " + rest);
        }
      }
    }
  }

  @Test
  void everyFieldHasALabelAndEveryLabelAField() {
    var used = Map.<String, Set<String>>of("label", new TreeSet<>(), "help", new TreeSet<>());
    for (String rel : written.acts()) {
      var form = written.form(rel, DUTCH, true);
      fields(
          rel,
          form,
          (of, name) -> used.forEach((group, keys) -> keys.addAll(key(group, of, name))));
    }
    used.forEach((group, keys) ->
        assertEquals(new TreeSet<>(vocabulary.groups().get(group).keySet()), keys, group));
  }

  /** Under which its words stand; none without. */
  private Set<String> key(String group, String of, String name) {
    var words = vocabulary.groups().get(group);
    String own = of + "." + name;
    return words.containsKey(own) ? Set.of(own) : words.containsKey(name) ? Set.of(name) : Set.of();
  }

  private static void fields(String of, JsonNode schema, BiConsumer<String, String> told) {
    for (var field : schema.path("properties").properties()) {
      told.accept(of, field.getKey());
      assertFalse(field.getValue().path("title").asText().isBlank(), of + " " + field.getKey());
      fields(field.getKey(), field.getValue(), told);
      fields(field.getKey(), field.getValue().path("items"), told);
    }
  }
}
