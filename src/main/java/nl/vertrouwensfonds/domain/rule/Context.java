package nl.vertrouwensfonds.domain.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.StepEvent.SilenceBroken;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;

/**
 * Who gives a command, when, and what the rules may draw from.
 *
 * @param stamp when it happened, by the caller's word, and from when it would count
 * @param live whether it is told as it happens, not as a history
 * @param zone where days end
 */
public record Context(Actor actor, Stamp stamp, boolean live, ZoneId zone, Ids ids, Names names) {

  /** From when it would count. */
  public Instant at() {
    return stamp.effectiveAt();
  }

  public Side side() {
    return actor.side();
  }

  /** An event that has no place in the log yet, under a new id. */
  public Draft draft(Event event, Content content, Visibility visibility) {
    return new Draft(ids.next(), event, content, visibility);
  }

  public Draft draft(Event event, Content content) {
    return draft(event, content, Visibility.ALL);
  }

  /** One event, visible to all. */
  public Drafts one(Event event, Content content) {
    return one(event, content, Visibility.ALL);
  }

  public Drafts one(Event event, Content content, Visibility visibility) {
    return Drafts.of(draft(event, content, visibility));
  }

  /**
   * Something said aloud, and beside it the silence that it breaks, if it does.
   *
   * @param silent the breach about which silence is asked; empty when none is
   * @param breakSilence whether it is to be said all the same
   */
  public Verdict spoken(Event event, Content content, Optional<UUID> silent, boolean breakSilence) {
    if (silent.isEmpty()) {
      return one(event, content);
    }
    return breakSilence
        ? Drafts.of(draft(event, content), draft(new SilenceBroken(silent.get()), Content.EMPTY))
        : Rule.SILENCE_ASKED.refusal();
  }

  /** Client or supplier; the neutral and the operator have nothing of their own to settle. */
  public Verdict byParty() {
    return actor.side().isParty() ? Drafts.NONE : Rule.NOT_YOURS.refusal("of-sides");
  }

  /** Whoever it is not is told whose it is. */
  public Verdict by(Side side) {
    if (actor.side() == side) {
      return Drafts.NONE;
    }
    return side == Side.NEUTRAL
        ? Rule.NOT_YOURS.refusal("of-neutral")
        : Rule.NOT_YOURS.refusal("of-side").with("side", side);
  }

  /** What somebody said is dealt with by that person alone. */
  public Verdict bySpeaker(UUID participant) {
    boolean own = participant.equals(actor.participant());
    return own ? Drafts.NONE : Rule.NOT_YOURS.refusal("of-speaker");
  }

  public Verdict byNeutral() {
    return actor.side() == Side.NEUTRAL ? Drafts.NONE : Rule.NOT_YOURS.refusal("neutral");
  }

  /** A day that is promised is not over yet; of a history it may be. */
  public Verdict ahead(LocalDate due) {
    boolean over = !at().isBefore(Days.after(due, zone));
    return live && over ? Rule.DUE_IN_THE_PAST.refusal().with("due", due) : Drafts.NONE;
  }

  /** What binds a side, or cannot be taken back, is done by who can bind it; a neutral has none. */
  public Verdict withMandate() {
    return Verdict.unless(actor.mandate() || !actor.side().isParty(), Rule.NO_MANDATE);
  }
}
