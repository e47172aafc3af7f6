package nl.vertrouwensfonds.domain.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Side;

/**
 * Another due day that somebody proposed.
 *
 * @param from the due day in force when it was proposed
 * @param due the day that was proposed instead
 * @param zone where those days end
 */
public record Move(UUID id, Side by, LocalDate from, LocalDate due, ZoneId zone, Instant at) {

  /** Whether it was asked for only once the due day in force was over. */
  public boolean late() {
    return !at.isBefore(Days.after(from, zone));
  }

  /** The first instant after the day that it proposes. */
  public Instant lapsesAt() {
    return Days.after(due, zone);
  }

  /** Whether the day that it proposes is over. */
  public boolean lapsed(Instant now) {
    return !now.isBefore(lapsesAt());
  }

  /** How many days it gives; negative when it takes some. */
  public long days() {
    return due.toEpochDay() - from.toEpochDay();
  }
}
