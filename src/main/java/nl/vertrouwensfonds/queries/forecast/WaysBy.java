package nl.vertrouwensfonds.queries.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.queries.forecast.ForecastView.ForecastRow;

/**
 * What reaches a goal by a day.
 *
 * @param found the least that does: nothing more than is expected, or else steps alone and promises
 *     alone, or else both together; none when nothing does
 * @param most the fullest the fund can get by then when nothing does; empty when something does,
 *     and while there is no evidence
 */
public record WaysBy(LocalDate day, List<Way> found, Optional<ForecastRow> most) {}
