package nl.vertrouwensfonds.queries.asking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.log.LogReader;
import nl.vertrouwensfonds.log.RelationshipHead;
import nl.vertrouwensfonds.queries.asking.Unanswerable.Reason;

/**
 * Settles which instant a question is about. Ten seconds after an instant no event can turn up
 * behind it any more, so what is answered for it then stays the answer for ever.
 */
@ApplicationScoped
public class Asking {

  private static final Duration SETTLES = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final LogReader reader;

  Asking(InstantSource clock, LogReader reader) {
    this.clock = clock;
    this.reader = reader;
  }

  /**
   * @param at the instant asked for; without one, the latest that can be answered for ever, and
   *     never one before the last event
   * @throws Unanswerable for an instant that has not come, or that this viewer may not look at
   */
  public Asked asked(Viewer viewer, RelationshipHead head, Optional<Instant> at) {
    Instant now = clock.instant();
    boolean left = viewer.upTo() < head.revision();
    Instant last = left ? effectiveAt(head, viewer.upTo()) : head.effectiveAt();
    Instant when = at.orElseGet(() -> left ? last : latest(last, now));
    if (when.isAfter(now)) {
      throw new Unanswerable(Reason.FUTURE);
    }
    if (left && when.isAfter(last)) {
      throw new Unanswerable(Reason.AFTER_LEAVING);
    }
    long revision = when.isBefore(last) ? reader.revisionAt(head.id(), when) : until(viewer, head);
    return new Asked(when, revision, settled(head, when, now), head.importing());
  }

  private static Instant latest(Instant last, Instant now) {
    Instant minute = now.minus(SETTLES).truncatedTo(ChronoUnit.MINUTES);
    return minute.isAfter(last) ? minute : last;
  }

  /** While history is imported, an event may still come in at or after the last one's instant. */
  static boolean settled(RelationshipHead head, Instant at, Instant now) {
    if (at.isBefore(head.effectiveAt())) {
      return true;
    }
    boolean last = at.equals(head.effectiveAt());
    return !head.importing() && (last || !at.isAfter(now.minus(SETTLES)));
  }

  private static long until(Viewer viewer, RelationshipHead head) {
    return Math.min(viewer.upTo(), head.revision());
  }

  private Instant effectiveAt(RelationshipHead head, long revision) {
    var envelope = reader.envelopes(head.id(), revision, revision).getFirst();
    return envelope.stamp().effectiveAt();
  }
}
