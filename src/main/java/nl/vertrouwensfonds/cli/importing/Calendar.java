package nl.vertrouwensfonds.cli.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days of a relationship, where both of it live.
 *
 * @param now when the import began, so that a day does not end half way
 */
record Calendar(ZoneId zone, Instant now) {

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The first instant after a day. */
  Instant after(LocalDate day) {
    return start(day.plusDays(1));
  }
}
