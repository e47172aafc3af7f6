package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Days;

/**
 * The fund that one side holds in the other, as it stood at {@code at}: enough to tell the balance
 * at any later instant without another look at the log. The shape is the expected value of a beta
 * reputation (Jøsang and Ismail, 2002) with forgetting, in which a breach weighs until it is
 * healed, step by step, and one incident weighs once.
 *
 * @param deposits what was earned by keeping commitments, faded
 * @param scars what misses and healed breaches left behind, faded; without those that an incident
 *     holds
 * @param evidence whether anything was ever kept, missed or proven
 * @param reports the reports that are neither proven nor gone, in the order they were made
 * @param breaches the proven breaches that are not healed, in the order they were reported
 * @param held the heaviest scar that each incident of such a breach holds, faded
 */
public record Fund(
    Instant at,
    double deposits,
    double scars,
    boolean evidence,
    List<OpenReport> reports,
    List<OpenBreach> breaches,
    Map<UUID, Double> held) {

  public Fund {
    reports = List.copyOf(reports);
    breaches = List.copyOf(breaches);
    held = Map.copyOf(held);
  }

  /** The fund of two sides that know nothing of each other yet. */
  public static Fund empty(Instant start) {
    return new Fund(start, 0, 0, false, List.of(), List.of(), Map.of());
  }

  /**
   * The fund at a later instant, when nothing has happened in between. What time alone heals on the
   * way leaves its scar at that very instant.
   *
   * @throws IllegalArgumentException for an instant before {@link #at}
   */
  public Fund faded(Instant instant, TrustPolicy policy) {
    Fund fund = this;
    for (var next = fund.nextHealing(instant); next.isPresent(); ) {
      fund = fund.fadedTo(next.get(), policy).healed(policy);
      next = fund.nextHealing(instant);
    }
    return fund.fadedTo(instant, policy);
  }

  /** The next instant, not after another, at which time alone heals something. */
  Optional<Instant> nextHealing(Instant until) {
    return breaches.stream()
        .filter(it -> it.healedBy(until))
        .map(OpenBreach::healsAt)
        .min(Comparator.naturalOrder())
        .map(it -> it.isBefore(at) ? at : it);
  }

  /** As {@link #faded}, with nothing healed on the way. */
  Fund fadedTo(Instant instant, TrustPolicy policy) {
    if (instant.isBefore(at)) {
      throw new IllegalArgumentException(instant + " is before " + at);
    }
    double left = policy.fading(Days.between(at, instant));
    var still = new TreeMap<UUID, Double>();
    held.forEach((incident, scar) -> still.put(incident, scar * left));
    return new Fund(instant, deposits * left, scars * left, evidence, reports, breaches, still);
  }

  /**
   * What is healed by now leaves. What was not made up for stays as a scar of its incident; the
   * heaviest scar of an incident whose last breach is healed stays for good.
   */
  Fund healed(TrustPolicy policy) {
    var scarsHeld = new TreeMap<>(held);
    var still = new ArrayList<OpenBreach>();
    for (OpenBreach breach : breaches) {
      if (breach.healedBy(at)) {
        scarsHeld.merge(breach.incident(), breach.parts(at, policy).left(), Math::max);
      } else {
        still.add(breach);
      }
    }
    double free = scars;
    for (UUID incident : List.copyOf(scarsHeld.keySet())) {
      if (still.stream().noneMatch(it -> it.incident().equals(incident))) {
        free += scarsHeld.remove(incident);
      }
    }
    return new Fund(at, deposits, free, evidence, reports, still, scarsHeld);
  }

  /** 0 to 100, both excluded; empty while there is no evidence. */
  public OptionalDouble balance(TrustPolicy policy) {
    boolean any = evidence || !reports.isEmpty();
    return any ? OptionalDouble.of(position(policy).level(policy)) : OptionalDouble.empty();
  }

  /** How much of the balance rests on evidence: 0 without any, towards 1 with much. */
  public double confidence(TrustPolicy policy) {
    double weighed = position(policy).evidence();
    return weighed / (policy.doubt() + weighed);
  }

  /** All that the balance is made of, piece by piece. */
  Position position(TrustPolicy policy) {
    double accusation = reports.stream().mapToDouble(it -> it.weight(at, policy)).max().orElse(0);
    var parts = new LinkedHashMap<UUID, Position.Weight>();
    breaches.forEach(
        it -> parts.put(it.id(), new Position.Weight(it.incident(), it.parts(at, policy))));
    return new Position(deposits, scars, accusation, held, parts);
  }
}
