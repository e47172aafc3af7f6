package nl.vertrouwensfonds.log;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import nl.vertrouwensfonds.domain.event.Envelope;

/**
 * What comes with a command besides the command.
 *
 * @param ifMatch the revision that the caller has seen, when it wants no other
 * @param location where what the command makes can be read, told from its first event
 */
public record AppendRequest(
    Optional<IdempotencyKey> key, OptionalLong ifMatch, Function<Envelope, String> location) {

  /**
   * A caller's own name for a request, under which it is carried out at most once.
   *
   * @param request the bytes that make it this request: method, path, preconditions and body
   */
  public record IdempotencyKey(String organisation, String person, String key, byte[] request) {}
}
