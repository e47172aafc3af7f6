package nl.vertrouwensfonds.queries.actions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.action.NextActions;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.queries.asking.Past;

/** What its reader may do now. */
@ApplicationScoped
public class ActionsView {

  /**
   * @param revision the last event that was looked at: an If-Match with it makes sure that nothing
   *     has changed since
   */
  public record Offered(long revision, Instant at, List<Action> actions) {}

  private final Relationships relationships;
  private final Past past;
  private final InstantSource clock;

  ActionsView(Relationships relationships, Past past, InstantSource clock) {
    this.relationships = relationships;
    this.past = past;
    this.clock = clock;
  }

  /**
   * Who is not at the table, or has left it, may do nothing.
   *
   * @param occurredAt when it would have happened, while history is imported
   */
  public Offered offered(Viewer viewer, Optional<Instant> occurredAt) {
    var head = relationships.head(viewer.relationship());
    var moment = new Moment(clock.instant(), occurredAt);
    if (!(viewer instanceof Viewer.AtTable seat) || seat.upTo() < head.revision()) {
      long revision = Math.min(viewer.upTo(), head.revision());
      return new Offered(revision, moment.clock(), List.of());
    }
    var relationship = past.until(head.id(), head.revision()).fold().relationship();
    return new Offered(
        head.revision(),
        relationship.history().stamp(moment).effectiveAt(),
        NextActions.of(relationship, seat.participant(), moment));
  }
}
