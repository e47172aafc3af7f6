package nl.vertrouwensfonds.queries.wording;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Takes a text apart into words and the marks between clauses. */
final class Tokens {

  /** What English writes onto a word: not, will, would, have, are. */
  private static final String TAIL = "(?:n['’]t|['’](?:ll|d|ve|re|m|s))(?![\\p{L}\\p{N}])";

  private static final Pattern PIECE =
      Pattern.compile(
          TAIL
              + "|[\\p{L}\\p{M}\\p{N}](?:(?!"
              + TAIL
              + ")(?:[\\p{L}\\p{M}\\p{N}]|['’\\-‑](?=[\\p{L}\\p{N}])))*"
              + "|(?<!\\p{N}),|,(?!\\s*\\p{N})|[;:()–—]|[.!?]+|\\s-\\s|['\"‘’“”„«»%€$£]",
          Pattern.CASE_INSENSITIVE);

  /** Longer than anybody writes; what never ends is looked through no further either. */
  private static final int LONGEST_SENTENCE = 100;

  private static final Pattern OPENS = Pattern.compile("['\"‘“„«]");
  private static final Pattern CLOSES = Pattern.compile("['\"’”“»]");

  private final String text;
  private final Grammar grammar;
  private final Lexicon.Reader lexicon;
  private final BreakIterator sentences;
  private final List<Token> tokens = new ArrayList<>();
  private int sentence;
  private int sentenceFrom;
  private boolean quoted;

  private Tokens(String text, Grammar grammar) {
    this.text = text;
    this.grammar = grammar;
    this.lexicon = grammar.lexicon.reader();
    this.sentences = BreakIterator.getSentenceInstance(grammar.language);
  }

  static List<Token> of(String text, Grammar grammar) {
    return new Tokens(text, grammar).all();
  }

  private List<Token> all() {
    sentences.setText(text);
    int from = sentences.first();
    for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
      PIECE.matcher(text).region(from, to).results().forEach(this::add);
      endSentence();
      from = to;
    }
    return IntStream.range(0, tokens.size()).mapToObj(this::pointing).toList();
  }

  private void endSentence() {
    sentence++;
    sentenceFrom = tokens.size();
  }

  /**
   * A word such as "die" begins a clause, unless it points at the thing behind it or is what
   * somebody had; and "and" between numbers begins none.
   */
  private Token pointing(int at) {
    var it = tokens.get(at);
    boolean points =
        grammar.points.contains(it.word())
            && (isNoun(at + 1) || at > 0 && grammar.holds.contains(tokens.get(at - 1).word()));
    return points || isNumber(at + 1) ? it.joining(false) : it;
  }

  private boolean isNoun(int at) {
    return at < tokens.size() && tokens.get(at).forms().contains(Form.NOUN);
  }

  private boolean isNumber(int at) {
    return at < tokens.size() && Character.isDigit(tokens.get(at).word().codePointAt(0));
  }

  private void add(MatchResult piece) {
    if (tokens.size() - sentenceFrom == LONGEST_SENTENCE) {
      endSentence();
    }
    String written = piece.group();
    if (isQuote(written)) {
      quote(piece);
      return;
    }
    String word =
        Normalizer.normalize(written, Normalizer.Form.NFC)
            .replace('’', '\'')
            .replace('‑', '-')
            .strip()
            .toLowerCase(Locale.ROOT);
    var entry = lexicon.entry(word);
    boolean letters = Character.isLetterOrDigit(word.codePointAt(0));
    tokens.add(
        new Token(
            word,
            letters ? entry.lemmas() : Set.of(word),
            entry.forms(),
            piece.start(),
            piece.end(),
            sentence,
            grammar.joins.contains(word),
            quoted,
            Character.isUpperCase(written.codePointAt(0))));
  }

  private static boolean isQuote(String written) {
    return written.length() == 1
        && (OPENS.matcher(written).matches() || CLOSES.matcher(written).matches());
  }

  /** A mark before a word opens, one after it closes. */
  private void quote(MatchResult piece) {
    boolean wordBehind =
        piece.end() < text.length() && Character.isLetterOrDigit(text.codePointAt(piece.end()));
    quoted = wordBehind && !quoted;
  }
}
