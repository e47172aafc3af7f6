package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.trust.ReferenceBreach.Report;

/** What a balance is made of at one instant, to be changed piece by piece. */
final class ReferencePosition {

  double deposits;
  double scars;
  double accusation;

  /** Of each proven breach that is not healed: its weight, and what each step healed of it. */
  final Map<UUID, double[]> breaches = new LinkedHashMap<>();

  Map<UUID, ReferenceIncident> incidents = new HashMap<>();
  Map<ReferenceIncident, Double> held = new HashMap<>();

  static ReferencePosition of(ReferencePromises promises, ReferenceBreaches breaches, Instant at) {
    var position = new ReferencePosition();
    position.deposits = promises.deposits(at);
    position.scars = breaches.scars(at);
    position.accusation = breaches.accusation(at);
    for (var entry : breaches.all.entrySet()) {
      ReferenceBreach it = entry.getValue();
      if (it.report == Report.PROVEN && it.healed == null) {
        double[] parts = new double[6];
        parts[0] = it.weight();
        System.arraycopy(it.steps(at), 0, parts, 1, 5);
        position.breaches.put(entry.getKey(), parts);
        position.incidents.put(entry.getKey(), it.incident);
        position.held.put(it.incident, it.incident.holds(at));
      }
    }
    return position;
  }

  /** All that speaks against the trustee. Of an incident the heaviest piece counts. */
  double against() {
    var heaviest = new HashMap<ReferenceIncident, Double>();
    for (var entry : breaches.entrySet()) {
      double[] parts = entry.getValue();
      double left = parts[0] - parts[1] - parts[2] - parts[3] - parts[4] - parts[5];
      var incident = incidents.get(entry.getKey());
      double weighs = Math.max(left, held.getOrDefault(incident, 0.0));
      heaviest.merge(incident, weighs, Math::max);
    }
    double sum = scars + accusation;
    for (double each : heaviest.values()) {
      sum += each;
    }
    return sum;
  }

  double level() {
    return 100 * (0.5 * 8 + deposits) / (8 + deposits + against());
  }

  double confidence() {
    return (deposits + against()) / (8 + deposits + against());
  }
}
