package nl.vertrouwensfonds.domain.party;

import static java.lang.Character.UnicodeScript.BOPOMOFO;
import static java.lang.Character.UnicodeScript.COMMON;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.INHERITED;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.LATIN;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How persons and organisations are written, so that two that look alike are not two. Scripts may
 * be mixed as the level <i>highly restrictive</i> of UTS #39 (section 5.2) has it. A word that is
 * written in another script as a whole is not found out.
 */
public final class Spelling {

  /** Scripts that are written together. */
  private static final List<Set<UnicodeScript>> TOGETHER =
      List.of(
          EnumSet.of(LATIN, HAN, HIRAGANA, KATAKANA),
          EnumSet.of(LATIN, HAN, BOPOMOFO),
          EnumSet.of(LATIN, HAN, HANGUL));

  /**
   * What does not show (Default_Ignorable_Code_Point of Unicode), what steers what shows, and what
   * nobody has given a shape.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}"
              + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0"
              + "\\x{E0000}-\\x{E0FFF}]");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private Spelling() {}

  /** The form in which identifiers are compared and kept: NFC. */
  public static String normal(String identifier) {
    return Normalizer.normalize(identifier, Form.NFC);
  }

  /** Whether a name could be read as another one: something unseen, or a word of two scripts. */
  public static boolean isMistakable(String name) {
    return UNSEEN.matcher(name).find()
        || BETWEEN_WORDS.splitAsStream(normal(name)).anyMatch(it -> !isOfOneKind(it));
  }

  /** The same of an identifier: one word, of letters that are not other letters in disguise. */
  public static boolean isMistakableIdentifier(String identifier) {
    return UNSEEN.matcher(identifier).find()
        || !identifier.equals(identifier.strip())
        || !normal(identifier).equals(Normalizer.normalize(identifier, Form.NFKC))
        || !isOfOneKind(normal(identifier));
  }

  private static boolean isOfOneKind(String word) {
    var scripts = EnumSet.noneOf(UnicodeScript.class);
    word.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
    scripts.removeAll(Set.of(COMMON, INHERITED));
    return scripts.size() <= 1 || TOGETHER.stream().anyMatch(it -> it.containsAll(scripts));
  }
}
