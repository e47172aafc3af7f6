package nl.vertrouwensfonds.api.proofs;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.vertrouwensfonds.access.Viewer.AtTable;
import nl.vertrouwensfonds.api.bodies.Legible;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.audit.Checkpoints;
import nl.vertrouwensfonds.audit.Checkpoints.NotTheirs;
import nl.vertrouwensfonds.proof.note.MalformedNote;
import nl.vertrouwensfonds.proof.note.NoteSignature;
import org.hibernate.validator.constraints.CodePointLength;

/** A side signs a checkpoint too. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CosignatureResource {

  /**
   * @param line below the note's text, without its line feed
   */
  public record NewCosignature(
      @NotNull @Min(1) Long size, @Legible @CodePointLength(max = 1000) String line) {}

  private final Checkpoints checkpoints;
  private final QueryResponses queries;

  CosignatureResource(Checkpoints checkpoints, QueryResponses queries) {
    this.checkpoints = checkpoints;
    this.queries = queries;
  }

  @POST
  @Path("{relationship}/checkpoint/cosignatures")
  public CheckpointBody cosign(@NotNull @Valid NewCosignature body) {
    if (!(queries.viewer() instanceof AtTable seat) || seat.hasLeft() || !seat.side().isParty()) {
      throw ProblemException.of(403, "not-yours");
    }
    try {
      return checkpoints
          .cosign(seat, body.size(), NoteSignature.parse(body.line()))
          .map(CheckpointBody::of)
          .orElseThrow(() -> ProblemException.of(404, "not-found"));
    } catch (MalformedNote | NotTheirs e) {
      throw ProblemException.at(422, "invalid", "/line", "cosignature");
    }
  }
}
