package nl.vertrouwensfonds.api.reports;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.json.Rfc3339;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.queries.reports.ReportQuestion;

/** Which rows of a report are asked for. */
public record ReportParameters(
    @QueryParam("at") String at,
    @QueryParam("from") String from,
    @QueryParam("until") String until,
    @QueryParam("relationship") String relationship,
    @QueryParam("cursor") String cursor,
    @QueryParam("limit") String limit) {

  /** Two years of days of forty relationships. */
  private static final int MOST = 30_000;

  private static final int USUAL = 1000;
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  ReportQuestion question() {
    return new ReportQuestion(
        QueryParameters.at(at),
        from == null ? null : bound("from", from),
        until == null ? NEVER : bound("until", until),
        QueryParameters.id("relationship", relationship),
        Cursor.number(cursor),
        QueryParameters.limit(limit, USUAL, MOST));
  }

  /** A day begins at midnight in UTC. */
  private static Instant bound(String name, String text) {
    try {
      return text.length() == 10
          ? Rfc3339.date(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Rfc3339.inAddress(text);
    } catch (DateTimeException e) {
      throw ProblemException.at(400, "malformed", name, "day-or-instant");
    }
  }
}
