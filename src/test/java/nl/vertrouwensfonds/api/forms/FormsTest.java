package nl.vertrouwensfonds.api.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.domain.Blank;
import org.junit.jupiter.api.Test;

/** A portal can ask for all that an act takes with nothing but its form. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class FormsTest {

  private static final Locale DUTCH = Locale.of("nl");

  @Inject WrittenForms written;
  @Inject Forms forms;

  @Test
  void whatMakesItThisActIsFilledIn() {
    var form = written.form("dismiss-breach", Locale.ENGLISH, false);
    assertEquals("dismissed", form.at("/properties/ruling/const").textValue());
    assertTrue(form.at("/properties/ruling/oneOf").isMissingNode());
  }

  @Test
  void whatComesWithOneAnswerOnlyIsAskedForWithThatAnswer() {
    assertEquals(Set.of("ruling", "reason"), names("dismiss-breach"));
    assertEquals(Set.of("answer", "reason"), names("accept-compensation"));
    assertEquals(Set.of("ruling", "kind", "severity"), required("uphold-breach"));
    assertEquals(Set.of("answer", "counter", "until"), required("counter-compensation"));
  }

  @Test
  void whenItHappenedIsAskedForWhileHistoryIsTold() {
    var live = written.form("deliver-commitment", Locale.ENGLISH, false);
    var told = written.form("deliver-commitment", Locale.ENGLISH, true);
    assertTrue(live.at("/properties/occurredAt").isMissingNode());
    assertEquals("date-time", told.at("/properties/occurredAt/format").textValue());
    assertEquals("occurredAt", told.at("/required/0").textValue());
  }

  @Test
  void aChoiceSaysWhatItIsCalledAndOffersNoMoreThanIsTaken() {
    var size = written.form("make-commitment", DUTCH, false).at("/properties/size");
    assertEquals("klein", size.at("/oneOf/0/title").textValue());
    assertEquals("small", size.at("/oneOf/0/const").textValue());
    assertEquals("normal", size.path("default").textValue());
    var owner =
        written
            .form("propose-agreement", DUTCH, false)
            .at("/properties/terms/items/properties/owner");
    assertEquals(2, owner.path("oneOf").size());
  }

  @Test
  void whateverIsTypedHasBounds() {
    for (String rel : written.acts()) {
      bounded(rel, written.form(rel, DUTCH, true));
    }
  }

  private static void bounded(String where, JsonNode schema) {
    var bounds =
        switch (schema.path("type").textValue()) {
          case "string" -> Set.of("const", "oneOf", "format", "maxLength", "pattern");
          case "integer" -> Set.of("maximum");
          case "array" -> Set.of("maxItems");
          case "object" -> Set.of("properties");
          default -> Set.of("type");
        };
    assertTrue(bounds.stream().anyMatch(schema::has), where + ": " + schema);
    schema
        .path("properties")
        .properties()
        .forEach(it -> bounded(where + "/" + it.getKey(), it.getValue()));
    if (schema.has("items")) {
      bounded(where + "/*", schema.path("items"));
    }
  }

  @Test
  void aTextIsAskedForAsTheContractBoundsIt() {
    var what = written.form("make-commitment", DUTCH, false).at("/properties/what");
    assertEquals(4000, what.path("maxLength").intValue());
    assertEquals("^" + Blank.NOT + "$", what.path("pattern").textValue());
    var days = written.form("make-commitment", DUTCH, false).at("/properties/answerWithin");
    assertEquals(5, days.path("minimum").intValue());
    var due = written.form("make-commitment", DUTCH, false).at("/properties/due");
    assertTrue(due.path("pattern").textValue().startsWith("^(19|20|21)"), due::toString);
  }

  @Test
  void anActThatIsDoneNowhereHasNoForm() {
    var nowhere = new Forms.Act("fly", "/relationships/{relationship}/wings", Map.of(), false);
    assertThrows(IllegalStateException.class, () -> forms.of(nowhere, DUTCH));
  }

  private Set<String> names(String rel) {
    var names = new HashSet<String>();
    written
        .form(rel, Locale.ENGLISH, false)
        .path("properties")
        .fieldNames()
        .forEachRemaining(names::add);
    return names;
  }

  private Set<String> required(String rel) {
    var names = new HashSet<String>();
    written
        .form(rel, Locale.ENGLISH, false)
        .path("required")
        .forEach(it -> names.add(it.textValue()));
    return names;
  }
}
