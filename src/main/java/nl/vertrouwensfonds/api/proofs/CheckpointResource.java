package nl.vertrouwensfonds.api.proofs;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.audit.Checkpoints;
import nl.vertrouwensfonds.audit.Checkpoints.Consistency;
import nl.vertrouwensfonds.audit.Checkpoints.Inclusion;
import nl.vertrouwensfonds.audit.Checkpoints.SignedCheckpoint;
import nl.vertrouwensfonds.proof.note.TlogProof;

/** What proves how long a log was, and what was in it. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class CheckpointResource {

  private static final HexFormat HEX = HexFormat.of();

  /**
   * That an event is in the log of a checkpoint.
   *
   * @param receipt all of it as one text, to be kept
   */
  public record InclusionBody(
      long revision,
      String leafHash,
      List<String> hashes,
      CheckpointBody checkpoint,
      String receipt) {

    static InclusionBody of(Inclusion it) {
      var note = it.checkpoint().note().toString();
      var proof = new TlogProof(Optional.empty(), it.revision() - 1, it.hashes(), note);
      return new InclusionBody(
          it.revision(),
          HEX.formatHex(it.leaf()),
          it.hashes().stream().map(HEX::formatHex).toList(),
          CheckpointBody.of(it.checkpoint()),
          proof.toString());
    }
  }

  /** That one checkpoint continues another. */
  public record ConsistencyBody(List<String> hashes, CheckpointBody from, CheckpointBody to) {

    static ConsistencyBody of(Consistency it) {
      return new ConsistencyBody(
          it.hashes().stream().map(HEX::formatHex).toList(),
          CheckpointBody.of(it.first()),
          CheckpointBody.of(it.second()));
    }
  }

  private final Checkpoints checkpoints;
  private final QueryResponses queries;

  CheckpointResource(Checkpoints checkpoints, QueryResponses queries) {
    this.checkpoints = checkpoints;
    this.queries = queries;
  }

  @GET
  @Path("{relationship}/checkpoint")
  public CheckpointBody checkpoint(@QueryParam("size") String size) {
    return CheckpointBody.of(signed(size));
  }

  private SignedCheckpoint signed(String size) {
    var asked = QueryParameters.revision("size", size);
    return asked
        .map(it -> checkpoints.at(queries.viewer(), it))
        .orElseGet(() -> checkpoints.latest(queries.viewer()))
        .orElseThrow(() -> ProblemException.of(404, "not-found"));
  }

  @GET
  @Path("{relationship}/events/{revision}/inclusion")
  public InclusionBody inclusion(
      @PathParam("revision") long revision, @QueryParam("size") String size) {
    return checkpoints
        .inclusion(queries.viewer(), revision, signed(size))
        .map(InclusionBody::of)
        .orElseThrow(() -> ProblemException.of(404, "not-found"));
  }

  @GET
  @Path("{relationship}/checkpoint/consistency")
  public ConsistencyBody consistency(
      @QueryParam("from") String from, @QueryParam("size") String size) {
    long first =
        QueryParameters.revision("from", from)
            .orElseThrow(() -> ProblemException.at(400, "malformed", "from", "revision"));
    return checkpoints
        .consistency(queries.viewer(), first, signed(size))
        .map(ConsistencyBody::of)
        .orElseThrow(() -> ProblemException.of(404, "not-found"));
  }
}
