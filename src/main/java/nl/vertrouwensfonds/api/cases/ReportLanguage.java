package nl.vertrouwensfonds.api.cases;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.api.bodies.MoneyBody;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.api.problem.Vocabulary;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.Side;

/** How the printed file of a case says things in one language. What is absent is a dash. */
public final class ReportLanguage {

  private static final String BUNDLE = "messages.report";
  private static final String NOTHING = "–";

  private final Messages messages;
  private final Vocabulary vocabulary;
  private final Locale language;
  private final ZoneId zone;
  private final CaseFileBody file;

  ReportLanguage(
      Messages messages, Vocabulary vocabulary, Locale language, ZoneId zone, CaseFileBody file) {
    this.messages = messages;
    this.vocabulary = vocabulary;
    this.language = language;
    this.zone = zone;
    this.file = file;
  }

  /** In whose time its days are. */
  public String zone() {
    return zone.getId();
  }

  public String tag() {
    return language.toLanguageTag();
  }

  public String say(String key) {
    return messages.find(BUNDLE, language, key, Map.of()).orElseThrow();
  }

  public String say(String key, Object fact) {
    return messages.find(BUNDLE, language, key, Map.of("it", fact)).orElseThrow();
  }

  /** A constant, such as a stage, in words. */
  public String of(String group, Object constant) {
    if (constant == null) {
      return NOTHING;
    }
    String name = constant instanceof Enum<?> it ? KebabCase.name(it) : constant.toString();
    return vocabulary.of(group, name, language);
  }

  /** A side by the name of its organisation. */
  public String who(Side side) {
    return switch (side) {
      case null -> say("time");
      case CLIENT -> file.summary().client().name();
      case SUPPLIER -> file.summary().supplier().name();
      case NEUTRAL -> text(file.summary().neutral().name());
      case OPERATOR -> say("operator");
    };
  }

  public String all(Collection<Side> sides) {
    return sides.isEmpty()
        ? NOTHING
        : sides.stream().map(this::who).collect(Collectors.joining(", "));
  }

  public String text(Object text) {
    return text == null ? NOTHING : text.toString();
  }

  public String day(Object day) {
    var shown = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
    return switch (day) {
      case Instant instant -> shown.format(instant.atZone(zone));
      case LocalDate date -> shown.format(date);
      case null, default -> NOTHING;
    };
  }

  public String money(MoneyBody money) {
    return money == null ? NOTHING : money.shown(language);
  }

  /** Percents with at most two digits. */
  public String percent(String percents) {
    return NumberFormat.getNumberInstance(country()).format(new BigDecimal(percents)) + " %";
  }

  /** A part from 0 to 1, in whole percents: neither none nor all of them before it is. */
  public String part(double part) {
    long percents = Math.round(part * 100);
    boolean between = part > 0 && part < 1;
    return (between ? Math.clamp(percents, 1, 99) : percents) + " %";
  }

  public String balance(OptionalDouble balance) {
    return balance.isEmpty()
        ? say("unknown")
        : String.format(country(), "%.1f", Math.clamp(balance.getAsDouble(), 0.1, 99.9));
  }

  private Locale country() {
    return Messages.country(language);
  }
}
