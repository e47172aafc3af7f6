package nl.vertrouwensfonds.domain;

import java.time.Instant;

/**
 * The three instants of an event, UTC, in microseconds.
 *
 * @param occurredAt when it happened, by the caller's word; shown
 * @param effectiveAt from when it counts; every rule and formula reads this one
 * @param recordedAt when it was written down; strictly later than the command before
 */
public record Stamp(Instant occurredAt, Instant effectiveAt, Instant recordedAt) {}
