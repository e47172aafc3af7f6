package nl.vertrouwensfonds.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Verifying in the background rests as long as there is time to. */
class SlowPaceTest {

  private static final Instant START = Instant.parse("2026-11-26T00:00:00Z");

  private Instant now = START;
  private Duration rested = Duration.ZERO;

  private SlowPace pace(Duration there, long events) {
    return new SlowPace(() -> now, this::rest, START.plus(there), events);
  }

  private void rest(Duration time) {
    rested = rested.plus(time);
    now = now.plus(time);
  }

  private void works(SlowPace pace, Duration time, long events) {
    now = now.plus(time);
    pace.done(events);
  }

  @Test
  void withTimeToSpareItRestsTwentyTimesAsLongAsItWorks() {
    works(pace(Duration.ofHours(24), 1000), Duration.ofSeconds(1), 500);
    assertEquals(Duration.ofSeconds(20), rested);
  }

  @Test
  void withLittleTimeItRestsAsLongAsItCan() {
    works(pace(Duration.ofSeconds(1000), 100_000), Duration.ofSeconds(1), 500);
    assertEquals(4.02, rested.toMillis() / 1e3, 0.01);
  }

  @Test
  void allIsDoneInTimeWhateverTheRest() {
    var pace = pace(Duration.ofSeconds(1000), 100_000);
    for (int i = 0; i < 200; i++) {
      works(pace, Duration.ofSeconds(1), 500);
    }
    assertEquals(true, now.isBefore(START.plusSeconds(1030)), now.toString());
  }

  @Test
  void withoutTimeItDoesNotRest() {
    works(pace(Duration.ofSeconds(10), 100_000), Duration.ofSeconds(1), 500);
    assertEquals(Duration.ZERO, rested);
  }
}
