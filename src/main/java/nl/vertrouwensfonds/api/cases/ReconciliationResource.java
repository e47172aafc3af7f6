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
import nl.vertrouwensfonds.api.bodies.ActBody;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.LongText;
import nl.vertrouwensfonds.api.bodies.MentionBody;
import nl.vertrouwensfonds.api.bodies.MentioningTextBody;
import nl.vertrouwensfonds.api.bodies.ReasonBody;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.TextBody;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.TalkCommand.AdmitMistake;
import nl.vertrouwensfonds.domain.command.TalkCommand.AdoptObjective;
import nl.vertrouwensfonds.domain.command.TalkCommand.MakeConcession;
import nl.vertrouwensfonds.domain.command.TalkCommand.ProposeObjective;
import nl.vertrouwensfonds.domain.command.TalkCommand.RecogniseCondition;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import nl.vertrouwensfonds.domain.event.Event.WithText;
import nl.vertrouwensfonds.domain.event.TalkEvent.Concession;
import org.jboss.resteasy.reactive.RestResponse;

/** Owning up, letting go, coming half way, and aiming together. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationResource {

  private static final String CASE = "{relationship}/cases/{case}";

  public record NewConcession(
      @NotNull Concession sort, @LongText String text, @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;

  ReconciliationResource(CommandResponses commands) {
    this.commands = commands;
  }

  @POST
  @Path(CASE + "/admissions")
  @Performs("admit-mistake")
  public RestResponse<RecordedBody> admit(
      @PathParam("case") UUID caseId, @NotNull @Valid MentioningTextBody body) {
    var command =
        new AdmitMistake(
            caseId, MentionBody.mentions(body.mentions()), Content.of(WithText.TEXT, body.text()));
    return commands.act(body, command);
  }

  @POST
  @Path("{relationship}/admissions/{admission}/recognition")
  @Performs("recognise-admission")
  public RestResponse<RecordedBody> recogniseAdmission(
      @PathParam("admission") UUID admission, @NotNull @Valid ReasonBody body) {
    return recognise(admission, body);
  }

  @POST
  @Path(CASE + "/concessions")
  @Performs(value = "let-go", field = "sort", is = "letting-go")
  @Performs(value = "offer-compromise", field = "sort", is = "compromise")
  public RestResponse<RecordedBody> concede(
      @PathParam("case") UUID caseId, @NotNull @Valid NewConcession body) {
    var command = new MakeConcession(caseId, body.sort(), Content.of(WithText.TEXT, body.text()));
    return commands.act(body, command);
  }

  @POST
  @Path("{relationship}/concessions/{concession}/recognition")
  @Performs("recognise-concession")
  public RestResponse<RecordedBody> recogniseConcession(
      @PathParam("concession") UUID concession, @NotNull @Valid ReasonBody body) {
    return recognise(concession, body);
  }

  @POST
  @Path(CASE + "/objectives")
  @Performs("propose-objective")
  public RestResponse<RecordedBody> propose(
      @PathParam("case") UUID caseId, @NotNull @Valid TextBody body) {
    var command = new ProposeObjective(caseId, Content.of(WithText.TEXT, body.text()));
    return commands.act(body, command);
  }

  @POST
  @Path("{relationship}/objectives/{objective}/adoption")
  @Performs("adopt-objective")
  public RestResponse<RecordedBody> adopt(
      @PathParam("objective") UUID objective, @NotNull @Valid ActBody body) {
    var command = new AdoptObjective(objective);
    return commands.act(body, command);
  }

  private RestResponse<RecordedBody> recognise(UUID gesture, ReasonBody body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    return commands.act(body, new RecogniseCondition(gesture, reason));
  }
}
