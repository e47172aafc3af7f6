package nl.vertrouwensfonds.trust;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.trust.OpenBreach.Parts;

/**
 * What a balance is made of at one instant.
 *
 * @param breaches of each open breach what weighs and what was healed of it, in the order reported
 */
record Position(double deposits, double scars, double accusation, Map<UUID, Parts> breaches) {

  /** All evidence, for and against. */
  double evidence() {
    double left = breaches.values().stream().mapToDouble(Parts::left).sum();
    return deposits + left + accusation + scars;
  }

  /** The balance, or where it starts when there is no evidence: 0 to 100. */
  double level(TrustPolicy policy) {
    double earned = policy.start() * policy.doubt() + deposits;
    return 100 * earned / (policy.doubt() + evidence());
  }

  Position withDeposits(double other) {
    return new Position(other, scars, accusation, breaches);
  }

  Position withScars(double other) {
    return new Position(deposits, other, accusation, breaches);
  }

  Position withAccusation(double other) {
    return new Position(deposits, scars, other, breaches);
  }

  Position with(UUID breach, Parts parts) {
    var others = new LinkedHashMap<>(breaches);
    others.put(breach, parts);
    return new Position(deposits, scars, accusation, others);
  }
}
