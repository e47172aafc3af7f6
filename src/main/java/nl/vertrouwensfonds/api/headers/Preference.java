package nl.vertrouwensfonds.api.headers;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that a caller says it likes, and how much (RFC 9110, section 12.4.2).
 *
 * @param range in lower case
 * @param parameters the names of those besides the weight, in lower case
 * @param weight from 0, which is not at all, to 1
 */
record Preference(String range, Set<String> parameters, BigDecimal weight) {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";

  /** That a quoted text ends where it should is known: it was cut from its list by its quotes. */
  private static final Pattern PARAMETER =
      Pattern.compile("(" + TOKEN + ")=(" + TOKEN + "|\".*\")");

  /** More digits than three are no fault that anybody would not understand, nor is {@code .2}. */
  private static final Pattern WEIGHT = Pattern.compile("0?\\.\\d{1,20}|0\\.?|1(?:\\.0{0,20})?");

  boolean isRefused() {
    return weight.signum() == 0;
  }

  /** What of a list can be read, in its order. */
  static List<Preference> of(List<String> lines) {
    return HeaderList.of(lines).stream().map(Preference::read).flatMap(Optional::stream).toList();
  }

  private static Optional<Preference> read(String element) {
    var parts = HeaderList.parts(element, ';');
    if (element.startsWith(";") || parts.isEmpty()) {
      return Optional.empty();
    }
    var names = new HashSet<String>();
    String weight = "1";
    for (String part : parts.subList(1, parts.size())) {
      var parameter = PARAMETER.matcher(part);
      if (!parameter.matches() || !names.add(lower(parameter.group(1)))) {
        return Optional.empty();
      }
      weight = parameter.group(1).equalsIgnoreCase("q") ? parameter.group(2) : weight;
    }
    names.remove("q");
    return WEIGHT.matcher(weight).matches()
        ? Optional.of(new Preference(lower(parts.getFirst()), names, new BigDecimal(weight)))
        : Optional.empty();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
