package nl.vertrouwensfonds.domain.effect;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

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
}
