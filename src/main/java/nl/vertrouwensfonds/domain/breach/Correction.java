package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;

/**
 * A damage that is promised to be mended.
 *
 * @param deliveredAt when it was last said to be mended, or null
 * @param assessment what was last said of it by the injured side or the neutral, or null
 * @param ruled whether the neutral has spoken of what was delivered last
 */
public record Correction(
    UUID id, LocalDate due, Instant deliveredAt, Assessment assessment, boolean ruled) {

  static Correction promised(UUID id, LocalDate due) {
    return new Correction(id, due, null, null, false);
  }

  /** The first instant after the due day, in UTC. */
  public Instant overdueFrom() {
    return Days.after(due);
  }

  public boolean delivered() {
    return deliveredAt != null;
  }

  public boolean confirmed() {
    return assessment == Assessment.CONFIRMED;
  }

  /** Whether a delivery is waited for: the first, or another after a rejection. */
  public boolean toDeliver() {
    return !confirmed() && (!delivered() || assessment == Assessment.REJECTED);
  }

  /** Delivered, or delivered again after it was rejected. */
  Correction nowDelivered(Instant at) {
    return new Correction(id, due, at, null, false);
  }

  Correction assessed(Assessment found) {
    return new Correction(id, due, deliveredAt, found, ruled);
  }

  Correction ruled(Assessment found) {
    return new Correction(id, due, deliveredAt, found, true);
  }
}
