package nl.vertrouwensfonds.api.trust;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import nl.vertrouwensfonds.api.bodies.ShortText;
import nl.vertrouwensfonds.api.bodies.Text;
import nl.vertrouwensfonds.api.bodies.TextBody;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.ScoreCommand.AdoptTrustPolicy;
import nl.vertrouwensfonds.domain.command.ScoreCommand.AnswerContest;
import nl.vertrouwensfonds.domain.command.ScoreCommand.ContestScore;
import nl.vertrouwensfonds.domain.command.ScoreCommand.RateTrust;
import nl.vertrouwensfonds.domain.command.ScoreCommand.Speaking;
import nl.vertrouwensfonds.domain.command.ScoreCommand.WithdrawContest;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import nl.vertrouwensfonds.domain.event.Event.WithText;
import nl.vertrouwensfonds.log.Policies;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What people say of the score: by which policy, how they see it themselves, and that it is wrong.
 */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ScoreResource {

  private static final String CONTEST = "{relationship}/trust/contests/{contest}";

  public record NewAdoption(@ShortText String policy, @InReach Instant occurredAt)
      implements CommandBody {}

  public record NewRating(
      @NotNull @Min(0) @Max(100) Integer rating,
      @Note String reason,
      UUID concerns,
      Boolean breakSilence,
      @InReach Instant occurredAt)
      implements CommandBody {}

  public record NewContest(
      @NotNull DirectionName direction,
      @Text String reason,
      UUID concerns,
      Boolean breakSilence,
      @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;

  ScoreResource(CommandResponses commands) {
    this.commands = commands;
  }

  @POST
  @Path("{relationship}/trust/policy-adoptions")
  @Performs("adopt-trust-policy")
  public RestResponse<RecordedBody> adopt(@NotNull @Valid NewAdoption body) {
    if (!Policies.names().contains(body.policy())) {
      throw ProblemException.at(422, "invalid", "/policy", "policy");
    }
    var adopt = new AdoptTrustPolicy(body.policy(), Policies.hash(body.policy()));
    return commands.act(body, adopt);
  }

  @POST
  @Path("{relationship}/trust/ratings")
  @Performs("rate-trust")
  public RestResponse<RecordedBody> rate(@NotNull @Valid NewRating body) {
    var spoken = speaking(body.concerns(), body.breakSilence());
    var rate = new RateTrust(body.rating(), spoken, Content.of(WithReason.REASON, body.reason()));
    return commands.act(body, rate);
  }

  @POST
  @Path("{relationship}/trust/contests")
  @Performs(value = "contest-client-in-supplier", field = "direction", is = "client-in-supplier")
  @Performs(value = "contest-supplier-in-client", field = "direction", is = "supplier-in-client")
  public RestResponse<RecordedBody> contest(@NotNull @Valid NewContest body) {
    var spoken = speaking(body.concerns(), body.breakSilence());
    var reason = Content.of(WithReason.REASON, body.reason());
    var contest = new ContestScore(body.direction().trustor(), spoken, reason);
    return commands.act(body, contest);
  }

  @POST
  @Path(CONTEST + "/answer")
  @Performs("answer-contest")
  public RestResponse<RecordedBody> answer(
      @PathParam("contest") UUID contest, @NotNull @Valid TextBody body) {
    var answer = new AnswerContest(contest, Content.of(WithText.TEXT, body.text()));
    return commands.act(body, answer);
  }

  @POST
  @Path(CONTEST + "/withdrawal")
  @Performs("withdraw-contest")
  public RestResponse<RecordedBody> withdraw(
      @PathParam("contest") UUID contest, @NotNull @Valid ReasonBody body) {
    var withdraw = new WithdrawContest(contest, Content.of(WithReason.REASON, body.reason()));
    return commands.act(body, withdraw);
  }

  private static Speaking speaking(UUID breach, Boolean breakSilence) {
    return new Speaking(breach, Boolean.TRUE.equals(breakSilence));
  }
}
