package nl.vertrouwensfonds.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When something may be recorded at all. */
class ServerClockTest {

  private static final Instant RESTORED = Instant.parse("2026-11-26T15:00:00Z");

  @Test
  void nothingIsRecordedAtOrBeforeARestore() {
    assertThrows(Unavailable.class, () -> at(RESTORED.minusSeconds(1)));
    assertThrows(Unavailable.class, () -> at(RESTORED));
    Instant after = RESTORED.plusNanos(1000);
    assertEquals(after, at(after));
  }

  private static Instant at(Instant now) {
    var pulse = new Pulse(null, () -> now, null);
    return new ServerClock(() -> now, pulse, Optional.of(RESTORED)).now(now);
  }
}
