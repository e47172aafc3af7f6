package nl.vertrouwensfonds.queries.waiting;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is asked for of all that is waited for.
 *
 * @param who from whom; nothing for all
 * @param overdue whether only what should have been done by now
 * @param relationship only of this one
 * @param occurredAt how far histories are told that are being imported; without it, up to the last
 *     event of each
 * @param from how many come before the first that is wanted
 */
public record WaitingQuestion(
    Set<Who> who,
    boolean overdue,
    Optional<UUID> relationship,
    Optional<Instant> occurredAt,
    Order order,
    boolean descending,
    long from,
    int most) {

  /** From whom something is waited for, seen by whoever asks. */
  public enum Who {
    ME,
    OTHERS,
    /** Nobody has to do anything. */
    TIME
  }

  public enum Order {
    SINCE,
    UNTIL
  }
}
