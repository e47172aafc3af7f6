package nl.vertrouwensfonds.queries.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/**
 * What the words of a language can be: LanguageTool's dictionary of parts of speech, an automaton
 * that takes what its file takes (Dutch 13 MB, English 0.6 MB).
 */
final class Lexicon {

  /**
   * What a word can be.
   *
   * @param lemmas the words of which it is a form
   */
  record Entry(Set<String> lemmas, Set<Form> forms) {}

  private final Dictionary words;
  private final Set<String> particles;

  private Lexicon(Dictionary words, Set<String> particles) {
    this.words = words;
    this.particles = particles;
  }

  /**
   * @param name as LanguageTool names the resource, such as {@code nl/dutch}
   * @param particles what is written before a verb, so that {@code doorgegeven} is {@code gegeven}
   */
  static Lexicon of(String name, Set<String> particles) {
    String resource = "/org/languagetool/resource/" + name;
    try (var data = Lexicon.class.getResourceAsStream(resource + ".dict");
        var form = Lexicon.class.getResourceAsStream(resource + ".info")) {
      return new Lexicon(
          Dictionary.read(
              Optional.ofNullable(data).orElseThrow(), Optional.ofNullable(form).orElseThrow()),
          particles);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A reader of its own for one text, since what looks words up is not for two threads. */
  Reader reader() {
    return new Reader(new DictionaryLookup(words), particles);
  }

  /** Looks words up, for one thread. */
  record Reader(DictionaryLookup lookup, Set<String> particles) {
    private static final int SHORTEST = 3;

    Entry entry(String word) {
      var entry = known(word);
      return entry.forms().isEmpty() ? withoutParticle(word).orElse(entry) : entry;
    }

    /** No dictionary has all that a language puts together. */
    private Optional<Entry> withoutParticle(String word) {
      return particles.stream()
          .filter(it -> word.startsWith(it) && word.length() >= it.length() + SHORTEST)
          .map(it -> known(word.substring(it.length())))
          .filter(it -> it.forms().stream().anyMatch(Form::isOfVerb))
          .map(it -> new Entry(Set.of(word), it.forms()))
          .findFirst();
    }

    private Entry known(String word) {
      var found = lookup.lookup(word);
      var lemmas =
          found.stream()
              .map(it -> it.getStem().toString())
              .collect(Collectors.toCollection(HashSet::new));
      lemmas.add(word);
      var forms = EnumSet.noneOf(Form.class);
      found.stream().flatMap(it -> Form.of(it.getTag())).forEach(forms::add);
      return new Entry(lemmas, forms);
    }
  }
}
