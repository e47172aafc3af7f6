package nl.vertrouwensfonds.trust;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.trust.OpenBreach.Parts;

/**
 * What a balance is made of at one instant.
 *
 * @param held the heaviest scar that an incident holds; it weighs where a breach of it does
 * @param breaches of each open breach what weighs and what was healed of it, in the order reported
 */
record Position(
    double deposits,
    double scars,
    double accusation,
    Map<UUID, Double> held,
    Map<UUID, Weight> breaches) {

  /** What one breach weighs, in its incident. */
  record Weight(UUID incident, Parts parts) {}

  /** All evidence, for and against. Of an incident only the heaviest piece counts. */
  double evidence() {
    return deposits + incidents() + accusation + scars;
  }

  private double incidents() {
    if (breaches.isEmpty()) {
      return 0;
    }
    var heaviest = new LinkedHashMap<UUID, Double>();
    breaches
        .values()
        .forEach(it ->
            heaviest.merge(
                it.incident(),
                Math.max(it.parts().left(), held.getOrDefault(it.incident(), 0.0)),
                Math::max));
    return heaviest.values().stream().mapToDouble(it -> it).sum();
  }

  /** The balance, or where it starts when there is no evidence: 0 to 100. */
  double level(TrustPolicy policy) {
    double earned = policy.start() * policy.doubt() + deposits;
    return 100 * earned / (policy.doubt() + evidence());
  }

  Position withDeposits(double other) {
    return new Position(other, scars, accusation, held, breaches);
  }

  Position withScars(double other) {
    return new Position(deposits, other, accusation, held, breaches);
  }

  Position withHeld(Map<UUID, Double> other) {
    return new Position(deposits, scars, accusation, other, breaches);
  }

  Position withAccusation(double other) {
    return new Position(deposits, scars, other, held, breaches);
  }

  /** The breaches that are known here, in the incidents of another position, and its scars. */
  Position joinedAs(Position other) {
    var moved = new LinkedHashMap<>(breaches);
    moved.replaceAll((id, weight) -> {
      var now = other.breaches.get(id);
      return now == null ? weight : new Weight(now.incident(), weight.parts());
    });
    return new Position(deposits, scars, accusation, new HashMap<>(other.held), moved);
  }

  Position with(UUID breach, Weight weight) {
    var others = new LinkedHashMap<>(breaches);
    others.put(breach, weight);
    return new Position(deposits, scars, accusation, held, others);
  }
}
