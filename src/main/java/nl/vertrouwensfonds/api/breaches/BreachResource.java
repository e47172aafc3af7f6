package nl.vertrouwensfonds.api.breaches;

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
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.DocumentBody;
import nl.vertrouwensfonds.api.bodies.DocumentedBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.MoneyBody;
import nl.vertrouwensfonds.api.bodies.Note;
import nl.vertrouwensfonds.api.bodies.ReasonBody;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.Text;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.command.BreachCommand.AmendBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.AnswerBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.JoinBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.ReportBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.WithdrawBreach;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.Document;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import nl.vertrouwensfonds.domain.event.Event.WithWhat;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports that trust was broken, and how far they have come. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BreachResource {

  private static final String BREACH = "{relationship}/breaches/{breach}";

  public record NewBreach(
      @Text String what,
      @NotNull Kind kind,
      @NotNull Severity severity,
      @Valid MoneyBody damage,
      UUID incident,
      @Size(max = Document.MOST) List<@NotNull @Valid DocumentBody> documents,
      @InReach Instant occurredAt)
      implements DocumentedBody {}

  public record NewAmendment(
      @NotNull Kind kind,
      @NotNull Severity severity,
      @Note String reason,
      @InReach Instant occurredAt)
      implements CommandBody {}

  public record NewJoin(@NotNull UUID incident, @Note String reason, @InReach Instant occurredAt)
      implements CommandBody {}

  public record NewBreachAnswer(
      @NotNull BreachEvent.Answer answer, @Note String reason, @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;

  BreachResource(CommandResponses commands) {
    this.commands = commands;
  }

  @POST
  @Path("{relationship}/breaches")
  @Performs("report-breach")
  public RestResponse<RecordedBody> report(@NotNull @Valid NewBreach body) {
    var damage = MoneyBody.money(body.damage(), "/damage");
    var what = Content.of(WithWhat.WHAT, body.what());
    var report = new ReportBreach(body.kind(), body.severity(), damage, body.incident(), what);
    return commands.make(body, report, "/breaches");
  }

  @POST
  @Path(BREACH + "/amendment")
  @Performs("amend-breach")
  public RestResponse<RecordedBody> amend(
      @PathParam("breach") UUID breach, @NotNull @Valid NewAmendment body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    var amend = new AmendBreach(breach, body.kind(), body.severity(), reason);
    return commands.act(body, amend);
  }

  @POST
  @Path(BREACH + "/incident")
  @Performs("join-breach")
  public RestResponse<RecordedBody> join(
      @PathParam("breach") UUID breach, @NotNull @Valid NewJoin body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    return commands.act(body, new JoinBreach(breach, body.incident(), reason));
  }

  @POST
  @Path(BREACH + "/answer")
  @Performs(value = "acknowledge-breach", field = "answer", is = "acknowledged", once = true)
  @Performs(value = "dispute-breach", field = "answer", is = "disputed")
  public RestResponse<RecordedBody> answer(
      @PathParam("breach") UUID breach, @NotNull @Valid NewBreachAnswer body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    var answer = new AnswerBreach(breach, body.answer(), reason);
    return commands.act(body, answer);
  }

  @POST
  @Path(BREACH + "/withdrawal")
  @Performs("withdraw-breach")
  public RestResponse<RecordedBody> withdraw(
      @PathParam("breach") UUID breach, @NotNull @Valid ReasonBody body) {
    var withdraw = new WithdrawBreach(breach, Content.of(WithReason.REASON, body.reason()));
    return commands.act(body, withdraw);
  }
}
