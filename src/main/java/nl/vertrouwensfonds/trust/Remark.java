package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.effect.Effect.Accused;
import nl.vertrouwensfonds.domain.effect.Effect.Cleared;
import nl.vertrouwensfonds.domain.effect.Effect.Kept;
import nl.vertrouwensfonds.domain.effect.Effect.Stood;
import nl.vertrouwensfonds.trust.Posting.Cause;

/**
 * Why a line of a ledger moves a balance less than its reader would expect, or not at all.
 *
 * @param until from when on there is room again; null for what has nothing to do with room
 */
public record Remark(Because because, Instant until) {

  public enum Because {
    /** As much as a month has room for was kept before. */
    FULL,
    /** There was room for a part of it. */
    PART,
    /** Another report weighs as much already, or more. */
    BESIDE,
    /** Its incident has been proven: a report about it weighs no more. */
    SETTLED
  }

  /** So little counts as nothing to whoever reads of it. */
  private static final double LITTLE = 0.01;

  /**
   * What is to be said of the lines of one event, by their cause. Of a report only when its line
   * moves nothing.
   */
  static Map<Cause, Remark> of(List<Effect> effects) {
    var remarks = new EnumMap<Cause, Remark>(Cause.class);
    for (Effect effect : effects) {
      switch (effect) {
        case Kept it when it.shortage() != null -> remarks.put(Cause.DEPOSIT, of(it.shortage()));
        case Accused it when isNew(it) -> remarks.put(Cause.ACCUSATION, of(it));
        case Cleared it when !isProven(it.breach(), effects) ->
            remarks.put(Cause.ACCUSATION, new Remark(Because.BESIDE, null));
        default -> {}
      }
    }
    return remarks;
  }

  private static Remark of(Effect.Shortage it) {
    return new Remark(it.part() < LITTLE ? Because.FULL : Because.PART, it.until());
  }

  private static Remark of(Accused it) {
    return new Remark(it.accusation().weighs() ? Because.BESIDE : Because.SETTLED, null);
  }

  /** A breach bears the id of the event that reported it. */
  private static boolean isNew(Accused it) {
    return it.breach().equals(it.event());
  }

  private static boolean isProven(UUID breach, List<Effect> effects) {
    return effects.stream()
        .anyMatch(it -> it instanceof Stood stood && stood.breach().equals(breach));
  }

  /** Whether it is about room, and so of lines that move a balance too. */
  public boolean isOfRoom() {
    return until != null;
  }
}
