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
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.RemedyAssessmentBody;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.command.BreachCommand.RuleOnBreach;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.RuleOnCommitment;
import nl.vertrouwensfonds.domain.command.RemedyCommand.RuleOnRemedy;
import nl.vertrouwensfonds.domain.event.BreachEvent.Ruling;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import org.jboss.resteasy.reactive.RestResponse;

/** What the neutral finds where two sides disagree. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RulingResource {

  /**
   * @param kind as found, with {@code severity}; only where the report is upheld
   */
  public record NewBreachRuling(
      @NotNull Ruling ruling,
      Kind kind,
      Severity severity,
      @Note String reason,
      @InReach Instant occurredAt)
      implements CommandBody {}

  public record NewCommitmentRuling(
      @NotNull Outcome outcome, @Note String reason, @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;

  RulingResource(CommandResponses commands) {
    this.commands = commands;
  }

  @POST
  @Path("{relationship}/breaches/{breach}/ruling")
  @Performs(value = "uphold-breach", field = "ruling", is = "upheld")
  @Performs(value = "dismiss-breach", field = "ruling", is = "dismissed")
  public RestResponse<RecordedBody> ruleOnBreach(
      @PathParam("breach") UUID breach, @NotNull @Valid NewBreachRuling body) {
    boolean found = body.kind() != null && body.severity() != null;
    boolean nothing = body.kind() == null && body.severity() == null;
    if (body.ruling() == Ruling.UPHELD ? !found : !nothing) {
      throw ProblemException.at(422, "invalid", "/kind", "found-when-upheld");
    }
    var command =
        new RuleOnBreach(
            breach,
            body.ruling(),
            body.kind(),
            body.severity(),
            Content.of(WithReason.REASON, body.reason()));
    return commands.act(body, command);
  }

  @POST
  @Path("{relationship}/commitments/{commitment}/ruling")
  @Performs(value = "rule-kept", field = "outcome", is = "kept")
  @Performs(value = "rule-made-good", field = "outcome", is = "made-good")
  @Performs(value = "rule-missed", field = "outcome", is = "missed")
  public RestResponse<RecordedBody> ruleOnCommitment(
      @PathParam("commitment") UUID commitment, @NotNull @Valid NewCommitmentRuling body) {
    var command =
        new RuleOnCommitment(
            commitment, body.outcome(), Content.of(WithReason.REASON, body.reason()));
    return commands.act(body, command);
  }

  @POST
  @Path("{relationship}/corrections/{correction}/ruling")
  @Performs(value = "rule-correction-confirmed", field = "assessment", is = "confirmed")
  @Performs(value = "rule-correction-rejected", field = "assessment", is = "rejected")
  public RestResponse<RecordedBody> ruleOnCorrection(
      @PathParam("correction") UUID correction, @NotNull @Valid RemedyAssessmentBody body) {
    return ruleOnRemedy(correction, body);
  }

  @POST
  @Path("{relationship}/compensations/{compensation}/ruling")
  @Performs(value = "rule-compensation-confirmed", field = "assessment", is = "confirmed")
  @Performs(value = "rule-compensation-rejected", field = "assessment", is = "rejected")
  public RestResponse<RecordedBody> ruleOnCompensation(
      @PathParam("compensation") UUID compensation, @NotNull @Valid RemedyAssessmentBody body) {
    return ruleOnRemedy(compensation, body);
  }

  private RestResponse<RecordedBody> ruleOnRemedy(UUID remedy, RemedyAssessmentBody body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    return commands.act(body, new RuleOnRemedy(remedy, body.assessment(), reason));
  }
}
