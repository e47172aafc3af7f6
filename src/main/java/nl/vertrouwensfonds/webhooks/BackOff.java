package nl.vertrouwensfonds.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * When it is tried again: after five seconds, then four times as long each time, up to six hours,
 * for three days. Each wait is up to a fifth shorter or longer, so that what failed together does
 * not come back together.
 */
final class BackOff {

  static final Duration GIVE_UP = Duration.ofDays(3);

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(6);

  private BackOff() {}

  /**
   * @param failures how often it failed, from 1
   * @param message spreads the waits
   */
  static Duration after(int failures, UUID message) {
    long growth = 1L << Math.min(2 * (failures - 1), 30);
    var wait = FIRST.multipliedBy(growth);
    long most = Math.min(wait.toMillis(), LONGEST.toMillis());
    int spread = Math.floorMod(31 * message.hashCode() + failures, 401) - 200;
    return Duration.ofMillis(most + most * spread / 1000);
  }

  /** Whether nobody tries any more. */
  static boolean isOver(Instant failingSince, Instant now) {
    return Duration.between(failingSince, now).compareTo(GIVE_UP) >= 0;
  }
}
