package nl.vertrouwensfonds.api.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Dates and instants as RFC 3339 writes them, section 5.6. */
public final class Rfc3339 {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern INSTANT =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[Tt](\\d\\d:\\d\\d):(\\d\\d)(\\.\\d{1,9}\\d*)?"
              + "([Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)");

  /** What is left of a plus sign in an address, where it stands for a blank. */
  private static final Pattern LOST_PLUS = Pattern.compile("(.*\\d) (\\d\\d:\\d\\d)");

  private Rfc3339() {}

  /**
   * A date-time out of an address: nobody means anything but a plus by the blank before an offset.
   *
   * @throws DateTimeException when it is none
   */
  public static Instant inAddress(String text) {
    var lost = LOST_PLUS.matcher(text);
    return instant(lost.matches() ? lost.group(1) + "+" + lost.group(2) : text);
  }

  /**
   * A full-date.
   *
   * @throws DateTimeException when it is none
   */
  public static LocalDate date(String text) {
    if (!DATE.matcher(text).matches()) {
      throw new DateTimeException("no date");
    }
    return LocalDate.parse(text);
  }

  /**
   * A date-time, to the microsecond: finer parts are cut off. A leap second counts as the first
   * instant after it.
   *
   * @throws DateTimeException when it is none
   */
  public static Instant instant(String text) {
    var parts = INSTANT.matcher(text);
    if (!parts.matches()) {
      throw new DateTimeException("no date-time");
    }
    boolean leap = parts.group(3).equals("60");
    String fraction = leap || parts.group(4) == null ? "" : upToNine(parts.group(4));
    String second = leap ? "59" : parts.group(3);
    var read =
        LocalDateTime.parse(parts.group(1) + "T" + parts.group(2) + ":" + second + fraction)
            .minus(offset(parts.group(5)))
            .toInstant(ZoneOffset.UTC);
    return leap ? afterLeap(read) : read.truncatedTo(ChronoUnit.MICROS);
  }

  /** Up to 23:59 either way: more than Java's own offsets can be. */
  private static Duration offset(String text) {
    if (text.equalsIgnoreCase("Z")) {
      return Duration.ZERO;
    }
    var ahead = Duration.between(LocalTime.MIN, LocalTime.parse(text.substring(1)));
    return text.startsWith("-") ? ahead.negated() : ahead;
  }

  /** Leap seconds end a day in UTC, whatever the offset they are written in. */
  private static Instant afterLeap(Instant before) {
    Instant after = before.plusSeconds(1);
    if (!after.equals(after.truncatedTo(ChronoUnit.DAYS))) {
      throw new DateTimeException("no leap second");
    }
    return after;
  }

  private static String upToNine(String fraction) {
    return fraction.length() > 10 ? fraction.substring(0, 10) : fraction;
  }
}
