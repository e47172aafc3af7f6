package nl.vertrouwensfonds.queries.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vertrouwensfonds.queries.wording.Phrase.Found;

/** Listens to a draft as its reader will, and says which phrase takes back what it should say. */
public final class Wording {

  /** What a text is for. */
  public enum Sort {
    APOLOGY,
    EXPLANATION,
    STATEMENT
  }

  /**
   * What a reader hears.
   *
   * @param kind for which there are words in the bundle {@code wording}
   * @param start offset of the phrase in the text, in UTF-16 units; {@code end} is behind it
   */
  public record Heard(String kind, int start, int end) {

    private boolean repeats(Heard other) {
      return kind.equals(other.kind) && start < other.end && other.start < end;
    }
  }

  private static final Pattern WORDS = Pattern.compile("\\p{L}+");

  /** So many words tell in which language a text is. */
  private static final int TELLING = 300;

  private static final int MOST = 3;

  private static final String NOTHING_OWNED = "no-responsibility";

  /** The grammars and their dictionaries are read when the first draft is. */
  private static final class Grammars {
    private static final List<Grammar> ALL =
        List.of(Grammar.of(Locale.of("nl")), Grammar.of(Locale.ENGLISH));
  }

  private final Sort sort;
  private final Grammar grammar;
  private final List<Token> text;

  private Wording(String text, Sort sort) {
    this.sort = sort;
    grammar = grammar(text);
    this.text = Tokens.of(text, grammar);
  }

  /** What can be said of a text, in the order in which it stands there. */
  public static List<Heard> listen(String text, Sort sort) {
    return new Wording(text, sort).heard();
  }

  private static Grammar grammar(String text) {
    var words =
        WORDS
            .matcher(text)
            .results()
            .limit(TELLING)
            .map(it -> it.group().toLowerCase(Locale.ROOT))
            .toList();
    return Grammars.ALL.stream().max(Comparator.comparingLong(it -> it.fits(words))).orElseThrow();
  }

  private List<Heard> heard() {
    long owned = owned();
    boolean answered = isIn(grammar.answers, 0, text.size());
    var heard = new ArrayList<Heard>();
    grammar.rules.stream()
        .filter(it -> it.statement() || sort != Sort.STATEMENT)
        .filter(it -> !it.answerable() || !answered)
        .forEach(it -> heard(it, owned, heard));
    if (owned == 0
        && !text.isEmpty()
        && heard.stream().allMatch(it -> it.kind().equals(NOTHING_OWNED))) {
      heard.add(new Heard(NOTHING_OWNED, text.getFirst().start(), endOfClause(0)));
    }
    heard.sort(Comparator.comparingInt(Heard::start));
    return heard;
  }

  /** How often somebody of this side says what this side did or left undone. */
  private long owned() {
    if (sort == Sort.STATEMENT) {
      return 1;
    }
    long clauses = 0;
    for (int from = 0; from < text.size(); from = clauseEnd(from)) {
      if (isOwned(from, clauseEnd(from))) {
        clauses++;
      }
    }
    return clauses
        + grammar.owning.say().stream()
            .filter(it -> found(it, grammar.owning.unless()).findAny().isPresent())
            .count();
  }

  private boolean isOwned(int from, int to) {
    return grammar.owns.stream()
        .anyMatch(it -> isIn(it.say(), from, to) && !isIn(it.unless(), from, to));
  }

  private int clauseEnd(int from) {
    int to = from + 1;
    while (to < text.size() && !text.get(to).isMark() && !text.get(to).joins()) {
      to++;
    }
    return to;
  }

  /** What a rule hears and has not heard there; of one kind no more than a reader takes in. */
  private void heard(Rule rule, long owned, List<Heard> already) {
    rule.say(owned).forEach(phrase -> heard(rule, phrase, already));
  }

  private void heard(Rule rule, Phrase phrase, List<Heard> already) {
    found(phrase, rule.unless())
        .filter(it -> !isRepeated(it))
        .map(it -> heard(rule, it))
        .filter(it -> already.stream().noneMatch(it::repeats))
        .limit(MOST)
        .forEach(already::add);
  }

  /** Somebody's words, or a name of one word, such as that of a department. */
  private boolean isRepeated(Found it) {
    var last = text.get(it.to() - 1);
    boolean name = last.capital() && it.from() > sentenceStart(it.from());
    return last.quoted() || name && it.to() == it.from() + 1;
  }

  /** The places of a phrase that nothing in their sentences answers. */
  private Stream<Found> found(Phrase phrase, List<Phrase> unless) {
    return phrase
        .all(text)
        .filter(it -> !isIn(unless, sentenceStart(it.from()), sentenceEnd(it.to() - 1)));
  }

  private int sentenceStart(int at) {
    int first = at;
    while (first > 0 && text.get(first - 1).sentence() == text.get(at).sentence()) {
      first--;
    }
    return first;
  }

  private int sentenceEnd(int at) {
    int behind = at + 1;
    while (behind < text.size() && text.get(behind).sentence() == text.get(at).sentence()) {
      behind++;
    }
    return behind;
  }

  private Heard heard(Rule rule, Found it) {
    return new Heard(rule.kind(), text.get(it.from()).start(), endOfClause(it.to() - 1));
  }

  private boolean isIn(List<Phrase> phrases, int from, int to) {
    return phrases.stream().anyMatch(it -> it.find(text, from, to).isPresent());
  }

  private int endOfClause(int at) {
    int end = at;
    while (end + 1 < text.size() && !text.get(end + 1).isMark()) {
      end++;
    }
    return text.get(end).end();
  }
}
