package nl.vertrouwensfonds.api.commitments;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.vertrouwensfonds.api.actions.Performs;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.Note;
import nl.vertrouwensfonds.api.bodies.ReasonBody;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.commitments.CommitmentResource.NewAnswer;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerMove;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.ProposeMove;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.ReleaseCommitment;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import org.jboss.resteasy.reactive.RestResponse;

/** Another day for a promise, by agreement; or letting its owner off. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MoveResource {

  private static final String MOVE = "{relationship}/commitments/{commitment}/move";

  public record NewMove(
      @NotNull @InReach LocalDate due, @Note String reason, @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;

  MoveResource(CommandResponses commands) {
    this.commands = commands;
  }

  @POST
  @Path(MOVE)
  @Performs("propose-move")
  public RestResponse<RecordedBody> propose(
      @PathParam("commitment") UUID commitment, @NotNull @Valid NewMove body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    return commands.act(body, new ProposeMove(commitment, body.due(), reason));
  }

  @POST
  @Path(MOVE + "/answer")
  @Performs(value = "accept-move", field = "answer", is = "accepted")
  @Performs(value = "decline-move", field = "answer", is = "declined")
  public RestResponse<RecordedBody> answer(
      @PathParam("commitment") UUID commitment, @NotNull @Valid NewAnswer body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    return commands.act(body, new AnswerMove(commitment, body.answer(), reason));
  }

  @POST
  @Path("{relationship}/commitments/{commitment}/release")
  @Performs("release-commitment")
  public RestResponse<RecordedBody> release(
      @PathParam("commitment") UUID commitment, @NotNull @Valid ReasonBody body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    return commands.act(body, new ReleaseCommitment(commitment, reason));
  }
}
