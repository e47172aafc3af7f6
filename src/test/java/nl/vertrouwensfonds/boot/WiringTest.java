package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class WiringTest {
  private final InstantSource clock = new Wiring().clock();

  @Test
  void theClockShowsWholeMicroseconds() {
    for (int i = 0; i < 1000; i++) {
      assertEquals(0, clock.instant().getNano() % 1000);
    }
  }

  @Test
  void theClockIsRight() {
    Duration off = Duration.between(clock.instant(), Instant.now()).abs();
    assertTrue(off.compareTo(Duration.ofSeconds(1)) < 0, off::toString);
  }
}
