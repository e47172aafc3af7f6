package nl.vertrouwensfonds.boot;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The time of this machine, for whoever may not read it himself. */
public final class SystemClock {
  private SystemClock() {}

  /** In whole microseconds, as the log and the database keep it. */
  public static InstantSource microseconds() {
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }
}
