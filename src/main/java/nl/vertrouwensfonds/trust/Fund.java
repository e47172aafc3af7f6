package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Allowance;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.healing.Standing;

/**
 * The fund that one side holds in the other, as it stood at {@code at}: enough to tell the balance
 * at any later instant without another look at the log. The shape is the expected value of a beta
 * reputation (Jøsang and Ismail, 2002) with forgetting, in which a breach weighs until it is
 * healed, step by step.
 *
 * @param deposits what was earned by keeping commitments, faded
 * @param pace how much was kept, counted up to a steady pace, faded; what misses are measured by
 * @param scars what misses and healed breaches left behind, faded
 * @param paceRoom how much more keeping counts for the pace at present
 * @param proven how many breaches were ever proven
 * @param reports the reports that are neither proven nor gone, in the order they were made
 * @param breaches the proven breaches that are not healed, in the order they were reported
 */
public record Fund(
    Instant at,
    double deposits,
    double pace,
    double scars,
    Allowance paceRoom,
    long kept,
    long missed,
    long proven,
    List<OpenReport> reports,
    List<OpenBreach> breaches) {

  /** A report that is neither proven nor gone. */
  public record OpenReport(UUID breach, Instant since) {}

  public Fund {
    reports = List.copyOf(reports);
    breaches = List.copyOf(breaches);
  }

  /** The fund of two sides that know nothing of each other yet. */
  public static Fund empty(Instant start, TrustPolicy policy) {
    var pace = policy.pace();
    var room = Allowance.full(pace.most(), pace.refill(), pace.per(), start);
    return new Fund(start, 0, 0, 0, room, 0, 0, 0, List.of(), List.of());
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
    return new Fund(
        instant,
        deposits * left,
        pace * left,
        scars * left,
        paceRoom,
        kept,
        missed,
        proven,
        reports,
        breaches);
  }

  /** What is healed by now leaves; what was not made up for stays as a scar. */
  Fund healed(TrustPolicy policy) {
    double left = scars;
    var still = new ArrayList<OpenBreach>();
    for (OpenBreach breach : breaches) {
      if (breach.healedBy(at)) {
        left += breach.parts(at, policy).left();
      } else {
        still.add(breach);
      }
    }
    return new Fund(at, deposits, pace, left, paceRoom, kept, missed, proven, reports, still);
  }

  /** 0 to 100, both excluded; empty while there is no evidence. */
  public OptionalDouble balance(TrustPolicy policy) {
    boolean evidence = kept + missed + proven + reports.size() > 0;
    return evidence ? OptionalDouble.of(position(policy).level(policy)) : OptionalDouble.empty();
  }

  /** How much of the balance rests on evidence: 0 without any, towards 1 with much. */
  public double confidence(TrustPolicy policy) {
    double evidence = position(policy).evidence();
    return evidence / (policy.doubt() + evidence);
  }

  /** All that the balance is made of, piece by piece. */
  Position position(TrustPolicy policy) {
    double accusation = reports.isEmpty() ? 0 : policy.accusation();
    var parts = new LinkedHashMap<UUID, OpenBreach.Parts>();
    breaches.forEach(it -> parts.put(it.id(), it.parts(at, policy)));
    return new Position(deposits, scars, accusation, parts);
  }

  Fund kept(double size, double counted) {
    double paced = paceRoom.fits(size, at);
    return new Fund(
        at,
        deposits + counted,
        pace + paced,
        scars,
        paceRoom.draw(paced, at),
        kept + 1,
        missed,
        proven,
        reports,
        breaches);
  }

  Fund scarred(double scar, int misses) {
    return new Fund(
        at,
        deposits,
        pace,
        scars + scar,
        paceRoom,
        kept,
        missed + misses,
        proven,
        reports,
        breaches);
  }

  Fund accused(UUID breach) {
    var more = new ArrayList<>(reports);
    more.add(new OpenReport(breach, at));
    return with(more, breaches, proven);
  }

  Fund cleared(UUID breach) {
    var fewer = reports.stream().filter(it -> !it.breach().equals(breach)).toList();
    return with(fewer, breaches, proven);
  }

  Fund stood(UUID breach, Standing standing) {
    var next = new ArrayList<>(breaches);
    boolean known = next.removeIf(it -> it.id().equals(breach));
    next.add(new OpenBreach(breach, standing));
    next.sort(Comparator.comparingLong(it -> it.standing().place()));
    return with(reports, next, known ? proven : proven + 1);
  }

  private Fund with(List<OpenReport> reports, List<OpenBreach> breaches, long proven) {
    return new Fund(at, deposits, pace, scars, paceRoom, kept, missed, proven, reports, breaches);
  }
}
