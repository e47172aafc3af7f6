package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.OptionalDouble;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Room;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.effect.Effect.Kept;
import nl.vertrouwensfonds.domain.effect.Effect.Missed;

/**
 * The fund that one side holds in the other, as it stood at {@code at}: enough numbers to tell the
 * balance at any later instant without another look at the log. The shape is the expected value of
 * a beta reputation (Jøsang and Ismail, 2002) with forgetting.
 *
 * @param deposits what was earned by keeping commitments, faded
 * @param pace how much was kept, counted up to a steady pace, faded; what misses are measured by
 * @param scars what misses and healed breaches left behind, faded
 * @param paceRoom how much more keeping counts for the pace at present
 */
public record Fund(
    Instant at, double deposits, double pace, double scars, Room paceRoom, long kept, long missed) {

  /** The fund of two sides that know nothing of each other yet. */
  public static Fund empty(Instant start, TrustPolicy policy) {
    var pace = policy.pace();
    var room = Room.full(pace.most(), pace.refill(), pace.per(), start);
    return new Fund(start, 0, 0, 0, room, 0, 0);
  }

  /** The fund after what happened. Effects come in the order of their instants. */
  public Fund after(Effect effect, TrustPolicy policy) {
    Fund now = faded(effect.at(), policy);
    return switch (effect) {
      case Kept it -> now.deposited(it);
      case Missed it -> now.scarred(it, policy);
    };
  }

  /**
   * The fund at a later instant, when nothing has happened in between.
   *
   * @throws IllegalArgumentException for an instant before {@link #at}
   */
  public Fund faded(Instant instant, TrustPolicy policy) {
    if (instant.isBefore(at)) {
      throw new IllegalArgumentException(instant + " is before " + at);
    }
    double left = policy.fading(Days.between(at, instant));
    return new Fund(instant, deposits * left, pace * left, scars * left, paceRoom, kept, missed);
  }

  /** 0 to 100, both excluded; empty while there is no evidence. */
  public OptionalDouble balance(TrustPolicy policy) {
    return hasEvidence() ? OptionalDouble.of(level(policy)) : OptionalDouble.empty();
  }

  /** How much of the balance rests on evidence: 0 without any, towards 1 with much. */
  public double confidence(TrustPolicy policy) {
    double evidence = deposits + scars;
    return evidence / (policy.doubt() + evidence);
  }

  /** The balance, or where it starts when there is no evidence. */
  double level(TrustPolicy policy) {
    double earned = policy.start() * policy.doubt() + deposits;
    return 100 * earned / (policy.doubt() + deposits + scars);
  }

  Fund withScars(double scars) {
    return new Fund(at, deposits, pace, scars, paceRoom, kept, missed);
  }

  private boolean hasEvidence() {
    return kept + missed > 0;
  }

  private Fund deposited(Kept it) {
    double paced = paceRoom.fits(it.size(), at);
    return new Fund(
        at,
        deposits + it.counted(),
        pace + paced,
        scars,
        paceRoom.draw(paced, at),
        kept + 1,
        missed);
  }

  private Fund scarred(Missed it, TrustPolicy policy) {
    double earned = policy.start() * policy.doubt();
    double scar = policy.miss() * it.size() * (earned + deposits) / (earned + pace);
    return new Fund(at, deposits, pace, scars + scar, paceRoom, kept, missed + 1);
  }
}
