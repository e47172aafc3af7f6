package nl.vertrouwensfonds.api.commitments;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.api.actions.Performs;
import nl.vertrouwensfonds.api.bodies.ActBody;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.DocumentBody;
import nl.vertrouwensfonds.api.bodies.DocumentedBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.Note;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.Text;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeemCommitmentKept;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DisputeCommitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.Document;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What became of a promise: by who it was made to, by the agreed term, and when that is disputed.
 */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OutcomeResource {

  public record NewAssessment(
      @NotNull Outcome outcome,
      @Note String reason,
      @Size(max = Document.MOST) List<@NotNull @Valid DocumentBody> documents,
      @InReach Instant occurredAt)
      implements DocumentedBody {}

  public record NewDispute(@Text String reason, @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;

  OutcomeResource(CommandResponses commands) {
    this.commands = commands;
  }

  @POST
  @Path("{relationship}/commitments/{commitment}/assessment")
  @Performs(value = "assess-kept", field = "outcome", is = "kept")
  @Performs(value = "assess-made-good", field = "outcome", is = "made-good")
  @Performs(value = "assess-missed", field = "outcome", is = "missed")
  public RestResponse<RecordedBody> assess(
      @PathParam("commitment") UUID commitment, @NotNull @Valid NewAssessment body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    return commands.act(body, new AssessCommitment(commitment, body.outcome(), reason));
  }

  @POST
  @Path("{relationship}/commitments/{commitment}/dispute")
  @Performs("dispute-commitment")
  public RestResponse<RecordedBody> dispute(
      @PathParam("commitment") UUID commitment, @NotNull @Valid NewDispute body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    return commands.act(body, new DisputeCommitment(commitment, reason));
  }

  @POST
  @Path("{relationship}/commitments/{commitment}/deemed-kept")
  @Performs("deem-kept")
  public RestResponse<RecordedBody> deem(
      @PathParam("commitment") UUID commitment, @NotNull @Valid ActBody body) {
    return commands.act(body, new DeemCommitmentKept(commitment));
  }
}
