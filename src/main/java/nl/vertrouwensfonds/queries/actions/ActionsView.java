package nl.vertrouwensfonds.queries.actions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.domain.action.NextActions;
import nl.vertrouwensfonds.domain.action.WaitActs;
import nl.vertrouwensfonds.domain.action.Waits;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Wait;
import nl.vertrouwensfonds.queries.asof.Snapshots;

/** What its reader may do now. */
@ApplicationScoped
public class ActionsView {

  /**
   * @param revision the last event that was looked at: an If-Match with it makes sure that nothing
   *     has changed since
   * @param importing whether history is being told, so that all says when it happened
   * @param waits what is waited for of the reader's side
   */
  public record Offered(
      long revision, Instant at, boolean importing, List<Action> actions, List<Wait> waits) {

    /** What an action would do that is waited for. */
    public Optional<Wait> waited(Action it) {
      return waits.stream()
          .filter(wait -> it.subject() == null || it.subject().equals(wait.subject()))
          .filter(wait -> WaitActs.of(wait.what()).contains(it.rel()))
          .findFirst();
    }
  }

  private final Snapshots snapshots;
  private final InstantSource clock;

  ActionsView(Snapshots snapshots, InstantSource clock) {
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * Who is not at the table, or has left it, may do nothing.
   *
   * @param occurredAt when it would have happened, while history is imported
   */
  public Offered offered(Viewer viewer, Optional<Instant> occurredAt) {
    var snapshot = snapshots.last(viewer);
    var moment = new Moment(clock.instant(), occurredAt);
    if (!(viewer instanceof Viewer.AtTable seat) || viewer.hasLeft()) {
      Instant when = viewer.hasLeft() ? snapshot.asOf().at() : moment.clock();
      return new Offered(snapshot.asOf().revision(), when, false, List.of(), List.of());
    }
    var relationship = snapshot.replay().relationship();
    Instant at = relationship.history().stamp(moment).effectiveAt();
    return new Offered(
        snapshot.asOf().revision(),
        at,
        relationship.history().importing(),
        NextActions.of(relationship, seat.participant(), moment),
        Waits.of(viewer.relationship(), relationship)
            .filter(it -> it.from() == seat.side() && it.at(at, moment.clock()))
            .toList());
  }
}
