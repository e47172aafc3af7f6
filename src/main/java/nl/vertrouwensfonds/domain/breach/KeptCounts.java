package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.effect.Effect.Kept;
import nl.vertrouwensfonds.domain.effect.Effect.MadeGood;
import nl.vertrouwensfonds.domain.effect.Effect.MissUndone;
import nl.vertrouwensfonds.domain.effect.Effect.Missed;
import nl.vertrouwensfonds.domain.healing.Probation;
import nl.vertrouwensfonds.domain.rule.Rules1;

/**
 * How much of what was kept counts for each breach on probation. What a miss took is remembered, so
 * that it can come back.
 */
final class KeptCounts {

  private final Breaches breaches;
  private final Map<UUID, Map<UUID, Double>> taken = new HashMap<>();

  KeptCounts(Breaches breaches) {
    this.breaches = breaches;
  }

  List<Effect> follow(List<Effect> commitments) {
    var effects = new ArrayList<Effect>();
    for (Effect effect : commitments) {
      switch (effect) {
        case Kept it -> effects.addAll(kept(it));
        case Missed it -> effects.addAll(missed(it));
        case MadeGood it -> effects.addAll(comesBack(it, it.commitment(), 0.5));
        case MissUndone it -> effects.addAll(comesBack(it, it.commitment(), 1));
        default -> {}
      }
    }
    return effects;
  }

  private List<Effect> kept(Kept it) {
    return breaches.onProbation(it.of()).stream()
        .filter(breach -> breach.wasOnProbation(it.since()))
        .map(breach -> move(breach, it, probation -> probation.kept(it.counted(), it.at())))
        .toList();
  }

  private List<Effect> missed(Missed it) {
    var took = new HashMap<UUID, Double>();
    double most = Rules1.MISS * it.weight();
    var effects = new ArrayList<Effect>();
    for (Breach breach : breaches.onProbation(it.of())) {
      took.put(breach.id(), Math.min(breach.probation().orElseThrow().count(), most));
      effects.add(move(breach, it, probation -> probation.missed(most, it.at())));
    }
    taken.put(it.commitment(), took);
    return effects;
  }

  /** A part of what a miss still holds of each count comes back, to those still on probation. */
  List<Effect> comesBack(Effect cause, UUID miss, double part) {
    var took = taken.getOrDefault(miss, new HashMap<>());
    var effects = new ArrayList<Effect>();
    for (Breach breach : breaches.onProbation(cause.of())) {
      double back = part * took.getOrDefault(breach.id(), 0.0);
      if (back > 0) {
        effects.add(move(breach, cause, probation -> probation.kept(back, cause.at())));
      }
    }
    if (part == 1) {
      taken.remove(miss);
    } else {
      took.replaceAll((_, amount) -> (1 - part) * amount);
    }
    return effects;
  }

  /** A breach was proven: those of other incidents are set back by what it asks beyond its own. */
  List<Effect> setBack(Effect cause, Breach proven) {
    var incident = proven.incident();
    double kept = incident.keptBeyond(proven.severity());
    var days = incident.patienceBeyond(proven.severity());
    Instant at = cause.at();
    return breaches.onProbation(cause.of()).stream()
        .filter(it -> it.incident() != incident)
        .map(it -> move(it, cause, probation -> probation.setBack(kept, days, at)))
        .toList();
  }

  private static Effect move(Breach breach, Effect cause, UnaryOperator<Probation> next) {
    breach.probation(next.apply(breach.probation().orElseThrow()));
    return breach.stood(cause.at(), cause.event());
  }
}
