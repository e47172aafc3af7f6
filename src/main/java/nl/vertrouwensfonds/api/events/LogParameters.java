package nl.vertrouwensfonds.api.events;

import jakarta.ws.rs.QueryParam;
import nl.vertrouwensfonds.api.bodies.DocumentBody;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.log.Selection;
import nl.vertrouwensfonds.queries.events.EventView.Asked;

/** From which end the log is asked for, from where on, and which of its events. */
public record LogParameters(
    @QueryParam("order") String order,
    @QueryParam("from") String from,
    @QueryParam("type") String type,
    @QueryParam("subject") String subject,
    @QueryParam("case") String caseId,
    @QueryParam("document") String document,
    @QueryParam("cursor") String cursor,
    @QueryParam("limit") String limit) {

  /** A cursor goes before {@code from}: a link that was followed leads on. */
  Asked asked() {
    boolean newestFirst = QueryParameters.choice("order", order, "asc", "desc").equals("desc");
    long start = newestFirst ? Long.MAX_VALUE : 1;
    long first = QueryParameters.revision("from", from).orElse(start);
    return new Asked(newestFirst, cursor == null ? first : Cursor.number(cursor), which());
  }

  private Selection which() {
    return new Selection(
        QueryParameters.eventTypes("type", type),
        QueryParameters.id("subject", subject).orElse(null),
        QueryParameters.id("case", caseId).orElse(null),
        hash());
  }

  private String hash() {
    if (document != null && !document.matches(DocumentBody.SHA_256)) {
      throw ProblemException.at(400, "malformed", "document", "sha256");
    }
    return document;
  }

  int most() {
    return QueryParameters.limit(limit);
  }
}
