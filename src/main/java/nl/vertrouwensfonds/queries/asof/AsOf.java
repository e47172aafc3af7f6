package nl.vertrouwensfonds.queries.asof;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.vertrouwensfonds.log.RelationshipHead;

/**
 * The instant an answer is about, and what the answer is worth.
 *
 * @param at the instant, itself included
 * @param revision the last revision that counts at it; 0 before the first
 * @param settled whether the answer can never change
 * @param provisional whether history is still being imported
 */
public record AsOf(Instant at, long revision, boolean settled, boolean provisional) {

  /** So long after an instant no event can turn up behind it any more. */
  static final Duration SETTLES = Duration.ofSeconds(10);

  /** The last full minute behind which no event can turn up any more. */
  public static Instant settledMinute(Instant now) {
    return now.minus(SETTLES).truncatedTo(ChronoUnit.MINUTES);
  }

  static AsOf of(RelationshipHead head, Instant at, long revision, Instant now) {
    return new AsOf(at, revision, settled(head, at, now), head.importing());
  }

  /** Of who has left: for him nothing comes in any more, at any instant. */
  static AsOf left(RelationshipHead head, Instant at, long revision) {
    return new AsOf(at, revision, true, head.importing());
  }

  /** While history is imported, an event may still come in at or after the last one's instant. */
  private static boolean settled(RelationshipHead head, Instant at, Instant now) {
    if (at.isBefore(head.effectiveAt())) {
      return true;
    }
    boolean last = at.equals(head.effectiveAt());
    return !head.importing() && (last || !at.isAfter(now.minus(SETTLES)));
  }
}
