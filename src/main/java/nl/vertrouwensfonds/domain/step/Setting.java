package nl.vertrouwensfonds.domain.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.breach.Breaches;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.StepEvent.SilenceBroken;
import nl.vertrouwensfonds.domain.party.Parties;
import nl.vertrouwensfonds.domain.rule.Actor;
import nl.vertrouwensfonds.domain.rule.Drafts;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.rule.Ids;
import nl.vertrouwensfonds.domain.rule.Names;

/**
 * In what a step is taken.
 *
 * @param at from when it would count
 */
public record Setting(
    Breaches breaches, Parties parties, Actor actor, Instant at, Ids ids, Names names) {

  public Drafts one(Event event, Content content) {
    return Drafts.one(ids, event, content);
  }

  /** Something said, and beside it the silence that it broke, if it did. */
  public Drafts spoken(Event event, Content content, Visibility visibility, Optional<UUID> broken) {
    var drafts = new ArrayList<Draft>();
    drafts.add(new Draft(ids.next(), event, content, visibility));
    broken.ifPresent(breach ->
        drafts.add(
            new Draft(ids.next(), new SilenceBroken(breach), Content.EMPTY, Visibility.ALL)));
    return new Drafts(drafts);
  }
}
