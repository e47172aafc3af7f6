package nl.vertrouwensfonds.cli.importing;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import nl.vertrouwensfonds.domain.party.Spelling;

/**
 * How people's tools write one and the same thing: accents in one character or in two, spaces that
 * do not break. What looks the same becomes the same, or is told with the character that differs.
 */
final class Writing {
  private static final Pattern SPACE = Pattern.compile("\\p{Zs}");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

  private Writing() {}

  /** A cell: with its lines, in one form, without space around it. */
  static String cell(String written) {
    String normal = Normalizer.normalize(written, Form.NFC).replace("\r\n", "\n");
    return SPACE.matcher(normal).replaceAll(" ").strip();
  }

  /** The name of a column: in small letters, without what is not seen. */
  static String head(String cell) {
    return name(UNSEEN.matcher(cell).replaceAll("")).toLowerCase(Locale.ROOT);
  }

  /** The name of an organisation: on one line, its letters in their plain form. */
  static String name(String cell) {
    String plain = cell.codePoints().mapToObj(Writing::plain).collect(Collectors.joining());
    return SPACES.matcher(Normalizer.normalize(plain, Form.NFC)).replaceAll(" ").strip();
  }

  private static String plain(int character) {
    String it = Character.toString(character);
    return Character.isLetterOrDigit(character) ? Normalizer.normalize(it, Form.NFKC) : it;
  }

  /** Whether two texts have the same words, capitals and signs apart. */
  static boolean isSaidAlike(String text, String other) {
    return words(text).equals(words(other));
  }

  private static String words(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Whether two texts begin and end alike, for more than half of the longer. */
  static boolean isAlmost(String text, String other) {
    int shorter = Math.min(text.length(), other.length());
    int begin = 0;
    while (begin < shorter && text.charAt(begin) == other.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin && fromEnd(text, end) == fromEnd(other, end)) {
      end++;
    }
    return 2 * (begin + end) > Math.max(text.length(), other.length());
  }

  private static char fromEnd(String text, int i) {
    return text.charAt(text.length() - 1 - i);
  }

  static boolean isSeen(String text) {
    return text.codePoints()
        .anyMatch(it -> !Character.isIdentifierIgnorable(it) && !Character.isWhitespace(it));
  }

  /** The character because of which a name could be read as another one. */
  static Optional<String> mistakable(String name) {
    if (!Spelling.isMistakable(name) && name.codePoints().allMatch(Writing::isPlainScript)) {
      return Optional.empty();
    }
    return first(name, it -> Spelling.isMistakable(Character.toString(it)))
        .or(() -> first(name, it -> !isPlainScript(it)))
        .or(() -> first(name, it -> !isLatin(it)));
  }

  private static Optional<String> first(String name, IntPredicate wanted) {
    return name.codePoints().filter(wanted).mapToObj(Writing::described).findFirst();
  }

  private static boolean isLatin(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case LATIN, COMMON, INHERITED -> true;
      default -> false;
    };
  }

  /** Letters of other scripts look like Latin ones, or are none of those that codes are made of. */
  private static boolean isPlainScript(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default -> isLatin(character);
    };
  }

  /** In which character one name differs from another. */
  static String difference(String name, String other, TerminalMessages messages) {
    int[] characters = name.codePoints().toArray();
    int[] others = other.codePoints().toArray();
    int i = 0;
    while (i < characters.length && i < others.length && characters[i] == others[i]) {
      i++;
    }
    return messages.text("name.differs", at(characters, i, messages), at(others, i, messages));
  }

  private static String at(int[] characters, int i, TerminalMessages messages) {
    return i < characters.length ? described(characters[i]) : messages.text("name.end");
  }

  private static String described(int character) {
    String code = String.format(Locale.ROOT, "U+%04X", character);
    return "“"
        + Character.toString(character)
        + "” ("
        + code
        + " "
        + Character.getName(character)
        + ")";
  }
}
