package nl.vertrouwensfonds.webhooks;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.webhooks.Answer.Failure;

/**
 * What became of an event that was to be told.
 *
 * @param id of the message, without what stands before it in {@code webhook-id}
 * @param position of the event in the feed
 * @param type as it is stored
 * @param status of the last answer; null when there was none
 * @param failure why the last try failed; null when it arrived
 */
public record Delivery(
    UUID id,
    long position,
    UUID relationship,
    long revision,
    UUID event,
    String type,
    State state,
    int attempts,
    Instant firstAt,
    Instant lastAt,
    Integer status,
    Failure failure) {

  /** How it stands. */
  public enum State {
    DELIVERED,
    /** It is tried again, and what comes behind it waits. */
    FAILING,
    /** Given up. */
    DEAD,
    /** Given up, and to be sent once more because somebody asked for it. */
    AGAIN
  }
}
