package nl.vertrouwensfonds.queries.wording;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pattern of words. Its parts, divided by spaces:
 *
 * <ul>
 *   <li>{@code word|other}: one of these; {@code <lemma|other>}: a form of one of these
 *   <li>{@code *tail}: a word that ends so
 *   <li>{@code @class}: one of a class; {@code [PAST]}: a form that can be this; {@code [CAPITAL]}
 *   <li>{@code ~}: at most twelve words of a clause, as marks and joining words divide it; {@code
 *       ..}: as marks divide it; {@code ...}: at most forty of the sentence; {@code //}: what is
 *       left of a sentence, up to the next
 *   <li>{@code ^}: a clause begins here
 * </ul>
 *
 * A part with {@code ?} behind it may be missing, with {@code !} before it the word is another.
 */
final class Phrase {

  /** Divides alternatives, but not the lemmas that are one. */
  private static final Pattern OTHERS = Pattern.compile("\\|(?![^<]*>)");

  private static final int CLAUSE = 12;
  private static final int SENTENCE = 40;

  private enum Kind {
    WORD,
    MAYBE,
    NARROW_GAP,
    GAP,
    WIDE_GAP,
    NEXT_SENTENCE,
    CLAUSE_BEGINS
  }

  private record Part(Kind kind, Predicate<Token> fits) {}

  /** Where a phrase was found, in tokens; {@code to} is the first behind it. */
  record Found(int from, int to) {}

  private final List<Part> parts;

  private Phrase(List<Part> parts) {
    this.parts = parts;
  }

  static Phrase of(String pattern, Map<String, Predicate<Token>> classes) {
    return new Phrase(
        Arrays.stream(pattern.strip().split("\\s+")).map(it -> part(it, classes)).toList());
  }

  private static Part part(String written, Map<String, Predicate<Token>> classes) {
    return switch (written) {
      case "~" -> new Part(Kind.NARROW_GAP, it -> true);
      case ".." -> new Part(Kind.GAP, it -> true);
      case "..." -> new Part(Kind.WIDE_GAP, it -> true);
      case "//" -> new Part(Kind.NEXT_SENTENCE, it -> true);
      case "^" -> new Part(Kind.CLAUSE_BEGINS, it -> true);
      default -> {
        boolean maybe = written.length() > 1 && written.endsWith("?");
        String word = maybe ? written.substring(0, written.length() - 1) : written;
        yield new Part(maybe ? Kind.MAYBE : Kind.WORD, fits(word, classes));
      }
    };
  }

  /** What a single word has to be. */
  static Predicate<Token> fits(String written, Map<String, Predicate<Token>> classes) {
    if (written.length() > 1 && written.startsWith("!")) {
      return fits(written.substring(1), classes).negate().and(it -> !it.isMark());
    }
    return OTHERS
        .splitAsStream(written)
        .map(it -> one(it, classes))
        .reduce(it -> false, Predicate::or);
  }

  private static Predicate<Token> one(String written, Map<String, Predicate<Token>> classes) {
    String name = written.substring(1, Math.max(1, written.length() - 1));
    return switch (written.charAt(0)) {
      case '*' -> it -> it.word().endsWith(written.substring(1));
      case '@' ->
          Optional.ofNullable(classes.get(written.substring(1)))
              .orElseThrow(() -> new IllegalArgumentException("no class " + written));
      case '[' -> form(name);
      case '<' -> lemma(Set.of(name.split("\\|")));
      default -> it -> it.word().equals(written);
    };
  }

  private static Predicate<Token> form(String name) {
    if (name.equals("CAPITAL")) {
      return Token::capital;
    }
    var form = Form.valueOf(name);
    return it -> it.forms().contains(form);
  }

  private static Predicate<Token> lemma(Set<String> lemmas) {
    return it -> it.lemmas().stream().anyMatch(lemmas::contains);
  }

  /** The first place at or behind {@code from} and before {@code to}. */
  Optional<Found> find(List<Token> text, int from, int to) {
    for (int at = from; at < to; at++) {
      int end = new Search(text, to).match(0, at);
      if (end >= 0) {
        return Optional.of(new Found(at, end));
      }
    }
    return Optional.empty();
  }

  /** All places, each behind the start of the one before. */
  Stream<Found> all(List<Token> text) {
    return Stream.iterate(
            find(text, 0, text.size()),
            Optional::isPresent,
            it -> find(text, it.orElseThrow().from() + 1, text.size()))
        .flatMap(Optional::stream);
  }

  /** Tries each part at each place once, however many gaps there are. */
  private final class Search {
    private final List<Token> text;
    private final int limit;
    private final Set<Integer> failed = new HashSet<>();

    Search(List<Token> text, int limit) {
      this.text = text;
      this.limit = limit;
    }

    private int match(int part, int at) {
      if (part == parts.size()) {
        return at;
      }
      int key = part * (text.size() + 1) + at;
      if (part > 0 && failed.contains(key)) {
        return -1;
      }
      int end = attempt(part, at);
      if (end < 0 && part > 0) {
        failed.add(key);
      }
      return end;
    }

    private int attempt(int part, int at) {
      var it = parts.get(part);
      return switch (it.kind()) {
        case WORD -> fits(it, at) ? match(part + 1, at + 1) : -1;
        case MAYBE -> {
          int with = fits(it, at) ? match(part + 1, at + 1) : -1;
          yield with >= 0 ? with : match(part + 1, at);
        }
        case NARROW_GAP -> gap(part, at, CLAUSE, word -> word.isMark() || word.joins());
        case GAP -> gap(part, at, CLAUSE, Token::isMark);
        case WIDE_GAP -> gap(part, at, SENTENCE, word -> false);
        case NEXT_SENTENCE -> nextSentence(part, at);
        case CLAUSE_BEGINS -> begins(at) ? match(part + 1, at) : -1;
      };
    }

    private boolean fits(Part part, int at) {
      return at < limit && part.fits().test(text.get(at));
    }

    private int gap(int part, int at, int most, Predicate<Token> ends) {
      for (int skipped = 0; skipped <= most && inSentence(at, at + skipped); skipped++) {
        int end = match(part + 1, at + skipped);
        if (end >= 0) {
          return end;
        }
        if (at + skipped == limit || ends.test(text.get(at + skipped))) {
          return -1;
        }
      }
      return -1;
    }

    /** Whether a word stands in the sentence of the one before the gap. */
    private boolean inSentence(int gap, int at) {
      return at == limit
          || at < limit && (gap == 0 || text.get(at).sentence() == text.get(gap - 1).sentence());
    }

    private int nextSentence(int part, int at) {
      int next = at;
      int in = at > 0 ? text.get(at - 1).sentence() : 0;
      while (next < limit && text.get(next).sentence() == in) {
        next++;
      }
      return next < limit ? match(part + 1, next) : -1;
    }

    private boolean begins(int at) {
      return at == 0
          || at < limit
              && (text.get(at - 1).isMark()
                  || text.get(at - 1).joins()
                  || text.get(at - 1).sentence() != text.get(at).sentence());
    }
  }
}
