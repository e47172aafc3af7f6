package nl.vertrouwensfonds.domain.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.name.Words.Word;

/**
 * Somebody's name, as it is looked for in what people wrote: the whole of it in any case; initials
 * and family name, and the family name alone, where they are written as a name. Each also as a
 * genitive. Accents count: José is not Jose.
 *
 * @param whole as it was told
 * @param family the part of it that is the family name; null when nobody said which it is
 */
public record Name(String whole, String family) {

  public Name {
    family = family == null || Words.of(family).isEmpty() ? null : family;
  }

  /** In an event that names somebody: the whole name. */
  public static final String NAME = "name";

  /** In an event that names somebody: which part of the name is the family name. */
  public static final String FAMILY_NAME = "familyName";

  private static final Pattern GENITIVE = Pattern.compile("'?s");

  /** Words before a name that are no other person's. */
  private static final Set<String> BEFORE =
      Set.of(
          "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dhr", "mevr", "mw", "ir", "ing", "drs",
          "heer", "meneer", "mevrouw");

  /**
   * A place where somebody may be named.
   *
   * @param sure false where a word at the start of a sentence, or part of another name, could be
   *     meant as well
   */
  public record Hit(int start, int end, boolean sure) {}

  /** The name that an event gives somebody; empty when it is erased, or gives none. */
  public static Optional<Name> of(Content content) {
    return Optional.ofNullable(content.fields().get(NAME))
        .map(it -> new Name(it, content.fields().get(FAMILY_NAME)));
  }

  public static Name of(String whole) {
    return new Name(whole, null);
  }

  /** Whether a text surely names this person. */
  public boolean isIn(Content content) {
    return content.fields().values().stream().anyMatch(it -> hits(it).stream().anyMatch(Hit::sure));
  }

  /** Whether it is written alike, capitals and spaces apart. */
  public boolean isTheSameAs(Name other) {
    return letters(whole).equals(letters(other.whole));
  }

  private static List<String> letters(String name) {
    return Words.of(name).stream().map(Word::folded).toList();
  }

  /** Whether two names can be read as one: written alike, or one with initials for the other. */
  public boolean isAlso(Name other) {
    return isWholly(Words.of(other.whole)) || other.isWholly(Words.of(whole));
  }

  private boolean isWholly(List<Word> words) {
    return !words.isEmpty()
        && (at(words, 0, Words.of(whole), true) == words.size()
            || initialsFrom(words, 0) == words.size());
  }

  /** Where a text names this person, in order; of places that overlap the first. */
  public List<Hit> hits(String text) {
    return hits(Words.of(text));
  }

  private List<Hit> hits(List<Word> words) {
    var hits = new ArrayList<Hit>();
    for (int from = 0; from < words.size(); ) {
      var hit = hit(words, from);
      hit.ifPresent(hits::add);
      int next = from + 1;
      while (hit.isPresent() && next < words.size() && words.get(next).start() < hit.get().end()) {
        next++;
      }
      from = next;
    }
    return hits;
  }

  private Optional<Hit> hit(List<Word> words, int from) {
    var all = Words.of(whole);
    int end = all.size() > 1 ? at(words, from, all, true) : -1;
    if (end < 0) {
      end = initialsFrom(words, from);
    }
    if (end >= 0) {
      return Optional.of(hit(words, from, end, true));
    }
    var alone = familyWords();
    end = alone.isEmpty() ? -1 : at(words, from, alone, false);
    return end < 0
        ? Optional.empty()
        : Optional.of(hit(words, from, end, told() && isName(words, from, end)));
  }

  private static Hit hit(List<Word> words, int from, int end, boolean sure) {
    return new Hit(words.get(from).start(), words.get(end - 1).end(), sure);
  }

  private boolean told() {
    return family != null || Words.of(whole).size() == 1;
  }

  /** As told; else the last word, and the small ones before it: de Wit, van der Berg. */
  private List<Word> familyWords() {
    var all = Words.of(family == null ? whole : family);
    if (family != null || all.size() == 1) {
      return all;
    }
    int from = all.size() - 1;
    while (from > 1 && !all.get(from - 1).isCapital()) {
      from--;
    }
    return all.isEmpty() ? all : all.subList(from, all.size());
  }

  /** The given names, which initials stand for. */
  private List<Word> given() {
    var all = Words.of(whole);
    int count = all.size() - familyWords().size();
    return count > 0 ? all.subList(0, count) : List.of();
  }

  /**
   * Where these words end, when they stand here; -1 when they do not.
   *
   * @param anyCase false when the last of them must be written with a capital
   */
  private static int at(List<Word> text, int from, List<Word> name, boolean anyCase) {
    if (name.isEmpty() || from + name.size() > text.size()) {
      return -1;
    }
    for (int i = 0; i < name.size(); i++) {
      var word = text.get(from + i);
      boolean last = i == name.size() - 1;
      boolean parted = i > 0 && !word.follows(text.get(from + i - 1));
      if (parted || !fits(word, name.get(i), last) || last && !anyCase && !word.isCapital()) {
        return -1;
      }
    }
    return from + name.size();
  }

  private static boolean fits(Word word, Word name, boolean last) {
    String written = word.folded();
    return written.equals(name.folded())
        || last
            && written.startsWith(name.folded())
            && GENITIVE.matcher(written.substring(name.folded().length())).matches();
  }

  /** Where initials and the family name end: K. Jansen, KJ Jansen. */
  private int initialsFrom(List<Word> words, int from) {
    var given = given();
    int at = from;
    while (at < words.size()
        && at - from < given.size() + 2
        && (at == from || words.get(at).follows(words.get(at - 1)))
        && words.get(at).isInitial()) {
      at++;
    }
    boolean his = at > from && !given.isEmpty() && startsAs(words.get(from), given.getFirst());
    boolean joined = his && at < words.size() && words.get(at).follows(words.get(at - 1));
    return joined ? at(words, at, familyWords(), false) : -1;
  }

  private static boolean startsAs(Word initial, Word given) {
    return given.folded().startsWith(initial.folded());
  }

  /** Whether a word with a capital is this name: not by its place, nor as part of another. */
  private boolean isName(List<Word> words, int from, int end) {
    var first = words.get(from);
    boolean capitalSaysNothing = first.opens() && end - from == 1;
    return !capitalSaysNothing && !isHeading(words, end - 1) && !isPartOfAnother(words, from, end);
  }

  private static boolean isHeading(List<Word> words, int at) {
    boolean before = at > 0 && words.get(at - 1).isLoud();
    boolean after = at + 1 < words.size() && words.get(at + 1).isLoud();
    return words.get(at).isLoud() && (before || after);
  }

  private boolean isPartOfAnother(List<Word> words, int from, int end) {
    boolean after =
        end < words.size()
            && words.get(end).follows(words.get(end - 1))
            && isNameLike(words.get(end));
    return after || from > 0 && isAnother(words.get(from - 1), words.get(from));
  }

  private boolean isAnother(Word before, Word first) {
    boolean his = given().stream().anyMatch(it -> it.folded().equals(before.folded()));
    return first.follows(before)
        && before.isCapital()
        && !before.opens()
        && !his
        && !BEFORE.contains(before.folded());
  }

  private static boolean isNameLike(Word word) {
    return word.isCapital() && !word.isInitial() && !word.opens();
  }
}
