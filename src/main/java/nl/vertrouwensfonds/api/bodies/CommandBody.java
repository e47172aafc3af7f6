package nl.vertrouwensfonds.api.bodies;

import java.time.Instant;

/** What a caller sends with a command, whatever else is in it. */
public interface CommandBody {

  /** When it happened, by the caller's word; null when it happens now. */
  Instant occurredAt();
}
