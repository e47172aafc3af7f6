package nl.vertrouwensfonds.webhooks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Where an organisation wants to be told, and of what.
 *
 * @param organisation its code
 * @param types of events, by their stored names; empty for all
 * @param publicKey by which signatures are checked; null where both know the secret
 * @param secret sealed
 * @param previous the sealed secret before it, which signs along until {@code previousUntil}; null
 *     without one
 */
public record Subscription(
    UUID id,
    String organisation,
    String url,
    Set<String> types,
    Scheme scheme,
    State state,
    Instant createdAt,
    String publicKey,
    byte[] secret,
    byte[] previous,
    Instant previousUntil) {

  /** Whether it is told. */
  public enum State {
    ACTIVE,
    /** By its owner; what happens meanwhile is told when it goes on. */
    PAUSED,
    /** Its receiver answered 410: it is gone. */
    DISABLED
  }
}
