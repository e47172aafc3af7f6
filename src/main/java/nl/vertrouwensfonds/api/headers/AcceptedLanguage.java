package nl.vertrouwensfonds.api.headers;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which of some languages a caller likes best (RFC 9110, 12.5.4; RFC 4647, lookup). */
public final class AcceptedLanguage {

  private static final BigDecimal REFUSED = BigDecimal.valueOf(-1);
  private static final Pattern RANGE =
      Pattern.compile("\\*|[a-z]{1,8}(?:-(?:[a-z0-9]{1,8}|\\*))*+");

  private final List<Preference> said;

  /**
   * @param lines all lines of {@code Accept-Language}
   */
  public AcceptedLanguage(List<String> lines) {
    this.said =
        Preference.of(lines).stream().filter(it -> RANGE.matcher(it.range()).matches()).toList();
  }

  /** The one that fits best; the first when none does, but for one that is refused. */
  public Locale of(List<Locale> languages) {
    return languages.stream()
        .max(
            Comparator.comparing(this::weight)
                .thenComparing(it -> -place(it))
                .thenComparing(it -> -languages.indexOf(it)))
        .orElseThrow();
  }

  /** 0 for a language of which nothing is said. */
  private BigDecimal weight(Locale language) {
    boolean refused = said.stream().anyMatch(it -> it.isRefused() && is(it, language));
    var named = said.stream().filter(it -> !it.isRefused() && leadsTo(it, language)).toList();
    var ranges = refused || !named.isEmpty() ? named : anything();
    return refused || !ranges.isEmpty() && ranges.stream().allMatch(Preference::isRefused)
        ? REFUSED
        : ranges.stream()
            .map(Preference::weight)
            .max(Comparator.naturalOrder())
            .orElse(BigDecimal.ZERO);
  }

  private List<Preference> anything() {
    return said.stream().filter(it -> it.range().equals("*")).toList();
  }

  /** Where in the list it is named; behind the end when it is not. */
  private int place(Locale language) {
    for (int i = 0; i < said.size(); i++) {
      if (leadsTo(said.get(i), language) && !said.get(i).isRefused()) {
        return i;
      }
    }
    return said.size();
  }

  private static boolean is(Preference it, Locale language) {
    return it.range().equals(language.getLanguage());
  }

  /** Whoever likes a language as it is spoken somewhere likes the language. */
  private static boolean leadsTo(Preference it, Locale language) {
    return is(it, language) || it.range().startsWith(language.getLanguage() + "-");
  }
}
