package nl.vertrouwensfonds.api.audit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import nl.vertrouwensfonds.api.door.Costly;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.api.problem.Vocabulary;
import nl.vertrouwensfonds.audit.OperatorAudit;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Verifies one log that the service keeps, for whoever runs it. */
@RunOnVirtualThread
@Costly
@Path("/relationships")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class LogAuditResource {

  private final OperatorAudit audit;
  private final Vocabulary words;
  private final CurrentCaller currentCaller;
  private final QueryResponses queries;

  LogAuditResource(
      OperatorAudit audit, Vocabulary words, CurrentCaller currentCaller, QueryResponses queries) {
    this.audit = audit;
    this.currentCaller = currentCaller;
    this.words = words;
    this.queries = queries;
  }

  /** Who may not know of a relationship hears that there is none; only then who may ask counts. */
  @GET
  @Path("{relationship}/audit")
  public RestResponse<AuditBody> audit() {
    if (!currentCaller.get().isOperator()) {
      throw ProblemException.of(Rule.NOT_YOURS.refusal("audit"));
    }
    return audit
        .of(queries.viewer().relationship())
        .map(it -> AuditBody.of(it, words, queries.language()))
        .map(it -> ResponseBuilder.ok(it).header(HttpHeaders.CACHE_CONTROL, "no-store").build())
        .orElseThrow(() -> ProblemException.of(404, "not-found"));
  }
}
