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

  private Lexicon(Dictionary words) {
    this.words = words;
  }

  /**
   * @param name as LanguageTool names the resource, such as {@code nl/dutch}
   */
  static Lexicon of(String name) {
    String resource = "/org/languagetool/resource/" + name;
    try (var data = Lexicon.class.getResourceAsStream(resource + ".dict");
        var form = Lexicon.class.getResourceAsStream(resource + ".info")) {
      return new Lexicon(
          Dictionary.read(
              Optional.ofNullable(data).orElseThrow(), Optional.ofNullable(form).orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A reader of its own for one text, since what looks words up is not for two threads. */
  Reader reader() {
    return new Reader(new DictionaryLookup(words));
  }

  /** Looks words up, for one thread. */
  record Reader(DictionaryLookup lookup) {

    Entry entry(String word) {
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
