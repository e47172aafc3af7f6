package nl.vertrouwensfonds.queries.wording;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vertrouwensfonds.queries.wording.Rule.Owning;
import nl.vertrouwensfonds.queries.wording.Rule.Trust;
import nl.vertrouwensfonds.queries.wording.Written.WrittenOwning;
import nl.vertrouwensfonds.queries.wording.Written.WrittenRule;

/** What is listened for in one language: its file in {@code wording}, and its dictionary. */
final class Grammar {

  private static final Pattern TURN = Pattern.compile("&(\\w+)");

  private final Written written;
  private final Map<String, Predicate<Token>> classes = new HashMap<>();
  final Locale language;
  final Lexicon lexicon;
  final Set<String> tells;
  final Set<String> joins;
  final Set<String> points;
  final Set<String> holds;
  final List<Owning> owns;
  final Owning owning;
  final List<Phrase> answers;
  final List<Rule> rules;

  private Grammar(Locale language, Written written) {
    this.written = written;
    this.language = language;
    lexicon = Lexicon.of(written.dictionary(), words(written.particles()));
    tells = words(written.tells());
    joins = words(written.joins());
    points = words(written.points());
    holds = words(written.holds());
    written.classes().forEach((name, words) -> classes.put(name, anyOf(words)));
    owns = written.owns().stream().map(this::owning).toList();
    owning = owning(written.owning());
    answers = phrases(written.answers());
    rules = written.rules().stream().map(this::rule).toList();
  }

  static Grammar of(Locale language) {
    String name = "/wording/" + language.getLanguage() + ".yaml";
    try (var in = Grammar.class.getResourceAsStream(name)) {
      var written =
          YAMLMapper.builder()
              .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
              .build()
              .readValue(Optional.ofNullable(in).orElseThrow(), Written.class);
      return new Grammar(language, written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How much these are words of this language: small words that no other has count thrice. */
  long fits(List<String> text) {
    var reader = lexicon.reader();
    return text.stream()
        .mapToLong(it -> tells.contains(it) ? 3 : reader.entry(it).forms().isEmpty() ? 0 : 1)
        .sum();
  }

  private static Set<String> words(String written) {
    return Optional.ofNullable(written)
        .map(it -> Set.of(it.strip().split("\\s+")))
        .orElse(Set.of());
  }

  /** A class holds words, forms of words, and other classes. */
  private Predicate<Token> anyOf(String written) {
    var all = Arrays.stream(written.strip().split("\\s+")).toList();
    var plain = Set.copyOf(all.stream().filter(it -> "<@[*".indexOf(it.charAt(0)) < 0).toList());
    var others =
        all.stream()
            .filter(it -> "<@[*".indexOf(it.charAt(0)) >= 0)
            .map(it -> it.startsWith("@") ? later(it) : Phrase.fits(it, classes))
            .toList();
    return it -> plain.contains(it.word()) || others.stream().anyMatch(other -> other.test(it));
  }

  private Predicate<Token> later(String name) {
    return it -> classes.get(name.substring(1)).test(it);
  }

  private Owning owning(WrittenOwning it) {
    return new Owning(phrases(it.say()), phrases(it.unless()));
  }

  private Rule rule(WrittenRule it) {
    var signs = new EnumMap<Trust, List<Phrase>>(Trust.class);
    signs.put(Trust.CERTAIN, phrases(it.certain()));
    signs.put(Trust.DOUBTFUL, phrases(it.doubtful()));
    signs.put(Trust.WEAK, phrases(it.weak()));
    return new Rule(it.kind(), it.statement(), it.answerable(), signs, phrases(it.unless()));
  }

  private List<Phrase> phrases(List<String> patterns) {
    return Optional.ofNullable(patterns).orElse(List.of()).stream()
        .flatMap(this::writtenOut)
        .map(it -> Phrase.of(it, classes))
        .toList();
  }

  private Stream<String> writtenOut(String pattern) {
    var turn = TURN.matcher(pattern);
    if (!turn.find()) {
      return Stream.of(pattern);
    }
    var phrases =
        Optional.ofNullable(written.turns().get(turn.group(1)))
            .orElseThrow(() -> new IllegalArgumentException("no turn " + pattern));
    return phrases.stream()
        .map(it -> pattern.substring(0, turn.start()) + it + pattern.substring(turn.end()))
        .flatMap(this::writtenOut);
  }
}
