package nl.vertrouwensfonds.api.proofs;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import nl.vertrouwensfonds.api.door.Costly;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.export.Exports;
import nl.vertrouwensfonds.export.Exports.Export;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A log as one file, by which it is verified without this service. */
@RunOnVirtualThread
@Costly
@Path("/relationships")
@Authenticated
@Produces(ExportResource.ZIP)
public class ExportResource {

  static final String ZIP = "application/zip";

  private final Exports exports;
  private final QueryResponses queries;

  ExportResource(Exports exports, QueryResponses queries) {
    this.exports = exports;
    this.queries = queries;
  }

  @GET
  @Path("{relationship}/export")
  public RestResponse<InputStream> export() throws IOException {
    return exports
        .of(queries.viewer())
        .map(ExportResource::answer)
        .orElseThrow(() -> ProblemException.of(404, "not-found"));
  }

  private static RestResponse<InputStream> answer(Export it) {
    String name = it.relationship() + "-" + it.size() + ".zip";
    return ResponseBuilder.ok(it.file())
        .header(HttpHeaders.CONTENT_LENGTH, it.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
