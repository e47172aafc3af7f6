package nl.vertrouwensfonds.domain.breach;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.breach.Breach.Report;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.effect.Effect.Cleared;
import nl.vertrouwensfonds.domain.effect.Effect.Joined;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAmended;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachJoined;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachRuled;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.event.Envelope;

/** Puts what is said of breaches in its place, and tells what it means for the funds. */
final class BreachFold {

  private final Breaches breaches;
  private final KeptCounts counts;

  BreachFold(Breaches breaches, KeptCounts counts) {
    this.breaches = breaches;
    this.counts = counts;
  }

  List<Effect> apply(Envelope at, BreachEvent event) {
    return switch (event) {
      case BreachReported it -> reported(at, it);
      case BreachJoined it -> joined(at, breaches.known(it.breach()), it.incident());
      case BreachAmended it -> {
        var breach = breaches.known(it.breach());
        breach.amended(it.kind(), it.severity());
        yield List.of(accused(at, breach));
      }
      case BreachAnswered it ->
          became(
              at,
              breaches.known(it.breach()),
              it.answer() == BreachEvent.Answer.ACKNOWLEDGED
                  ? Report.ACKNOWLEDGED
                  : Report.DISPUTED);
      case BreachWithdrawn it -> became(at, breaches.known(it.breach()), Report.WITHDRAWN);
      case BreachRuled it -> ruled(at, it);
    };
  }

  private List<Effect> reported(Envelope at, BreachReported it) {
    var breach = new Breach(at, it, breaches.openOrGone(it.responsible()));
    breaches.add(breach);
    var effects = new ArrayList<Effect>();
    if (it.incident() != null) {
      effects.addAll(joined(at, breach, it.incident()));
    }
    effects.add(accused(at, breach));
    return effects;
  }

  private List<Effect> joined(Envelope at, Breach breach, UUID target) {
    var from = breach.incident();
    var into = breaches.incident(target);
    breaches.merge(from, into);
    var joined =
        new Joined(breach.responsible(), at.stamp().effectiveAt(), at.id(), from.id(), into.id());
    var effects = new ArrayList<Effect>();
    effects.add(joined);
    effects.addAll(held(joined, into));
    into.breaches().stream()
        .filter(Breach::isOpenReport)
        .filter(_ -> into.isEverProven())
        .forEach(it -> effects.add(accused(at, it)));
    return effects;
  }

  /** Misses that an incident holds for a breach take nothing from what was kept. */
  private List<Effect> held(Effect cause, Incident incident) {
    return incident.isOpen()
        ? incident.misses().stream()
            .flatMap(miss -> counts.comesBack(cause, miss, 1).stream())
            .toList()
        : List.of();
  }

  private List<Effect> ruled(Envelope at, BreachRuled it) {
    var breach = breaches.known(it.breach());
    if (it.ruling() == BreachEvent.Ruling.DISMISSED) {
      return became(at, breach, Report.DISMISSED);
    }
    breach.amended(it.kind(), it.severity());
    return became(at, breach, Report.UPHELD);
  }

  private List<Effect> became(Envelope at, Breach breach, Report next) {
    breach.became(next, at.stamp().effectiveAt());
    if (breach.isOpenReport()) {
      return List.of(accused(at, breach));
    }
    var cleared = new Cleared(breach.responsible(), at.stamp().effectiveAt(), at.id(), breach.id());
    var effects = new ArrayList<Effect>();
    effects.add(cleared);
    if (breach.isProven()) {
      effects.addAll(proven(at, cleared, breach));
    }
    return effects;
  }

  private List<Effect> proven(Envelope at, Effect cause, Breach breach) {
    var incident = breach.incident();
    var effects = new ArrayList<>(held(cause, incident));
    effects.addAll(counts.setBack(cause, breach));
    incident.proven(breach.severity());
    incident.breaches().stream()
        .filter(Breach::isOpenReport)
        .forEach(it -> effects.add(accused(at, it)));
    effects.add(breach.stood(cause.at(), at.id()));
    return effects;
  }

  private static Effect accused(Envelope at, Breach breach) {
    return breach.accused(at.stamp().effectiveAt(), at.id());
  }
}
