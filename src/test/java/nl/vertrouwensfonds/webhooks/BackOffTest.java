package nl.vertrouwensfonds.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long it is waited before the next try. */
class BackOffTest {

  @Test
  void eachWaitIsAboutFourTimesTheOneBeforeUpToSixHours() {
    var random = new Random(1);
    for (int round = 0; round < 1000; round++) {
      var message = new UUID(random.nextLong(), random.nextLong());
      double plain = 5;
      for (int failures = 1; failures <= 100; failures++) {
        double seconds = BackOff.after(failures, message).toMillis() / 1000.0;
        double expected = Math.min(plain, 6 * 3600);
        assertTrue(
            seconds >= 0.8 * expected && seconds <= 1.2 * expected, failures + " " + seconds);
        plain *= 4;
      }
    }
  }

  @Test
  void whatFailedTogetherComesBackApart() {
    var random = new Random(2);
    var waits = new HashSet<Duration>();
    for (int i = 0; i < 100; i++) {
      waits.add(BackOff.after(8, new UUID(random.nextLong(), random.nextLong())));
    }
    assertTrue(waits.size() > 60);
  }

  @Test
  void itIsOverAfterThreeDays() {
    var since = Instant.parse("2026-01-01T00:00:00Z");
    assertFalse(BackOff.isOver(since, since.plus(Duration.ofHours(71))));
    assertTrue(BackOff.isOver(since, since.plus(Duration.ofHours(72))));
    assertEquals(Duration.ofDays(3), BackOff.GIVE_UP);
  }
}
