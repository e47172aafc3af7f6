package nl.vertrouwensfonds.api.cases;

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
import java.util.UUID;
import nl.vertrouwensfonds.api.actions.Performs;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.Note;
import nl.vertrouwensfonds.api.bodies.ReasonBody;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.Text;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.WillCommand.AssessWill;
import nl.vertrouwensfonds.domain.command.WillCommand.DeclareWill;
import nl.vertrouwensfonds.domain.command.WillCommand.WithdrawWill;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import nl.vertrouwensfonds.domain.event.Event.WithText;
import nl.vertrouwensfonds.domain.event.WillEvent.Declaration;
import nl.vertrouwensfonds.domain.event.WillEvent.Finding;
import org.jboss.resteasy.reactive.RestResponse;

/** Whether both sides want to get out of it together. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WillResource {

  private static final String WILL = "{relationship}/cases/{case}/will";

  public record NewDeclaration(
      @NotNull Declaration declaration, @Text String text, @InReach Instant occurredAt)
      implements CommandBody {}

  public record NewFinding(
      @NotNull Finding finding, @Note String reason, @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;

  WillResource(CommandResponses commands) {
    this.commands = commands;
  }

  @POST
  @Path(WILL)
  @Performs("declare-will")
  public RestResponse<RecordedBody> declare(
      @PathParam("case") UUID caseId, @NotNull @Valid NewDeclaration body) {
    var command =
        new DeclareWill(caseId, body.declaration(), Content.of(WithText.TEXT, body.text()));
    return commands.act(body, command);
  }

  @POST
  @Path(WILL + "/assessment")
  @Performs(value = "find-will-sufficient", field = "finding", is = "sufficient")
  @Performs(value = "find-will-insufficient", field = "finding", is = "insufficient")
  public RestResponse<RecordedBody> assess(
      @PathParam("case") UUID caseId, @NotNull @Valid NewFinding body) {
    var command =
        new AssessWill(caseId, body.finding(), Content.of(WithReason.REASON, body.reason()));
    return commands.act(body, command);
  }

  @POST
  @Path(WILL + "/withdrawal")
  @Performs(value = "withdraw-will", once = true)
  public RestResponse<RecordedBody> withdraw(
      @PathParam("case") UUID caseId, @NotNull @Valid ReasonBody body) {
    var command = new WithdrawWill(caseId, Content.of(WithReason.REASON, body.reason()));
    return commands.act(body, command);
  }
}
