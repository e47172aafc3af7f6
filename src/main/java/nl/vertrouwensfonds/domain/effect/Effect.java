package nl.vertrouwensfonds.domain.effect;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.healing.Accusation;
import nl.vertrouwensfonds.domain.healing.Standing;

/** What an event means for the fund that the other side holds in {@link #of()}. */
public sealed interface Effect {

  /** The side whose conduct it was: the trustee. */
  Side of();

  Instant at();

  /** The event that did it. */
  UUID event();

  /** An event that moves nothing by itself, and is told all the same. */
  record Noted(Side of, Instant at, UUID event) implements Effect {}

  /**
   * A commitment was kept, or counts as such.
   *
   * @param counted how much of it there was room for; 0 to its weight
   * @param since the revision at which that was set aside, or taken
   * @param shortage what it lacked of counting whole; null for nothing
   */
  record Kept(
      Side of,
      Instant at,
      UUID event,
      UUID commitment,
      double counted,
      long since,
      Shortage shortage)
      implements Effect {}

  /**
   * There was no room for all of what was kept.
   *
   * @param part of it that counted all the same, 0 to 1
   * @param until from when on there is room for the like of it, as far as was known then
   */
  record Shortage(double part, Instant until) {}

  /**
   * A commitment was missed, or was late.
   *
   * @param weight what the miss weighs, against one commitment that counted
   */
  record Missed(Side of, Instant at, UUID event, UUID commitment, double weight)
      implements Effect {}

  /** What was missed came late and was taken: half of what is left of its scar goes. */
  record MadeGood(Side of, Instant at, UUID event, UUID commitment) implements Effect {}

  /** What was missed, or late, was kept: what is left of its scar goes. */
  record MissUndone(Side of, Instant at, UUID event, UUID commitment) implements Effect {}

  /** A report is open, and stands as it does now. */
  record Accused(Side of, Instant at, UUID event, UUID breach, Accusation accusation)
      implements Effect {}

  /** A report is open no longer: it was withdrawn or dismissed, or is proven, as told beside it. */
  record Cleared(Side of, Instant at, UUID event, UUID breach) implements Effect {}

  /** An incident, or a miss that was one of its own, is the same fact as another. */
  record Joined(Side of, Instant at, UUID event, UUID incident, UUID into) implements Effect {}

  /** A proven breach stands like this now: it was proven, or a step or a commitment moved it. */
  record Stood(Side of, Instant at, UUID event, UUID breach, Standing standing) implements Effect {}

  /** Somebody spoke of a breach while silence was asked. */
  record SilenceLeft(Side of, Instant at, UUID event, UUID breach) implements Effect {}
}
