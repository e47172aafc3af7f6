package nl.vertrouwensfonds.queries.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import nl.vertrouwensfonds.trust.Expected.OnBreach;

/**
 * What reaches a goal, beside all that is expected anyway.
 *
 * @param steps that are taken and answered as well as can be, the day after the forecast is made
 * @param perThirtyDays how many normal promises have to be kept; empty for none
 * @param on the first day at whose end the goal is reached
 */
public record Way(List<OnBreach> steps, OptionalInt perThirtyDays, LocalDate on) {}
