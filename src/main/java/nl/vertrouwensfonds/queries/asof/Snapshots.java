package nl.vertrouwensfonds.queries.asof;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.log.LogReader;
import nl.vertrouwensfonds.log.RelationshipHead;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.queries.asof.Unanswerable.Reason;

/**
 * Where every question about a relationship begins: what this viewer sees of it, and as of when.
 */
@ApplicationScoped
public class Snapshots {

  private final Relationships relationships;
  private final LogReader log;
  private final Replays replays;
  private final InstantSource clock;

  Snapshots(Relationships relationships, LogReader log, Replays replays, InstantSource clock) {
    this.relationships = relationships;
    this.log = log;
    this.replays = replays;
    this.clock = clock;
  }

  /**
   * @param at the instant asked for; without one, the latest that can be answered for ever, and
   *     never one before the last event
   * @throws Unanswerable for an instant that has not come, or that this viewer may not look at
   */
  public Snapshot of(Viewer viewer, Optional<Instant> at) {
    return of(viewer, relationships.head(viewer.relationship()), at);
  }

  /** The same of a row that was read already. */
  public Snapshot of(Viewer viewer, RelationshipHead present, Optional<Instant> at) {
    var head = known(viewer, present);
    Instant when = instant(at, head.effectiveAt(), viewer.hasLeft(), clock.instant());
    return snapshot(viewer, present, head, when);
  }

  /** All that this viewer may know of it, up to the last event, whatever the time. */
  public Snapshot last(Viewer viewer) {
    return last(viewer, relationships.head(viewer.relationship()));
  }

  /** The same of a row that was read already. */
  public Snapshot last(Viewer viewer, RelationshipHead present) {
    var head = known(viewer, present);
    return snapshot(viewer, present, head, head.effectiveAt());
  }

  private Snapshot snapshot(
      Viewer viewer, RelationshipHead present, RelationshipHead known, Instant at) {
    long revision =
        at.isBefore(known.effectiveAt()) ? log.revisionAt(known.id(), at) : known.revision();
    var asOf =
        viewer.hasLeft()
            ? AsOf.left(known, at, revision)
            : AsOf.of(known, at, revision, clock.instant());
    return new Snapshot(known, !viewer.hasLeft(), asOf, () -> replays.of(present, revision));
  }

  /** Who left knows the head as it was then: by its policy, and whether history was imported. */
  private RelationshipHead known(Viewer viewer, RelationshipHead present) {
    if (!viewer.hasLeft()) {
      return present;
    }
    var then = replays.of(present, viewer.upTo()).relationship();
    return new RelationshipHead(
        present.id(),
        present.client(),
        present.supplier(),
        then.scores().policy(),
        then.history().importing(),
        present.zone(),
        present.startedAt(),
        then.history().last().effectiveAt(),
        then.revision(),
        log.leaf(present.id(), then.revision()).orElseThrow(),
        null);
  }

  /**
   * The instant that an answer is about.
   *
   * @param asked as in {@link #of}
   * @param last that of the last event that the viewer may know of
   * @param left whether the viewer has left, so that nothing is told of what came later
   */
  static Instant instant(Optional<Instant> asked, Instant last, boolean left, Instant now) {
    Instant when = asked.orElseGet(() -> left ? last : latest(last, now));
    // The last event stands behind the present when a clock was put back.
    if (when.isAfter(now) && when.isAfter(last)) {
      throw new Unanswerable(Reason.FUTURE);
    }
    if (left && when.isAfter(last)) {
      throw new Unanswerable(Reason.AFTER_LEAVING);
    }
    return when;
  }

  private static Instant latest(Instant last, Instant now) {
    Instant minute = AsOf.settledMinute(now);
    return minute.isAfter(last) ? minute : last;
  }
}
