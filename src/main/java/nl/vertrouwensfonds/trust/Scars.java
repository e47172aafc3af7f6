package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Days;

/**
 * What misses and healed breaches left behind, each in its incident. An incident with a proven
 * breach that is not healed holds its scars; all others lie free. One thread's.
 */
final class Scars {

  private static final class Scar {
    private final UUID of;
    private double size;
    private Instant at;

    Scar(UUID of, double size, Instant at) {
      this.of = of;
      this.size = size;
      this.at = at;
    }
  }

  private static final class Incident {
    private final List<Scar> scars = new ArrayList<>();
    private boolean open;
  }

  private final TrustPolicy policy;
  private final Map<UUID, Incident> incidents = new HashMap<>();
  private final Map<UUID, UUID> incidentOf = new HashMap<>();
  private double free;
  private Instant at;

  Scars(Instant start, TrustPolicy policy) {
    this.at = start;
    this.policy = policy;
  }

  /** Lets time pass. */
  void fade(Instant now) {
    free *= policy.fading(Days.between(at, now));
    at = now;
  }

  /** What lies free by now. */
  double free() {
    return free;
  }

  /** The heaviest scar that each open incident holds by now. */
  Map<UUID, Double> held() {
    var held = new HashMap<UUID, Double>();
    incidents.forEach((id, incident) -> {
      if (incident.open && !incident.scars.isEmpty()) {
        held.put(id, left(heaviest(incident)));
      }
    });
    return held;
  }

  /** A scar of no incident, never to be taken back. */
  void add(double size) {
    free += size;
  }

  /** The scar of a miss, which is an incident of its own until it is joined. */
  void missed(UUID commitment, double size) {
    var incident = new Incident();
    incident.scars.add(new Scar(commitment, size, at));
    incidents.put(commitment, incident);
    incidentOf.put(commitment, commitment);
    free += size;
  }

  /** A part of what is left of the scar of a miss goes; nothing once its incident has ended it. */
  void undo(UUID commitment, double part) {
    var incident = incidents.get(incidentOf.get(commitment));
    for (Scar scar : List.copyOf(incident.scars)) {
      if (scar.of.equals(commitment)) {
        double goes = part * left(scar);
        scar.size = left(scar) - goes;
        scar.at = at;
        free -= incident.open ? 0 : goes;
        if (part == 1) {
          incident.scars.remove(scar);
        }
      }
    }
  }

  void joined(UUID from, UUID into) {
    var one = incidents.computeIfAbsent(from, _ -> new Incident());
    var other = incidents.computeIfAbsent(into, _ -> new Incident());
    if (one.open != other.open) {
      take(one.open ? other : one);
    }
    other.open |= one.open;
    other.scars.addAll(one.scars);
    incidents.remove(from);
    incidentOf.replaceAll((_, incident) -> incident.equals(from) ? into : incident);
  }

  /** A breach of an incident is proven: it holds its scars from now on. */
  void proven(UUID incident) {
    var proven = incidents.computeIfAbsent(incident, _ -> new Incident());
    if (!proven.open) {
      take(proven);
      proven.open = true;
    }
  }

  /** A breach is healed: what was not made up for is a scar of its incident. */
  void healed(UUID breach, UUID incident, double left) {
    incidents.get(incident).scars.add(new Scar(breach, left, at));
  }

  /** The last breach of an incident is healed: its heaviest scar lies free, the others end. */
  void closed(UUID incident) {
    var closing = incidents.get(incident);
    var heaviest = heaviest(closing);
    closing.scars.retainAll(List.of(heaviest));
    closing.open = false;
    free += left(heaviest);
  }

  private void take(Incident incident) {
    free -= incident.scars.stream().mapToDouble(this::left).sum();
  }

  private Scar heaviest(Incident incident) {
    return incident.scars.stream().max(Comparator.comparingDouble(this::left)).orElseThrow();
  }

  private double left(Scar scar) {
    return scar.size * policy.fading(Days.between(scar.at, at));
  }
}
