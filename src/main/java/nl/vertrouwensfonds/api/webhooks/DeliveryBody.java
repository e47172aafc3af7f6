package nl.vertrouwensfonds.api.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.webhooks.Answer;
import nl.vertrouwensfonds.webhooks.Answer.Failure;
import nl.vertrouwensfonds.webhooks.Delivery;

/**
 * What became of an event that was to be told.
 *
 * @param messageId what {@code webhook-id} says
 * @param status of the last answer; absent without one
 * @param failure why the last try failed; absent when it arrived
 */
public record DeliveryBody(
    UUID id,
    String messageId,
    UUID relationship,
    long revision,
    UUID event,
    String type,
    Delivery.State state,
    int attempts,
    Instant firstAt,
    Instant lastAt,
    Integer status,
    Failure failure) {

  /**
   * @param next the cursor of the next page; absent on the last
   */
  public record DeliveryList(List<DeliveryBody> deliveries, String next) {}

  /** What came of a ping. */
  public record PingBody(boolean arrived, Integer status, Failure failure) {
    static PingBody of(Answer it) {
      return new PingBody(it.arrived(), it.status(), it.failure());
    }
  }

  static DeliveryBody of(Delivery it) {
    return new DeliveryBody(
        it.id(),
        "msg_" + it.id(),
        it.relationship(),
        it.revision(),
        it.event(),
        it.type(),
        it.state(),
        it.attempts(),
        it.firstAt(),
        it.lastAt(),
        it.status(),
        it.failure());
  }
}
