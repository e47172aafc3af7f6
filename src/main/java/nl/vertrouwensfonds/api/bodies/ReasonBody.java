package nl.vertrouwensfonds.api.bodies;

import java.time.Instant;

/** An act that gives a reason, or none. */
public record ReasonBody(@Note String reason, @InReach Instant occurredAt) implements CommandBody {}
