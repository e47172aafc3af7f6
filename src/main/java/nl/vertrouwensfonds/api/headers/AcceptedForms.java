package nl.vertrouwensfonds.api.headers;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.api.tables.TableForms;

/** Which forms a caller accepts (RFC 9110, section 12.5.1). */
public final class AcceptedForms {

  /** All forms in which something is answered here; the first are given when nothing is said. */
  public static final List<String> ANSWERED =
      List.of(
          "application/json",
          "text/html",
          TableForms.CSV,
          TableForms.XLSX,
          "application/cloudevents-batch+json",
          "application/yaml",
          "application/zip",
          "text/event-stream");

  private static final String ANYTHING = "*/*";
  private static final Pattern RANGE =
      Pattern.compile("\\*/\\*|[!#$%&'+.^_`|~0-9a-z-]+/(?:\\*|[!#$%&'+.^_`|~0-9a-z-]+)");

  private final List<String> elements;
  private final List<Preference> said;

  /**
   * @param lines all lines of {@code Accept}
   */
  public AcceptedForms(List<String> lines) {
    this.elements = HeaderList.of(lines);
    this.said =
        Preference.of(lines).stream()
            // Some libraries write it so.
            .map(it ->
                it.range().equals("*")
                    ? new Preference(ANYTHING, it.parameters(), it.weight())
                    : it)
            .filter(it -> RANGE.matcher(it.range()).matches())
            .toList();
  }

  /**
   * Whether nothing was said: then anything will do. Forms that cannot be weighed say nothing; what
   * names no form at all asks for something that there is not.
   */
  public boolean isSilent() {
    return said.isEmpty() && (elements.isEmpty() || elements.stream().anyMatch(this::namesForm));
  }

  private boolean namesForm(String element) {
    String range = element.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return RANGE.matcher(range).matches();
  }

  /**
   * Those of some forms that are accepted, the one that is liked best first. Of two that are liked
   * as much it is the one that was named more exactly, and then the one that stands first.
   *
   * @param forms as type and subtype, in lower case
   */
  public List<String> of(List<String> forms) {
    return forms.stream()
        .map(it -> closest(it).map(range -> new Liked(it, range)))
        .flatMap(Optional::stream)
        .filter(it -> !it.range().isRefused())
        .sorted(Comparator.comparing(Liked::weight).thenComparing(Liked::exactness).reversed())
        .map(Liked::form)
        .toList();
  }

  private record Liked(String form, Preference range) {

    BigDecimal weight() {
      return range.weight();
    }

    int exactness() {
      return AcceptedForms.exactness(range);
    }
  }

  /** The range that speaks of a form most exactly; of equals, the one that likes it best. */
  private Optional<Preference> closest(String form) {
    return said.stream()
        .filter(it -> covers(it.range(), form))
        .max(Comparator.comparing(AcceptedForms::exactness).thenComparing(Preference::weight));
  }

  private static boolean covers(String range, String form) {
    return range.equals(ANYTHING)
        || range.equals(form)
        || range.endsWith("/*") && form.startsWith(range.substring(0, range.length() - 1));
  }

  /**
   * What asks for a form with parameters asks for another one than there is. It gets that one all
   * the same when it says nothing else that fits.
   */
  private static int exactness(Preference it) {
    if (it.parameters().stream().anyMatch(name -> !name.equals("charset"))) {
      return 0;
    }
    if (it.range().equals(ANYTHING)) {
      return 1;
    }
    return it.range().endsWith("/*") ? 2 : 3;
  }
}
