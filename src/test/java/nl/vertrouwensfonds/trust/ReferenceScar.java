package nl.vertrouwensfonds.trust;

import java.time.Duration;
import java.time.Instant;

/** An amount that has been fading since an instant, and perhaps is held by an incident. */
final class ReferenceScar {

  private final Instant since;
  private double amount;
  boolean held;

  ReferenceScar(Instant since, double amount) {
    this.since = since;
    this.amount = amount;
  }

  double left(Instant at) {
    return amount * StrictMath.pow(0.5, days(since, at) / 365);
  }

  void halve() {
    amount /= 2;
  }

  void end() {
    amount = 0;
  }

  static double days(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 86_400e9;
  }
}
