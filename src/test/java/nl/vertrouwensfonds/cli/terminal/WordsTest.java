package nl.vertrouwensfonds.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.cli.terminal.Words.Language;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Words ENGLISH = new Words(Locale.ENGLISH);
  private static final Words DUTCH = new Words(Locale.of("nl"));
  private static final Pattern BLANKS = Pattern.compile("\\{\\d");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertEquals(ENGLISH.bundle().keySet(), DUTCH.bundle().keySet());
    for (String key : ENGLISH.bundle().keySet()) {
      assertEquals(blanks(ENGLISH, key), blanks(DUTCH, key), key);
    }
  }

  private static List<String> blanks(Words words, String key) {
    return BLANKS
        .matcher(words.bundle().getString(key))
        .results()
        .map(it -> it.group())
        .sorted()
        .toList();
  }

  /** A plain apostrophe would swallow what stands behind it. */
  @Test
  void everyTextCanBeFilledIn() {
    for (Words words : List.of(ENGLISH, DUTCH)) {
      for (String key : words.bundle().keySet()) {
        String text = words.bundle().getString(key);
        assertFalse(text.contains("'"), key);
        new MessageFormat(text, words.language());
      }
    }
  }

  @Test
  void itSpeaksTheLanguageAskedForOrElseThatOfTheEnvironment() {
    assertEquals(ENGLISH, Words.in(Optional.empty(), Locale.FRENCH));
    assertEquals(DUTCH, Words.in(Optional.empty(), Locale.of("nl", "BE")));
    assertEquals(DUTCH, Words.in(Optional.of(Language.NL), Locale.ENGLISH));
    assertEquals(ENGLISH, Words.in(Optional.of(Language.EN), Locale.of("nl")));
  }

  @Test
  void numbersAndDaysAreWrittenAsInTheLanguage() {
    assertEquals("1,234 of 5 recorded", ENGLISH.say("progress.line", 1234, 5));
    assertEquals("1.234 van 5 vastgelegd", DUTCH.say("progress.line", 1234, 5));
    assertEquals("2 mei 2026", DUTCH.day(LocalDate.of(2026, 5, 2)));
  }
}
