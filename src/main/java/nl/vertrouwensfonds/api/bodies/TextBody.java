package nl.vertrouwensfonds.api.bodies;

import java.time.Instant;

/** An act that is its text. */
public record TextBody(@LongText String text, @InReach Instant occurredAt) implements CommandBody {}
