package nl.vertrouwensfonds.domain.cases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What both sides brought to the table to be reconciled. */
public final class Talks {

  private final Map<UUID, Grievance> grievances = new LinkedHashMap<>();
  private final Map<UUID, Gesture> gestures = new LinkedHashMap<>();
  private final Map<UUID, Objective> objectives = new LinkedHashMap<>();

  public Collection<Grievance> grievances() {
    return List.copyOf(grievances.values());
  }

  public Collection<Gesture> gestures() {
    return List.copyOf(gestures.values());
  }

  public Collection<Objective> objectives() {
    return List.copyOf(objectives.values());
  }

  Optional<Grievance> grievance(UUID id) {
    return Optional.ofNullable(grievances.get(id));
  }

  Optional<Gesture> gesture(UUID id) {
    return Optional.ofNullable(gestures.get(id));
  }

  Optional<Objective> objective(UUID id) {
    return Optional.ofNullable(objectives.get(id));
  }

  void put(Grievance grievance) {
    grievances.put(grievance.id(), grievance);
  }

  void put(Gesture gesture) {
    gestures.put(gesture.id(), gesture);
  }

  void put(Objective objective) {
    objectives.put(objective.id(), objective);
  }

  boolean has(UUID thing) {
    return grievances.containsKey(thing)
        || gestures.containsKey(thing)
        || objectives.containsKey(thing);
  }
}
