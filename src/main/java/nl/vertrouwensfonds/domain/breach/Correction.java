package nl.vertrouwensfonds.domain.breach;

import java.time.LocalDate;
import java.util.UUID;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;

/**
 * A damage that is promised to be mended.
 *
 * @param assessment what the injured side said of it last, or null
 */
public record Correction(UUID id, LocalDate due, boolean delivered, Assessment assessment) {

  static Correction promised(UUID id, LocalDate due) {
    return new Correction(id, due, false, null);
  }

  public boolean confirmed() {
    return assessment == Assessment.CONFIRMED;
  }

  /** Whether a delivery is waited for: the first, or another after a rejection. */
  public boolean toDeliver() {
    return !confirmed() && (!delivered || assessment == Assessment.REJECTED);
  }

  /** Delivered, or delivered again after it was rejected. */
  Correction nowDelivered() {
    return new Correction(id, due, true, null);
  }

  Correction assessed(Assessment found) {
    return new Correction(id, due, delivered, found);
  }
}
