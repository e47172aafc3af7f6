package nl.vertrouwensfonds.queries.asking;

import java.time.Instant;

/**
 * The instant a question is about, and what the answer is worth.
 *
 * @param at the instant, itself included
 * @param revision the last revision that counts at it; 0 before the first
 * @param settled whether the answer can never change
 * @param provisional whether history is still being imported
 */
public record Asked(Instant at, long revision, boolean settled, boolean provisional) {}
