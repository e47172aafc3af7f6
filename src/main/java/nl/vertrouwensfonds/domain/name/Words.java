package nl.vertrouwensfonds.domain.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a text as UAX #29 divides it, except that a full stop divides too, and that an
 * apostrophe joins letters whichever way it is written. Not by {@code java.text.BreakIterator},
 * whose words hold hyphens.
 */
final class Words {

  private static final String APOSTROPHE = "['’‘ʼ´`＇]";

  /** Shows nothing, and is put between letters by whatever broke the line. */
  private static final String UNSEEN = "\\u00AD\\u200B-\\u200D\\u2060\\uFEFF";

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}%s]*(?:%s[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}%s]*)*"
              .formatted(UNSEEN, APOSTROPHE, UNSEEN));

  /** A blank line, or what ends a sentence, with what closes and opens a quotation. */
  private static final Pattern ENDS =
      Pattern.compile(
          "(?s)\\R\\s*\\R.*|.*[!?…][^\\p{L}]*|.*\\.[^\\p{L}]*\\s[^\\p{L}]*|.*\\R\\s*[-*•·–].*");

  private static final Pattern QUOTES = Pattern.compile("(?s).*:\\s*[\"'‘’“”„«]|\\s*[\"'‘’“”„«]");

  private static final Pattern HYPHEN = Pattern.compile("\\s*[-‐‑]\\s*");
  private static final Pattern STOP = Pattern.compile("\\.[\\s\\u00A0]*");

  /** What stands before a name, with a full stop behind it. */
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "dhr", "mevr", "mw", "ir", "ing",
          "drs");

  /**
   * A word.
   *
   * @param text its letters: NFC, one kind of apostrophe, nothing unseen
   * @param folded the same in lower case
   * @param between what stands between it and the word before
   * @param opens whether a sentence begins here, so that its capital says nothing
   */
  record Word(String text, String folded, int start, int end, String between, boolean opens) {

    boolean isCapital() {
      return Character.isUpperCase(text.codePointAt(0))
          || Character.isTitleCase(text.codePointAt(0));
    }

    boolean isInitial() {
      return text.codePointCount(0, text.length()) == 1 && isCapital();
    }

    /** Whether all of a word is in capitals, as in a heading. */
    boolean isLoud() {
      return !isInitial() && text.equals(text.toUpperCase(Locale.ROOT)) && isCapital();
    }

    boolean isTitle() {
      return TITLES.contains(folded);
    }

    /** Whether nothing but space or a hyphen parts it from the word before. */
    boolean follows(Word before) {
      return between.isBlank()
          || HYPHEN.matcher(between).matches()
          || STOP.matcher(between).matches() && (before.isInitial() || before.isTitle());
    }
  }

  private Words() {}

  static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    for (MatchResult found : (Iterable<MatchResult>) WORD.matcher(text).results()::iterator) {
      var before = words.isEmpty() ? null : words.getLast();
      String between = text.substring(before == null ? 0 : before.end(), found.start());
      String word = normal(found.group());
      words.add(
          new Word(
              word,
              word.toLowerCase(Locale.ROOT),
              found.start(),
              found.end(),
              spaced(between),
              opens(before, between)));
    }
    return words;
  }

  private static boolean opens(Word before, String between) {
    if (before == null) {
      return true;
    }
    boolean abbreviated = between.matches("\\.\\s*") && (before.isInitial() || before.isTitle());
    return !abbreviated && (ENDS.matcher(between).matches() || QUOTES.matcher(between).matches());
  }

  /** Space of any kind is space: a line break, a tab, one that does not break. */
  private static String spaced(String between) {
    return between.replaceAll("[\\s\\p{Z}]+", " ");
  }

  private static String normal(String word) {
    return Normalizer.normalize(word.replaceAll("[" + UNSEEN + "]", ""), Normalizer.Form.NFC)
        .replaceAll(APOSTROPHE, "'");
  }
}
