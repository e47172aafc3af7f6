package nl.vertrouwensfonds.domain.effect;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.healing.Standing;

/** What an event means for the fund that the other side holds in {@link #of()}. */
public sealed interface Effect {

  /** The side whose conduct it was: the trustee. */
  Side of();

  Instant at();

  /** The event that did it. */
  UUID event();

  /**
   * A commitment was kept.
   *
   * @param size its weight
   * @param counted how much of that weight fitted in what a month has room for, 0 to size
   */
  record Kept(Side of, Instant at, UUID event, UUID commitment, double size, double counted)
      implements Effect {}

  /** A commitment of weight {@code size} was missed. */
  record Missed(Side of, Instant at, UUID event, UUID commitment, double size) implements Effect {}

  /** What was assessed as missed was not: its scar goes. That it was kept is told beside it. */
  record MissUndone(Side of, Instant at, UUID event, UUID commitment) implements Effect {}

  /** A breach was reported: there is an accusation as long as any report is open. */
  record Accused(Side of, Instant at, UUID event, UUID breach) implements Effect {}

  /** A report is open no longer: it was withdrawn or dismissed, or is proven, as told beside it. */
  record Cleared(Side of, Instant at, UUID event, UUID breach) implements Effect {}

  /** A proven breach stands like this now: it was proven, or a step or a commitment moved it. */
  record Stood(Side of, Instant at, UUID event, UUID breach, Standing standing) implements Effect {}

  /** Somebody spoke of a breach while silence was asked. */
  record SilenceLeft(Side of, Instant at, UUID event, UUID breach) implements Effect {}
}
