package nl.vertrouwensfonds.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.api.headers.AcceptedLanguage;
import nl.vertrouwensfonds.domain.KebabCase;

/** What people read, in their language. */
@ApplicationScoped
public class Messages {

  /** The languages there are words in; the first is spoken when none fits. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("nl"));

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Pattern FACT = Pattern.compile("\\{([a-zA-Z0-9]+)(#?)}");

  private static final ResourceBundle.Control AS_NAMED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** The language that fits an Accept-Language header (RFC 4647, lookup) best. */
  public static Locale language(String acceptLanguage) {
    return language(acceptLanguage == null ? List.of() : List.of(acceptLanguage));
  }

  /** The same of all its lines. */
  public static Locale language(List<String> acceptLanguage) {
    return new AcceptedLanguage(acceptLanguage).of(LANGUAGES);
  }

  /** Where a language is spoken, for how numbers are written there. */
  public static Locale country(Locale language) {
    return language.getLanguage().equals("nl") ? Locale.of("nl", "NL") : Locale.of("en", "IE");
  }

  /**
   * A text of a bundle with the facts filled in, of a list also how long it is ({@code {name#}});
   * empty when the bundle has no such key.
   */
  public Optional<String> find(
      String bundle, Locale language, String key, Map<String, Object> facts) {
    try {
      String text = ResourceBundle.getBundle(bundle, language, AS_NAMED).getString(key);
      var named = FACT.matcher(text);
      return Optional.of(
          named.replaceAll(it -> Matcher.quoteReplacement(filled(it, bundle, language, facts))));
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }

  /** What a fact says of itself is never filled in again. */
  private String filled(
      MatchResult place, String bundle, Locale language, Map<String, Object> facts) {
    Object fact = facts.get(place.group(1));
    if (fact == null) {
      return place.group();
    }
    return place.group(2).isEmpty() ? shown(bundle, language, fact) : counted(fact);
  }

  private String shown(String bundle, Locale language, Object fact) {
    var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
    return switch (fact) {
      case LocalDate day -> date.format(day);
      case YearMonth month -> DateTimeFormatter.ofPattern("MMMM yyyy", language).format(month);
      case ZonedDateTime local ->
          date.format(local) + DateTimeFormatter.ofPattern(", HH:mm (VV)", language).format(local);
      case Instant instant -> shown(bundle, language, instant.atZone(UTC));
      case Collection<?> names ->
          listed(bundle, language, names.stream().map(it -> named(bundle, language, it)).toList());
      case Enum<?> name -> named(bundle, language, KebabCase.name(name));
      default -> fact.toString();
    };
  }

  private static String counted(Object fact) {
    return fact instanceof Collection<?> all ? "" + all.size() : "";
  }

  /** With commas between, and before the last one the word for "and". */
  private String listed(String bundle, Locale language, List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1))
        + " "
        + named(bundle, language, "and")
        + " "
        + words.getLast();
  }

  /** What callers know as the name of a field, in words where there are any. */
  private String named(String bundle, Locale language, Object name) {
    return find(bundle, language, "fact." + name, Map.of()).orElseGet(name::toString);
  }
}
