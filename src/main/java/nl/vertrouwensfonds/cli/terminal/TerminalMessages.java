package nl.vertrouwensfonds.cli.terminal;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What people read at the terminal, in their language. */
public record TerminalMessages(Locale language) {

  /** The bundle, also of what {@code --help} says. */
  public static final String BUNDLE = "messages.terminal";

  private static final Locale DUTCH = Locale.of("nl");
  private static final ResourceBundle.Control AS_NAMED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** In the language asked for, or else that of the environment: Dutch if it is, or English. */
  public static TerminalMessages in(Optional<Language> asked, Locale environment) {
    boolean dutch =
        asked
            .map(it -> it == Language.NL)
            .orElseGet(() -> environment.getLanguage().equals(DUTCH.getLanguage()));
    return new TerminalMessages(dutch ? DUTCH : Locale.ENGLISH);
  }

  /** The languages there are words in. */
  public enum Language {
    NL,
    EN
  }

  public boolean isDutch() {
    return language.equals(DUTCH);
  }

  public ResourceBundle bundle() {
    return ResourceBundle.getBundle(BUNDLE, language, AS_NAMED);
  }

  /**
   * A text with what it speaks of filled in, as {@link MessageFormat} does, and so that the
   * terminal does not obey it.
   */
  public String text(String key, Object... facts) {
    var shown = Arrays.stream(facts).map(this::shown).toArray();
    return new MessageFormat(bundle().getString(key), language).format(shown);
  }

  /** A day written out. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
  }

  private Object shown(Object fact) {
    return switch (fact) {
      case LocalDate day -> day(day);
      case Number number -> number;
      default -> Visible.text(fact);
    };
  }
}
