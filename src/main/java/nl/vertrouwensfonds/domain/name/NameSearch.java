package nl.vertrouwensfonds.domain.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.domain.name.Name.Hit;
import nl.vertrouwensfonds.domain.name.Words.Word;

/**
 * Looks for one name in the words of one text. Both are taken apart before: texts are long, names
 * are many, and it is done while the log waits.
 */
final class NameSearch {

  private static final Pattern GENITIVE = Pattern.compile("'?s");

  /** Words before a name that are no other person's. */
  private static final Set<String> BEFORE =
      Set.of(
          "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dhr", "mevr", "mw", "ir", "ing", "drs",
          "heer", "meneer", "mevrouw");

  private final List<Word> words;
  private final List<Word> whole;
  private final List<Word> family;

  /** Which initials stand for. */
  private final List<Word> given;

  /** Whether it is known which part of it is the family name. */
  private final boolean told;

  NameSearch(Name name, List<Word> words) {
    this.words = words;
    whole = Words.of(name.whole());
    family = name.familyWords();
    given = whole.subList(0, Math.max(0, whole.size() - family.size()));
    told = name.family() != null || whole.size() == 1;
  }

  /** Whether the text is this name and nothing else. */
  boolean isWhole() {
    return !words.isEmpty()
        && (at(0, whole, true) == words.size() || initialsFrom(0) == words.size());
  }

  List<Hit> hits() {
    var hits = new ArrayList<Hit>();
    for (int from = 0; from < words.size(); ) {
      var hit = hit(from);
      hit.ifPresent(hits::add);
      int next = from + 1;
      while (hit.isPresent() && next < words.size() && words.get(next).start() < hit.get().end()) {
        next++;
      }
      from = next;
    }
    return hits;
  }

  private Optional<Hit> hit(int from) {
    int end = whole.size() > 1 ? at(from, whole, true) : -1;
    if (end < 0) {
      end = initialsFrom(from);
    }
    if (end >= 0) {
      return Optional.of(hit(from, end, true));
    }
    end = at(from, family, false);
    return end < 0 ? Optional.empty() : Optional.of(hit(from, end, told && isName(from, end)));
  }

  private Hit hit(int from, int end, boolean sure) {
    return new Hit(words.get(from).start(), words.get(end - 1).end(), sure);
  }

  /**
   * Where these words end, when they stand here; -1 when they do not.
   *
   * @param anyCase false when the last of them must be written with a capital
   */
  private int at(int from, List<Word> name, boolean anyCase) {
    if (name.isEmpty() || from + name.size() > words.size()) {
      return -1;
    }
    for (int i = 0; i < name.size(); i++) {
      var word = words.get(from + i);
      boolean last = i == name.size() - 1;
      boolean parted = i > 0 && !word.follows(words.get(from + i - 1));
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
  private int initialsFrom(int from) {
    int at = from;
    while (at < words.size()
        && at - from < given.size() + 2
        && (at == from || words.get(at).follows(words.get(at - 1)))
        && words.get(at).isInitial()) {
      at++;
    }
    boolean his = at > from && !given.isEmpty() && startsAs(words.get(from), given.getFirst());
    boolean joined = his && at < words.size() && words.get(at).follows(words.get(at - 1));
    return joined ? at(at, family, false) : -1;
  }

  private static boolean startsAs(Word initial, Word given) {
    return given.folded().startsWith(initial.folded());
  }

  /** Whether a word with a capital is this name: not by its place, nor as part of another. */
  private boolean isName(int from, int end) {
    var first = words.get(from);
    boolean capitalSaysNothing = first.opens() && end - from == 1;
    return !capitalSaysNothing && !isHeading(end - 1) && !isPartOfAnother(from, end);
  }

  private boolean isHeading(int at) {
    boolean before = at > 0 && words.get(at - 1).isLoud();
    boolean after = at + 1 < words.size() && words.get(at + 1).isLoud();
    return words.get(at).isLoud() && (before || after);
  }

  private boolean isPartOfAnother(int from, int end) {
    boolean after =
        end < words.size()
            && words.get(end).follows(words.get(end - 1))
            && isNameLike(words.get(end));
    return after || from > 0 && isAnother(words.get(from - 1), words.get(from));
  }

  private boolean isAnother(Word before, Word first) {
    boolean his = given.stream().anyMatch(it -> it.folded().equals(before.folded()));
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
