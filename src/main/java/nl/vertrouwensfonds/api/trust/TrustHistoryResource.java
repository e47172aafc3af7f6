package nl.vertrouwensfonds.api.trust;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.vertrouwensfonds.api.door.Costly;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.queries.trust.CurveView;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** How trust came to be what it is, row by row: for programs, or as a table for a spreadsheet. */
@Costly
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
public class TrustHistoryResource {

  private static final String CSV = "text/csv";
  private static final MediaType TABLE = MediaType.valueOf(CSV + ";charset=UTF-8");

  private final CurveView view;
  private final QueryResponses queries;

  TrustHistoryResource(CurveView view, QueryResponses queries) {
    this.view = view;
    this.queries = queries;
  }

  @GET
  @Path("{relationship}/trust/history")
  @Produces({APPLICATION_JSON, CSV})
  @APIResponseSchema(TrustHistoryBody.class)
  public RestResponse<Object> history(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("step") String step,
      @QueryParam("policy") String policy) {
    var curve =
        view.curve(
            queries.viewer(),
            QueryParameters.instant("from", from),
            QueryParameters.instant("to", to),
            QueryParameters.duration("step", step),
            PolicyParameter.tried(policy));
    var body = TrustHistoryBody.of(curve);
    var form = queries.liked(MediaType.APPLICATION_JSON_TYPE, TABLE);
    Object written = form.equals(TABLE) ? TrustHistoryCsv.of(body) : body;
    return queries.answer(curve.asOf(), curve.policy(), written, form);
  }
}
