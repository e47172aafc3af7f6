package nl.vertrouwensfonds.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/**
 * Something to be sent (Standard Webhooks 1.0).
 *
 * @param signature one or more, with spaces between
 */
record Message(String id, long timestamp, String signature, String body) {

  /** The same for every sending of an event to a subscription, so that doubles are known by it. */
  static UUID idOf(UUID subscription, UUID event) {
    return UUID.nameUUIDFromBytes((subscription + " " + event).getBytes(StandardCharsets.UTF_8));
  }

  /** Signed by the secret of the subscription, and by the one before while that is good. */
  static Message signed(Subscription to, Seal seal, UUID id, Instant now, String body) {
    long timestamp = now.getEpochSecond();
    String name = "msg_" + id;
    var signatures = new ArrayList<String>();
    signatures.add(secret(to, seal, to.secret()).sign(name, timestamp, body));
    if (to.previous() != null && now.isBefore(to.previousUntil())) {
      signatures.add(secret(to, seal, to.previous()).sign(name, timestamp, body));
    }
    return new Message(name, timestamp, String.join(" ", signatures), body);
  }

  private static SigningSecret secret(Subscription to, Seal seal, byte[] sealed) {
    return new SigningSecret(to.scheme(), seal.open(to.id(), sealed));
  }
}
