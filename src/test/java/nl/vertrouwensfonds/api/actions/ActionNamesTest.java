package nl.vertrouwensfonds.api.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.vertrouwensfonds.api.problem.Vocabulary;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** An action has one name in the contract, in the words, and at the resource where it is done. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ActionNamesTest {

  @Inject ActionLinks links;
  @Inject Vocabulary words;

  @Test
  void everyActionOfTheContractIsDoneSomewhereAndNoOther() throws IOException {
    assertEquals(contract(), new TreeSet<>(links.all().keySet()));
  }

  @Test
  void everyActionHasWordsInBothLanguages() throws IOException {
    for (String rel : contract()) {
      String english = words.of(Vocabulary.ACT, rel, Locale.ENGLISH);
      String dutch = words.of(Vocabulary.ACT, rel, Locale.of("nl"));
      assertFalse(english.isBlank() || dutch.isBlank(), rel);
      assertNotEquals(english, dutch, rel);
    }
  }

  @Test
  void aPathNamesTheRelationshipAndTheSubject() {
    var relationship = new UUID(0, 1);
    var subject = new UUID(0, 2);
    assertEquals(
        "/relationships/" + relationship + "/trust/contests/" + subject + "/withdrawal",
        links.of("withdraw-contest").path(relationship, subject));
    assertEquals(
        "/relationships/" + relationship + "/breaches",
        links.of("report-breach").path(relationship, null));
  }

  private static Set<String> contract() throws IOException {
    JsonNode contract = new YAMLMapper().readTree(Path.of("openapi.yaml").toFile());
    var names = new TreeSet<String>();
    contract.at("/components/schemas/Rel/enum").forEach(name -> names.add(name.textValue()));
    return names;
  }
}
