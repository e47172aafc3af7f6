package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.effect.Effect.Accused;
import nl.vertrouwensfonds.domain.effect.Effect.Cleared;
import nl.vertrouwensfonds.domain.effect.Effect.Joined;
import nl.vertrouwensfonds.domain.effect.Effect.Kept;
import nl.vertrouwensfonds.domain.effect.Effect.MadeGood;
import nl.vertrouwensfonds.domain.effect.Effect.MissUndone;
import nl.vertrouwensfonds.domain.effect.Effect.Missed;
import nl.vertrouwensfonds.domain.effect.Effect.Noted;
import nl.vertrouwensfonds.domain.effect.Effect.SilenceLeft;
import nl.vertrouwensfonds.domain.effect.Effect.Stood;
import nl.vertrouwensfonds.domain.healing.Standing;

/**
 * A fund that follows what happens, and remembers which scar each miss left, in case it is made
 * good, turns out to have been none, or is one fact with a breach. One thread's.
 */
public final class Account {

  private final TrustPolicy policy;
  private final Scars scars;
  private final Map<UUID, OpenReport> reports = new LinkedHashMap<>();
  private final Map<Long, OpenBreach> breaches = new TreeMap<>();
  private double deposits;
  private boolean evidence;
  private Instant at;
  private UUID last;

  public Account(Instant start, TrustPolicy policy) {
    this.policy = policy;
    this.scars = new Scars(start, policy);
    this.at = start;
  }

  /** The fund after the last thing that happened. */
  public Fund fund() {
    return new Fund(
        at,
        deposits,
        scars.free(),
        evidence,
        reports.values().stream().toList(),
        breaches.values().stream().toList(),
        scars.held());
  }

  /**
   * Takes in what happened; things come in the order of their instants. What an event heals is
   * healed after the whole of it, so that its other effects find and tell the breach as it stands.
   */
  public void follow(Effect effect) {
    boolean another = !effect.event().equals(last);
    if (another) {
      advance(effect.at());
    }
    last = effect.event();
    take(effect);
  }

  /** Lets time pass until an instant; what it heals on the way leaves its scar. */
  void advance(Instant until) {
    for (var next = nextHealing(until); next.isPresent(); next = nextHealing(until)) {
      fade(next.get());
      heal();
    }
    fade(until);
  }

  /** The next instant, not after another, at which time alone heals something. */
  Optional<Instant> nextHealing(Instant until) {
    return breaches.isEmpty() ? Optional.empty() : fund().nextHealing(until);
  }

  /** Lets time pass, with nothing healed on the way. */
  void fade(Instant until) {
    deposits *= policy.fading(Days.between(at, until));
    scars.fade(until);
    at = until;
  }

  /** What is healed by now leaves its scar in its incident. */
  void heal() {
    var healed = breaches.values().stream().filter(it -> it.healedBy(at)).toList();
    for (OpenBreach it : healed) {
      scars.healed(it.id(), it.incident(), it.parts(at, policy).left());
    }
    breaches.values().removeAll(healed);
    healed.stream()
        .map(OpenBreach::incident)
        .distinct()
        .filter(incident -> isClosed(incident, breaches.values()))
        .forEach(scars::closed);
  }

  private static boolean isClosed(UUID incident, Collection<OpenBreach> open) {
    return open.stream().noneMatch(it -> it.incident().equals(incident));
  }

  private void take(Effect effect) {
    switch (effect) {
      case Noted _ -> {
        // told, and moves nothing
      }
      case Kept it -> {
        evidence = true;
        deposits += it.counted();
      }
      case Missed it -> {
        evidence = true;
        scars.missed(it.commitment(), policy.miss() * it.weight());
      }
      case MadeGood it -> scars.undo(it.commitment(), 0.5);
      case MissUndone it -> scars.undo(it.commitment(), 1);
      case Accused it -> reports.put(it.breach(), new OpenReport(it.breach(), it.accusation()));
      case Cleared it -> reports.remove(it.breach());
      case Joined it -> joined(it);
      case Stood it -> stood(it);
      case SilenceLeft _ -> scars.add(policy.brokenSilence());
    }
  }

  private void joined(Joined it) {
    scars.joined(it.incident(), it.into());
    breaches.replaceAll((_, breach) ->
        breach.incident().equals(it.incident())
            ? new OpenBreach(breach.id(), breach.standing().in(it.into()))
            : breach);
  }

  private void stood(Stood it) {
    evidence = true;
    Standing standing = it.standing();
    if (breaches.put(standing.place(), new OpenBreach(it.breach(), standing)) == null) {
      scars.proven(standing.incident());
    }
  }
}
