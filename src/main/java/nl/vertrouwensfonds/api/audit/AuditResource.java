package nl.vertrouwensfonds.api.audit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.api.audit.AuditBody.AuditList;
import nl.vertrouwensfonds.api.door.Costly;
import nl.vertrouwensfonds.api.door.OnlyFor;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.Vocabulary;
import nl.vertrouwensfonds.audit.OperatorAudit;
import org.jboss.resteasy.reactive.RestResponse;

/** Verifies all logs that the service keeps, for whoever runs it. */
@RunOnVirtualThread
@Costly
@Path("/audit")
@Authenticated
@OnlyFor(value = Caller.Function.OPERATOR, told = "audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  private final OperatorAudit audit;
  private final Vocabulary words;
  private final QueryResponses queries;

  AuditResource(OperatorAudit audit, Vocabulary words, QueryResponses queries) {
    this.audit = audit;
    this.words = words;
    this.queries = queries;
  }

  @GET
  public RestResponse<AuditList> all(
      @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    var some = audit.after(Cursor.id(cursor), QueryParameters.limit(limit));
    var language = queries.language();
    var logs = some.logs().stream().map(it -> AuditBody.of(it, words, language)).toList();
    String next = some.next() == null ? null : Cursor.of(some.next());
    return queries.page(new AuditList(logs, next), next);
  }
}
