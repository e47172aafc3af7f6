package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.CaseEvent;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.event.StepEvent;

/** All breaches of a relationship, in the order in which they were reported. */
public final class Breaches {

  private final Map<UUID, Breach> all = new LinkedHashMap<>();
  private final Map<UUID, Breach> byRemedy = new HashMap<>();
  private final Map<UUID, Incident> byMiss = new HashMap<>();
  private final KeptCounts counts = new KeptCounts(this);
  private ZoneId zone;

  public List<Effect> apply(Envelope at, BreachEvent event) {
    return new BreachFold(this, counts).apply(at, event);
  }

  /** From its start it is known where the days end. */
  public void apply(RelationshipEvent event) {
    if (event instanceof RelationshipRegistered registered) {
      zone = registered.zone();
    }
  }

  ZoneId zone() {
    return zone;
  }

  public List<Effect> apply(Envelope at, StepEvent event) {
    return new StepFold(this).apply(at, event);
  }

  /** What a case means for reports that are open: a neutral is refused, or accepted. */
  public List<Effect> apply(Envelope at, CaseEvent event) {
    return new NeutralFold(this).apply(at, event);
  }

  /** What commitments mean for the breaches of who made them. */
  public List<Effect> follow(List<Effect> commitments) {
    return counts.follow(commitments);
  }

  public Collection<Breach> all() {
    return List.copyOf(all.values());
  }

  public Optional<Breach> find(UUID breach) {
    return Optional.ofNullable(all.get(breach));
  }

  /** The breach for which a correction or a compensation was promised. */
  public Optional<Breach> ofRemedy(UUID remedy) {
    return Optional.ofNullable(byRemedy.get(remedy));
  }

  /** Whether a missed commitment is part of an incident already. */
  public boolean isJoined(UUID miss) {
    return byMiss.containsKey(miss);
  }

  /** The breaches that are the same fact as one, itself among them, in the order reported. */
  public List<Breach> incidentOf(Breach breach) {
    var members = breach.incident().breaches();
    return all.values().stream().filter(members::contains).toList();
  }

  /** The missed commitments that are the same fact as a breach. */
  public List<UUID> missesOf(Breach breach) {
    return breach.incident().misses();
  }

  Breach known(UUID breach) {
    return find(breach).orElseThrow(() -> new CorruptLog("no breach " + breach));
  }

  Breach knownByRemedy(UUID remedy) {
    return ofRemedy(remedy).orElseThrow(() -> new CorruptLog("no remedy " + remedy));
  }

  void add(Breach breach) {
    all.put(breach.id(), breach);
  }

  void promised(UUID remedy, Breach breach) {
    byRemedy.put(remedy, breach);
  }

  /** The incident of another breach, or of a miss. */
  Incident incident(UUID target) {
    return find(target)
        .map(Breach::incident)
        .orElseGet(() -> byMiss.computeIfAbsent(target, Incident::ofMiss));
  }

  /** Makes two incidents one. */
  void merge(Incident from, Incident into) {
    into.take(from);
    from.breaches().forEach(it -> it.partOf(into));
    from.misses().forEach(it -> byMiss.put(it, into));
  }

  /** How many reports against a side are open, or were made and are gone. */
  int openOrGone(Side responsible) {
    return (int)
        all.values().stream()
            .filter(it -> it.responsible() == responsible && it.isOpenOrGone())
            .count();
  }

  /** Heals what time alone has healed up to an instant. */
  public void advance(Instant at) {
    all.values().stream().filter(Breach::isOnProbation).forEach(it -> it.advance(at));
  }

  List<Breach> onProbation(Side responsible) {
    return all.values().stream()
        .filter(it -> it.responsible() == responsible && it.isOnProbation())
        .toList();
  }
}
