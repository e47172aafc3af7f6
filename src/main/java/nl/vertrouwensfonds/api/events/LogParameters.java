package nl.vertrouwensfonds.api.events;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.vertrouwensfonds.api.bodies.DocumentBody;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.log.Selection;
import nl.vertrouwensfonds.log.codec.Codec;
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
        type == null ? Set.of() : types(),
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

  private Set<String> types() {
    var types = new LinkedHashSet<String>();
    for (String name : type.split(",", -1)) {
      var stored = Codec.CURRENT.names(name);
      if (stored.isEmpty()) {
        throw ProblemException.at(400, "malformed", "type", "event-type");
      }
      types.addAll(stored);
    }
    return types;
  }

  int most() {
    return QueryParameters.limit(limit);
  }
}
