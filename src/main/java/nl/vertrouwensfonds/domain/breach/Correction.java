package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;

/**
 * A damage that is promised to be mended.
 *
 * @param zone where the due day ends
 * @param deliveredAt when it was last said to be mended, or null
 * @param assessment what was last said of it by the injured side or the neutral, or null
 * @param ruled whether the neutral has spoken of what was delivered last
 */
public record Correction(
    UUID id,
    LocalDate due,
    ZoneId zone,
    Instant deliveredAt,
    Assessment assessment,
    boolean ruled) {

  static Correction promised(UUID id, LocalDate due, ZoneId zone) {
    return new Correction(id, due, zone, null, null, false);
  }

  /** The first instant after the due day. */
  public Instant overdueFrom() {
    return Days.after(due, zone);
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
    return new Correction(id, due, zone, at, null, false);
  }

  Correction assessed(Assessment found) {
    return new Correction(id, due, zone, deliveredAt, found, ruled);
  }

  Correction ruled(Assessment found) {
    return new Correction(id, due, zone, deliveredAt, found, true);
  }
}
