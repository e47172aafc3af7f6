package nl.vertrouwensfonds.domain.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.StepEvent.SilenceBroken;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;

/**
 * Who gives a command, when, and what the rules may draw from.
 *
 * @param at from when it would count
 */
public record Context(Actor actor, Instant at, Ids ids, Names names) {

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
    return Drafts.of(draft(event, content));
  }

  /** Something said, and beside it the silence that it broke, if it did. */
  public Drafts spoken(Event event, Content content, Visibility visibility, Optional<UUID> broken) {
    var drafts = new ArrayList<Draft>();
    drafts.add(draft(event, content, visibility));
    broken.ifPresent(breach -> drafts.add(draft(new SilenceBroken(breach), Content.EMPTY)));
    return new Drafts(drafts);
  }

  /** Client or supplier; the neutral and the operator have nothing of their own to settle. */
  public Verdict byParty() {
    return Verdict.unless(actor.side().isParty(), Rule.NOT_YOURS);
  }

  public Verdict by(Side side) {
    return Verdict.unless(actor.side() == side, Rule.NOT_YOURS);
  }

  public Verdict byNeutral() {
    return actor.side() == Side.NEUTRAL ? Drafts.NONE : Rule.NOT_YOURS.refusal("neutral");
  }

  /** What binds a side is done by who can bind it. */
  public Verdict withMandate() {
    return Verdict.unless(actor.mandate(), Rule.NO_MANDATE);
  }
}
