package nl.vertrouwensfonds.trust;

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
 * @param halfLifeDays in how many days deposits and scars halve
 * @param miss the scar of a miss, for each of what it weighs
 * @param brokenSilence the scar of speaking about a breach while silence was asked
 * @param accusation what an open report weighs
 * @param severity the weight of a breach by how badly it hurt
 * @param kind the factor on that weight by what was broken
 * @param shares how much of a breach each step heals, by what was broken; each adds up to at most 1
 */
public record TrustPolicy(
    String name,
    double doubt,
    double start,
    double halfLifeDays,
    double miss,
    double brokenSilence,
    Report accusation,
    Map<Severity, Double> severity,
    Map<Kind, Double> kind,
    Map<Kind, Shares> shares) {

  /**
   * What a report weighs that is neither proven nor gone.
   *
   * @param most at most, whatever is reported
   * @param part of what the breach would weigh if proven
   * @param restHalfLifeDays in how many days at rest that halves
   */
  public record Report(double most, double part, double restHalfLifeDays) {}

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

  /** What a breach weighs as long as nothing of it is healed. */
  double weight(Kind of, Severity badly) {
    return severity.get(badly) * kind.get(of);
  }

  /** What is left of 1 after so many days. */
  double fading(double days) {
    return StrictMath.pow(2, -days / halfLifeDays);
  }
}
