package nl.vertrouwensfonds.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Days as real numbers of 86,400 seconds. */
public final class Days {

  private static final double MICROS = 86_400e6;

  private Days() {}

  /** From one instant to another, negative when the other is earlier; exact to a microsecond. */
  public static double between(Instant from, Instant to) {
    return ChronoUnit.MICROS.between(from, to) / MICROS;
  }

  /** So many days later, to the next microsecond. */
  public static Instant later(Instant from, double days) {
    return from.plus((long) Math.ceil(days * MICROS), ChronoUnit.MICROS);
  }

  /** The first instant after a day, where it is lived. */
  public static Instant after(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The first instant after a day in UTC, by which relationships of all zones are compared. */
  public static Instant afterUtc(LocalDate day) {
    return after(day, ZoneOffset.UTC);
  }

  public static double of(Duration duration) {
    return duration.toNanos() / 1000 / MICROS;
  }
}
