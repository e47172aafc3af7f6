package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done about the damage of one breach. Each correction is one, all money together is one.
 */
public final class Remedy {

  private final Map<UUID, Correction> corrections = new LinkedHashMap<>();
  private final Map<UUID, Compensation> compensations = new LinkedHashMap<>();
  private boolean waived;
  private Instant changed;

  public Collection<Correction> corrections() {
    return List.copyOf(corrections.values());
  }

  public Collection<Compensation> compensations() {
    return List.copyOf(compensations.values());
  }

  public boolean waived() {
    return waived;
  }

  Optional<Correction> findCorrection(UUID id) {
    return Optional.ofNullable(corrections.get(id));
  }

  Optional<Compensation> findCompensation(UUID id) {
    return Optional.ofNullable(compensations.get(id));
  }

  Correction correction(UUID id) {
    return corrections.get(id);
  }

  Compensation compensation(UUID id) {
    return compensations.get(id);
  }

  void put(Correction correction) {
    corrections.put(correction.id(), correction);
  }

  void put(Compensation compensation) {
    compensations.put(compensation.id(), compensation);
  }

  void waive() {
    waived = true;
  }

  /** When it last came a step further, or back; null while nothing was promised. */
  public Instant changed() {
    return changed;
  }

  void changed(Instant at) {
    changed = at;
  }

  /** The offer that waits for an answer at an instant. */
  public Optional<Compensation> openOffer(Instant at) {
    return compensations.values().stream().filter(it -> it.open(at)).findFirst();
  }

  /** Whether something was promised and all of it is confirmed, or the injured side waived it. */
  public boolean complete() {
    return waived || (promises() > 0 && part() == 1);
  }

  /** What was confirmed of what was promised, 0 to 1. */
  public double part() {
    if (waived) {
      return 1;
    }
    double done = corrections.values().stream().filter(Correction::confirmed).count() + money();
    return promises() == 0 ? 0 : done / promises();
  }

  private int promises() {
    return corrections.size() + (agreed(false) > 0 ? 1 : 0);
  }

  private double money() {
    long agreed = agreed(false);
    return agreed == 0 ? 0 : (double) agreed(true) / agreed;
  }

  private long agreed(boolean confirmedOnly) {
    return compensations.values().stream()
        .filter(it -> it.agreed() && (it.confirmed() || !confirmedOnly))
        .mapToLong(it -> it.money().minor())
        .sum();
  }
}
