package nl.vertrouwensfonds.api.http;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.api.json.Rfc3339;
import nl.vertrouwensfonds.api.problem.Problem.Flaw;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.log.codec.Codec;

/** Reads the parameters of a query, and refuses with 400 what makes no sense. */
public final class QueryParameters {

  private static final int MOST = 200;
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private QueryParameters() {}

  /** The {@code at} parameter. */
  public static Optional<Instant> at(String at) {
    return instant("at", at);
  }

  /** A parameter that is an instant. */
  public static Optional<Instant> instant(String name, String text) {
    try {
      return Optional.ofNullable(text).map(Rfc3339::inAddress);
    } catch (DateTimeException e) {
      throw ProblemException.at(400, "malformed", name, "instant");
    }
  }

  /** A parameter that is a duration, longer than nothing; finer than a microsecond is cut off. */
  public static Optional<Duration> duration(String name, String text) {
    try {
      var duration = Optional.ofNullable(text).map(it -> Duration.parse(it).truncatedTo(MICROS));
      duration
          .filter(it -> !it.isPositive())
          .ifPresent(_ -> {
            throw new DateTimeException("no time at all");
          });
      return duration;
    } catch (DateTimeException | ArithmeticException e) {
      throw ProblemException.at(400, "malformed", name, "duration");
    }
  }

  /** A parameter that is an id. */
  public static Optional<UUID> id(String name, String text) {
    return Optional.ofNullable(text)
        .map(it -> {
          if (!ID.matcher(it).matches()) {
            throw ProblemException.at(400, "malformed", name, "id");
          }
          return UUID.fromString(it);
        });
  }

  /** A parameter that is a place in a log. */
  public static Optional<Long> revision(String name, String text) {
    try {
      var revision = Optional.ofNullable(text).map(Long::valueOf);
      revision
          .filter(it -> it < 1)
          .ifPresent(_ -> {
            throw new NumberFormatException("before the first");
          });
      return revision;
    } catch (NumberFormatException e) {
      throw ProblemException.at(400, "malformed", name, "revision");
    }
  }

  /** A parameter that names types of events: all names under which they are stored. */
  public static Set<String> eventTypes(String name, String text) {
    var types = new LinkedHashSet<String>();
    for (String type : text == null ? new String[0] : text.split(",", -1)) {
      var stored = storedNames(type);
      if (stored.isEmpty()) {
        throw ProblemException.at(400, "malformed", name, "event-type");
      }
      types.addAll(stored);
    }
    return types;
  }

  /** The names under which events of a type are stored; none when there is no such type. */
  public static Set<String> storedNames(String type) {
    return Codec.CURRENT.names(type);
  }

  /** A parameter that is a whole number, from nothing up to some; nothing without it. */
  public static int upTo(String name, String text, int most) {
    int number = text == null ? 0 : number(text);
    if (number < 0 || number > most || number == 0 && text != null && !text.equals("0")) {
      throw malformed(Flaw.within(name, name, 0L, (long) most));
    }
    return number;
  }

  /** A parameter that is one of some choices; the first without it. */
  public static String choice(String name, String text, String... choices) {
    if (text != null && !List.of(choices).contains(text)) {
      throw malformed(Flaw.oneOf(name, name, List.of(choices)));
    }
    return text == null ? choices[0] : text;
  }

  /** The {@code limit} parameter: 1 to 200, 50 without. */
  public static int limit(String limit) {
    return limit(limit, 50, MOST);
  }

  /** The same where rows are smaller than others. */
  public static int limit(String limit, int usual, int highest) {
    int most = limit == null ? usual : number(limit);
    if (most < 1 || most > highest) {
      String reason = highest == MOST ? "limit" : "row-limit";
      throw malformed(Flaw.within("limit", reason, 1L, (long) highest));
    }
    return most;
  }

  private static ProblemException malformed(Flaw flaw) {
    return ProblemException.flaws(400, "malformed", List.of(flaw));
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
