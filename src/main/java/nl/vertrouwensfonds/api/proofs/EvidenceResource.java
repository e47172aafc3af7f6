package nl.vertrouwensfonds.api.proofs;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.HexFormat;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.audit.Evidence;
import nl.vertrouwensfonds.audit.Evidence.Bytes;

/** The very bytes that were hashed. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {

  /** Bytes are base64 (RFC 4648, section 4); what its reader may not read is absent. */
  public record EvidenceBody(
      long revision, String leafHash, String envelope, String salt, String content) {

    static EvidenceBody of(Bytes it) {
      return new EvidenceBody(
          it.revision(),
          HexFormat.of().formatHex(it.leaf()),
          base64(it.envelope()),
          base64(it.salt()),
          base64(it.content()));
    }

    private static String base64(byte[] bytes) {
      return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
  }

  private final Evidence evidence;
  private final QueryResponses queries;

  EvidenceResource(Evidence evidence, QueryResponses queries) {
    this.evidence = evidence;
    this.queries = queries;
  }

  @GET
  @Path("{relationship}/events/{revision}/evidence")
  public EvidenceBody evidence(@PathParam("revision") long revision) {
    return evidence
        .at(queries.viewer(), revision)
        .map(EvidenceBody::of)
        .orElseThrow(() -> ProblemException.of(404, "not-found"));
  }
}
