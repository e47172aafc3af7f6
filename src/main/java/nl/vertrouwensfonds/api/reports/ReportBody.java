package nl.vertrouwensfonds.api.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Rows of a report, as its JSON form has them; they are written one by one ({@link JsonReport}).
 *
 * @param at the instant of all of it
 * @param next the cursor of the next page; absent on the last
 */
public record ReportBody(Instant at, List<Map<String, Object>> rows, String next) {}
