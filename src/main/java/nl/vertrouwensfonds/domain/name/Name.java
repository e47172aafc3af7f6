package nl.vertrouwensfonds.domain.name;

import java.util.List;
import java.util.Optional;
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
    return new NameSearch(this, Words.of(other.whole)).isWhole()
        || new NameSearch(other, Words.of(whole)).isWhole();
  }

  /** Where a text names this person, in order; of places that overlap the first. */
  public List<Hit> hits(String text) {
    return new NameSearch(this, Words.of(text)).hits();
  }

  /** Where a text names any of these, person by person. It is taken apart once. */
  public static List<Hit> hits(List<Name> people, String text) {
    var words = Words.of(text);
    return people.stream().flatMap(it -> new NameSearch(it, words).hits().stream()).toList();
  }

  /** As told; else the last word, and the small ones before it: de Wit, van der Berg. */
  List<Word> familyWords() {
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
}
