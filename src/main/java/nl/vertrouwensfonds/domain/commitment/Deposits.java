package nl.vertrouwensfonds.domain.commitment;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import nl.vertrouwensfonds.domain.Allowance;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.rule.Rules1;

/**
 * What one side has earned by keeping its promises, as far as rules read it: how much more counts
 * at present, what counted so far, and what was kept by size. All of the past fades.
 */
final class Deposits {

  private static final double NEARLY = 0.99;

  private final Map<Size, Double> kept = new EnumMap<>(Size.class);
  private Allowance room;
  private double counted;
  private Instant at;

  Deposits(Instant start) {
    room = Allowance.full(Rules1.ROOM, Rules1.ROOM, Rules1.REFILL, start);
    at = start;
  }

  /** Takes what fits of an amount out of the room; how much that was. */
  double draw(double amount, Instant now) {
    double fits = room.fits(amount, now);
    room = room.draw(fits, now);
    return fits;
  }

  /**
   * What a promise lacked of counting whole.
   *
   * @param counted of its weight
   * @return null when that was all of it, but for a hundredth
   */
  Effect.Shortage shortage(double counted, double weight, Instant now) {
    double part = counted / weight;
    return part > NEARLY ? null : new Effect.Shortage(part, room.fitsFrom(weight, now));
  }

  /**
   * @param deposited how much of it counted
   * @param weight what was kept
   */
  void kept(Size size, double deposited, double weight, Instant now) {
    fade(now);
    counted += deposited;
    kept.merge(size, weight, Double::sum);
  }

  /**
   * What a miss weighs: in the proportion in which kept ones at least as large have counted.
   *
   * @return from 0 to the weight of the size
   */
  double missed(Size size, Instant now) {
    fade(now);
    double least = 0;
    for (Size it : Size.values()) {
      least += it.compareTo(size) >= 0 ? kept.getOrDefault(it, 0.0) : 0;
    }
    return Rules1.weight(size) * Math.min(1, (1 + counted) / (1 + least));
  }

  private void fade(Instant now) {
    double left = StrictMath.pow(2, -Days.between(at, now) / Days.of(Rules1.HALF_LIFE));
    counted *= left;
    kept.replaceAll((_, amount) -> amount * left);
    at = now;
  }
}
