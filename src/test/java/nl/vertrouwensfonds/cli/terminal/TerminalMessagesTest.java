package nl.vertrouwensfonds.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages.Language;
import org.junit.jupiter.api.Test;

class TerminalMessagesTest {
  private static final TerminalMessages ENGLISH = new TerminalMessages(Locale.ENGLISH);
  private static final TerminalMessages DUTCH = new TerminalMessages(Locale.of("nl"));
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertEquals(ENGLISH.bundle().keySet(), DUTCH.bundle().keySet());
    for (String key : ENGLISH.bundle().keySet()) {
      assertEquals(placeholders(ENGLISH, key), placeholders(DUTCH, key), key);
    }
  }

  private static List<String> placeholders(TerminalMessages messages, String key) {
    return PLACEHOLDER
        .matcher(messages.bundle().getString(key))
        .results()
        .map(it -> it.group())
        .sorted()
        .toList();
  }

  /** A plain apostrophe would swallow what stands behind it. */
  @Test
  void everyTextCanBeFilledIn() {
    for (TerminalMessages messages : List.of(ENGLISH, DUTCH)) {
      for (String key : messages.bundle().keySet()) {
        String text = messages.bundle().getString(key);
        assertFalse(text.contains("'"), key);
        new MessageFormat(text, messages.language());
      }
    }
  }

  @Test
  void itSpeaksTheLanguageAskedForOrElseThatOfTheEnvironment() {
    assertEquals(ENGLISH, TerminalMessages.in(Optional.empty(), Locale.FRENCH));
    assertEquals(DUTCH, TerminalMessages.in(Optional.empty(), Locale.of("nl", "BE")));
    assertEquals(DUTCH, TerminalMessages.in(Optional.of(Language.NL), Locale.ENGLISH));
    assertEquals(ENGLISH, TerminalMessages.in(Optional.of(Language.EN), Locale.of("nl")));
  }

  @Test
  void numbersAndDaysAreWrittenAsInTheLanguage() {
    assertEquals("1,234 of 5 recorded", ENGLISH.text("progress.line", 1234, 5));
    assertEquals("1.234 van 5 vastgelegd", DUTCH.text("progress.line", 1234, 5));
    assertEquals("2 mei 2026", DUTCH.day(LocalDate.of(2026, 5, 2)));
  }
}
