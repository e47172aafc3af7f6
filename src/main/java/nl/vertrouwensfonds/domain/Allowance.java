package nl.vertrouwensfonds.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How much more of something counts at present: a level that is drawn from, and refilled evenly.
 *
 * @param level what was left at {@code since}; 0 to most
 */
public record Allowance(double most, double refill, Duration per, double level, Instant since) {

  public static Allowance full(double most, double refill, Duration per, Instant since) {
    return new Allowance(most, refill, per, most, since);
  }

  /** What is left at an instant, not earlier than the last one drawn at. */
  public double at(Instant instant) {
    double refilled = refill * Days.between(since, instant) / Days.of(per);
    return Math.min(most, level + refilled);
  }

  /** From when on an amount fits, or all that ever does, when nothing is drawn until then. */
  public Instant fitsFrom(double amount, Instant instant) {
    double lacking = Math.max(0, Math.min(most, amount) - at(instant));
    return Days.later(instant, lacking / refill * Days.of(per));
  }

  /** What fits of an amount. */
  public double fits(double amount, Instant instant) {
    return Math.min(amount, at(instant));
  }

  public Allowance draw(double amount, Instant instant) {
    return new Allowance(most, refill, per, at(instant) - amount, instant);
  }
}
