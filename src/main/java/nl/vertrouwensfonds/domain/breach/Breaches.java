package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.effect.Effect.Kept;
import nl.vertrouwensfonds.domain.effect.Effect.MissUndone;
import nl.vertrouwensfonds.domain.effect.Effect.Missed;
import nl.vertrouwensfonds.domain.effect.Effect.Stood;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.StepEvent;
import nl.vertrouwensfonds.domain.healing.Probation;
import nl.vertrouwensfonds.domain.rule.Rules1;

/** All breaches of a relationship, in the order in which they were reported. */
public final class Breaches {

  private final Map<UUID, Breach> all = new LinkedHashMap<>();
  private final Map<UUID, Breach> byRemedy = new HashMap<>();
  private final Map<UUID, Map<UUID, Double>> taken = new HashMap<>();

  public List<Effect> apply(Envelope at, BreachEvent event) {
    return new BreachFold(this).apply(at, event);
  }

  public List<Effect> apply(Envelope at, StepEvent event) {
    return new BreachFold(this).apply(at, event);
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

  /** Heals what time alone has healed up to an instant. */
  public void advance(Instant at) {
    all.values().stream().filter(Breach::isOnProbation).forEach(it -> it.advance(at));
  }

  /** What commitments mean for the breaches of who made them. */
  public List<Effect> follow(List<Effect> commitments) {
    var effects = new ArrayList<Effect>();
    for (Effect effect : commitments) {
      switch (effect) {
        case Kept it -> effects.addAll(moveAll(it, it.of(), p -> p.kept(it.counted(), it.at())));
        case Missed it -> effects.addAll(missed(it));
        case MissUndone it -> effects.addAll(undone(it));
        default -> {}
      }
    }
    return effects;
  }

  /** Another breach of this side was proven: what was on probation is set back. */
  List<Effect> setBack(Effect proven, Breach by) {
    return moveAll(
        proven, by.responsible(), probation -> probation.setBack(by.severity(), proven.at()));
  }

  private List<Effect> missed(Missed it) {
    var took = new HashMap<UUID, Double>();
    for (Breach breach : onProbation(it.of())) {
      double before = breach.probation().orElseThrow().count();
      took.put(breach.id(), Math.min(before, Rules1.MISS * it.size()));
    }
    if (!took.isEmpty()) {
      taken.put(it.commitment(), took);
    }
    return moveAll(it, it.of(), probation -> probation.missed(Rules1.MISS * it.size(), it.at()));
  }

  private List<Effect> undone(MissUndone it) {
    var took = taken.getOrDefault(it.commitment(), Map.of());
    return onProbation(it.of()).stream()
        .filter(breach -> took.containsKey(breach.id()))
        .map(
            breach -> move(breach, it, probation -> probation.kept(took.get(breach.id()), it.at())))
        .toList();
  }

  private List<Effect> moveAll(Effect cause, Side responsible, UnaryOperator<Probation> next) {
    return onProbation(responsible).stream().map(it -> move(it, cause, next)).toList();
  }

  private static Effect move(Breach breach, Effect cause, UnaryOperator<Probation> next) {
    breach.probation(next.apply(breach.probation().orElseThrow()));
    return new Stood(
        breach.responsible(), cause.at(), cause.event(), breach.id(), breach.standing());
  }

  private List<Breach> onProbation(Side responsible) {
    return all.values().stream()
        .filter(it -> it.responsible() == responsible && it.isOnProbation())
        .toList();
  }
}
