package nl.vertrouwensfonds.trust;

import java.time.Duration;
import java.util.Map;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;

/**
 * The numbers of the score that two sides agree on. What counts at all, and when a breach is
 * healed, is not among them: no policy can heal or un-heal anything.
 *
 * @param name under which both sides adopt it, such as {@code fonds-1}
 * @param doubt how much evidence it takes to move away from the start; above 0
 * @param start the balance without evidence, as a part of 1; between 0 and 1
 * @param halfLifeDays in how many days deposits, pace and scars halve
 * @param pace how much keeping counts for the proportion in which misses weigh
 * @param miss what a miss weighs against a commitment of the same size that was kept
 * @param brokenSilence the scar of speaking about a breach while silence was asked
 * @param accusation the weight of open reports, however many there are
 * @param severity the weight of a breach by how badly it hurt
 * @param kind the factor on that weight by what was broken
 * @param shares how much of a breach each step heals, by what was broken; each adds up to less than
 *     1
 */
public record TrustPolicy(
    String name,
    double doubt,
    double start,
    double halfLifeDays,
    Pace pace,
    double miss,
    double brokenSilence,
    double accusation,
    Map<Severity, Double> severity,
    Map<Kind, Double> kind,
    Map<Kind, Shares> shares) {

  /** At most {@code most} at a time, refilled by {@code refill} in {@code days}. */
  public record Pace(double most, double refill, double days) {

    /** The time in which it is refilled by {@link #refill}. */
    public Duration per() {
      return Duration.ofNanos((long) (days * 86_400e9));
    }
  }

  public record Shares(
      double apology, double explanation, double remedy, double silence, double patience) {}

  public TrustPolicy {
    if (!(doubt > 0 && start > 0 && start < 1 && halfLifeDays > 0)) {
      throw new IllegalArgumentException("not a trust policy: " + name);
    }
    severity = Map.copyOf(severity);
    kind = Map.copyOf(kind);
    shares = Map.copyOf(shares);
  }

  /** Where a balance starts, as points of 100. */
  public double opening() {
    return 100 * start;
  }

  /** What is left of 1 after so many days. */
  double fading(double days) {
    return StrictMath.pow(2, -days / halfLifeDays);
  }
}
