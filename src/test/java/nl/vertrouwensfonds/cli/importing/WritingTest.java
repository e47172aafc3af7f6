package nl.vertrouwensfonds.cli.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WritingTest {

  @Test
  void textsThatBeginAndEndAlikeForMoreThanHalfAreAlmostTheSame() {
    assertTrue(Writing.isAlmost("x delivery of order 12", "delivery of order 12"));
    assertFalse(Writing.isAlmost("delivery of order 12", "delivery to the north of town, June"));
    assertFalse(Writing.isAlmost("abcd", "abxy"), "half is not more than half");
  }

  @Test
  void namesInJapaneseOrKoreanAreNotMistakenForOthers() {
    assertEquals(Optional.empty(), Writing.mistakable("Acme \u30a2\u30af\u30e1"));
    assertEquals(Optional.empty(), Writing.mistakable("Acme \ud55c\uad6d"));
  }

  @Test
  void signsThatAreNoLettersStayAsTheyAreWritten() {
    assertEquals("Acme\u2122", Writing.name("Acme\u2122"));
  }
}
