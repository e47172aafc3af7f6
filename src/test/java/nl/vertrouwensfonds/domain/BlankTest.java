package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What there is nothing to read in. */
class BlankTest {

  /** White space and format characters of Unicode that are written with one {@code char}. */
  private static IntStream unseen() {
    return IntStream.range(0, Character.MIN_SURROGATE)
        .filter(it ->
            Character.isWhitespace(it)
                || Character.isSpaceChar(it)
                || Character.isISOControl(it)
                || Character.getType(it) == Character.FORMAT && !isSign(it));
  }

  /** Signs of Arabic and Syriac that stand around a number or a name, and show. */
  private static boolean isSign(int character) {
    return character >= 0x600 && character <= 0x8FF && character != 0x61C;
  }

  @Test
  void whateverDoesNotShowIsBlankAloneAndTogether() {
    assertTrue(Blank.is(""));
    unseen().forEach(it -> assertTrue(Blank.is(Character.toString(it)), Integer.toHexString(it)));
    assertTrue(
        Blank.is(
            unseen()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()));
    assertTrue(Blank.is("\u00A0\uFEFF\u2800\u3164"));
  }

  @Test
  void oneLetterOrSignIsEnoughOnAnyLine() {
    for (String text :
        new String[] {"a", " a\u00A0", "\n\nx\n", "1", ".", "é", "汉", "😀", "\uFEFF\n😀"}) {
      assertFalse(Blank.is(text), text);
    }
  }

  @Test
  void aLongBlankIsToldInAMoment() {
    assertTrue(Blank.is("\u00A0".repeat(100_000)));
  }
}
