package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.vertrouwensfonds.domain.party.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two that look alike are not two. */
class SpellingTest {

  @Test
  void theSameLettersAreTheSameHoweverTheyAreComposed() {
    assertEquals(Spelling.normal("zo\u00EB"), Spelling.normal("zoe\u0308"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna de Vries",
        "Zoe\u0308 O'Brien-Smit",
        "Анна Иванова",
        "Anna (Анна) 2",
        "株式会社トヨタの X社",
        "Acme™ B.V.",
        "محمد",
        "Levering Noord 24/7",
      })
  void whatIsWrittenAsPeopleWriteIsNoMistake(String name) {
    assertFalse(Spelling.isMistakable(name), name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An\u200Bna", // zero width space
        "Anna\u200D", // zero width joiner
        "\uFEFFAnna", // byte order mark
        "an\u00ADna", // soft hyphen
        "\u202EannA", // text is turned around
        "anna\u3164", // Hangul filler
        "anna\uFE0F", // variation selector
        "anna\uDB40\uDC61", // tag letter
        "anna\u0007", // control
        "anna\uE000", // private use
        "\u0410nna", // a Cyrillic A
        "FARBΟ", // a Greek O
        "Levering Nооrd", // Cyrillic o's, in one of two words
      })
  void whatDoesNotShowAndWordsOfTwoScriptsCouldBeSomebodyElse(String name) {
    assertTrue(Spelling.isMistakable(name), name);
    assertTrue(Spelling.isMistakableIdentifier(name), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna", "anna@farbo.nl", "00u1a2b3c4d5e6f7", "анна", "zoë", "a|b:c"})
  void anIdentifierIsOneWord(String identifier) {
    assertFalse(Spelling.isMistakableIdentifier(identifier), identifier);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ａnna", "ﬁona", "anna²", " anna", "anna@фарбо", "anna\u00A0b"})
  void anIdentifierHasNoLettersInDisguiseNorOfSeveralScripts(String identifier) {
    assertTrue(Spelling.isMistakableIdentifier(identifier), identifier);
  }
}
