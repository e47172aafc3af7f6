package nl.vertrouwensfonds.queries.reports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which rows of a report are wanted.
 *
 * @param at the instant of all of it; without one, the latest that is final
 * @param from the first that is wanted of the column that a range is about; null for all, or for
 *     two years of days
 * @param until the first behind that range
 * @param relationship of which alone; of all without
 * @param skip how many rows come before the first that is wanted
 */
public record ReportQuestion(
    Optional<Instant> at,
    Instant from,
    Instant until,
    Optional<UUID> relationship,
    long skip,
    int most) {}
