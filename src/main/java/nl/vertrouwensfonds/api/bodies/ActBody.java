package nl.vertrouwensfonds.api.bodies;

import java.time.Instant;

/** An act that says nothing but when it happened. */
public record ActBody(@InReach Instant occurredAt) implements CommandBody {}
