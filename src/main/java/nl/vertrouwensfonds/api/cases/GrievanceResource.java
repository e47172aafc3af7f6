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
import nl.vertrouwensfonds.api.bodies.MentionBody;
import nl.vertrouwensfonds.api.bodies.MentioningTextBody;
import nl.vertrouwensfonds.api.bodies.Note;
import nl.vertrouwensfonds.api.bodies.ReasonBody;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.TextBody;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.TalkCommand.AnswerGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.HearGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.RaiseGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.RestateGrievance;
import nl.vertrouwensfonds.domain.command.TalkCommand.SettleGrievance;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import nl.vertrouwensfonds.domain.event.Event.WithText;
import nl.vertrouwensfonds.domain.event.TalkEvent.Hearing;
import org.jboss.resteasy.reactive.RestResponse;

/** Baggage: raised, restated until it is heard, answered, settled. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GrievanceResource {

  private static final String GRIEVANCE = "{relationship}/grievances/{grievance}";

  public record NewHearing(
      @NotNull Hearing hearing, @Note String reason, @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;

  GrievanceResource(CommandResponses commands) {
    this.commands = commands;
  }

  @POST
  @Path("{relationship}/cases/{case}/grievances")
  @Performs("raise-grievance")
  public RestResponse<RecordedBody> raise(
      @PathParam("case") UUID caseId, @NotNull @Valid MentioningTextBody body) {
    var command =
        new RaiseGrievance(
            caseId, MentionBody.mentions(body.mentions()), Content.of(WithText.TEXT, body.text()));
    return commands.act(body, command);
  }

  @POST
  @Path(GRIEVANCE + "/restatement")
  @Performs("restate-grievance")
  public RestResponse<RecordedBody> restate(
      @PathParam("grievance") UUID grievance, @NotNull @Valid TextBody body) {
    var command = new RestateGrievance(grievance, Content.of(WithText.TEXT, body.text()));
    return commands.act(body, command);
  }

  @POST
  @Path(GRIEVANCE + "/hearing")
  @Performs(value = "feel-heard", field = "hearing", is = "heard")
  @Performs(value = "feel-unheard", field = "hearing", is = "not-yet")
  public RestResponse<RecordedBody> hear(
      @PathParam("grievance") UUID grievance, @NotNull @Valid NewHearing body) {
    var command =
        new HearGrievance(grievance, body.hearing(), Content.of(WithReason.REASON, body.reason()));
    return commands.act(body, command);
  }

  @POST
  @Path(GRIEVANCE + "/answer")
  @Performs("answer-grievance")
  public RestResponse<RecordedBody> answer(
      @PathParam("grievance") UUID grievance, @NotNull @Valid MentioningTextBody body) {
    var command =
        new AnswerGrievance(
            grievance,
            MentionBody.mentions(body.mentions()),
            Content.of(WithText.TEXT, body.text()));
    return commands.act(body, command);
  }

  @POST
  @Path(GRIEVANCE + "/settlement")
  @Performs("settle-grievance")
  public RestResponse<RecordedBody> settle(
      @PathParam("grievance") UUID grievance, @NotNull @Valid ReasonBody body) {
    var command = new SettleGrievance(grievance, Content.of(WithReason.REASON, body.reason()));
    return commands.act(body, command);
  }
}
