package nl.vertrouwensfonds.domain.breach;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.rule.Rules1;

/** One fact, counted once: missed commitments, and breaches that are about the same. */
final class Incident {

  private final UUID id;
  private final List<UUID> misses = new ArrayList<>();
  private final List<Breach> breaches = new ArrayList<>();
  private double kept;
  private Duration patience = Duration.ZERO;
  private boolean everProven;

  private Incident(UUID id) {
    this.id = id;
  }

  /** A breach is an incident of its own until it is joined to something. */
  static Incident of(Breach breach) {
    var incident = new Incident(breach.id());
    incident.breaches.add(breach);
    return incident;
  }

  static Incident ofMiss(UUID commitment) {
    var incident = new Incident(commitment);
    incident.misses.add(commitment);
    return incident;
  }

  UUID id() {
    return id;
  }

  List<UUID> misses() {
    return List.copyOf(misses);
  }

  List<Breach> breaches() {
    return List.copyOf(breaches);
  }

  /** Whether a breach in it was ever proven. */
  boolean isEverProven() {
    return everProven;
  }

  /** Whether it has a proven breach that is not healed. */
  boolean isOpen() {
    return breaches.stream().anyMatch(Breach::weighs);
  }

  void take(Incident other) {
    misses.addAll(other.misses);
    breaches.addAll(other.breaches);
    kept = Math.max(kept, other.kept);
    patience = longer(patience, other.patience);
    everProven |= other.everProven;
  }

  /** How much of what was kept a proof takes from others, beyond what the largest in here took. */
  double keptBeyond(Severity severity) {
    return Math.max(0, Rules1.kept(severity) - kept);
  }

  /** The same, of days. */
  Duration patienceBeyond(Severity severity) {
    var more = Rules1.patience(severity).minus(patience);
    return more.isNegative() ? Duration.ZERO : more;
  }

  void proven(Severity severity) {
    everProven = true;
    kept = Math.max(kept, Rules1.kept(severity));
    patience = longer(patience, Rules1.patience(severity));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
