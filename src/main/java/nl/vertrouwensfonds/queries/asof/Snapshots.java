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
  public Snapshot of(Viewer viewer, RelationshipHead head, Optional<Instant> at) {
    Instant now = clock.instant();
    boolean left = viewer.upTo() < head.revision();
    Instant last = left ? effectiveAt(head, viewer.upTo()) : head.effectiveAt();
    Instant when = instant(at, last, left, now);
    long revision =
        when.isBefore(last)
            ? log.revisionAt(head.id(), when)
            : Math.min(viewer.upTo(), head.revision());
    return new Snapshot(head, !left, AsOf.of(head, when, revision, now), replays);
  }

  /** All that this viewer may know of it, up to the last event, whatever the time. */
  public Snapshot last(Viewer viewer) {
    return upTo(relationships.head(viewer.relationship()), viewer.upTo());
  }

  /** All of a relationship up to a revision, or to its last event if that comes first. */
  public Snapshot upTo(RelationshipHead head, long revision) {
    return new Snapshot(
        head,
        revision >= head.revision(),
        AsOf.of(head, head.effectiveAt(), Math.min(revision, head.revision()), clock.instant()),
        replays);
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
    if (when.isAfter(now)) {
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

  private Instant effectiveAt(RelationshipHead head, long revision) {
    return log.envelopes(head.id(), revision, revision).getFirst().stamp().effectiveAt();
  }
}
