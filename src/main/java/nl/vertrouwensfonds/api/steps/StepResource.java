package nl.vertrouwensfonds.api.steps;

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
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.api.actions.Performs;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.LongText;
import nl.vertrouwensfonds.api.bodies.MentionBody;
import nl.vertrouwensfonds.api.bodies.Note;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.Text;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.Problem;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.api.problem.Problems;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.ApologyCommand.AnswerApology;
import nl.vertrouwensfonds.domain.command.ApologyCommand.OfferApology;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.AnswerExplanation;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.GiveExplanation;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import nl.vertrouwensfonds.domain.event.Event.WithText;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationGiven;
import nl.vertrouwensfonds.queries.wording.ApologyCheck;
import nl.vertrouwensfonds.queries.wording.Wording.Remark;
import org.jboss.resteasy.reactive.RestResponse;

/** The first two steps for a breach: to apologise, and to explain. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StepResource {

  private static final String BREACH = "{relationship}/breaches/{breach}";

  /** Whoever apologises attests that it is meant, that he takes responsibility, unconditionally. */
  public record NewApology(
      @Text String text,
      @NotNull Boolean meant,
      @NotNull Boolean responsible,
      @NotNull Boolean unconditional,
      @Size(max = 50) List<@NotNull @Valid MentionBody> mentions,
      @InReach Instant occurredAt)
      implements CommandBody {}

  public record NewApologyAnswer(
      @NotNull ApologyAnswer answer, @Note String reason, @InReach Instant occurredAt)
      implements CommandBody {}

  public record NewExplanation(
      @LongText String whatHappened,
      @Text String ownFault,
      @Size(max = 50) List<@NotNull @Valid MentionBody> mentions,
      Boolean breakSilence,
      @InReach Instant occurredAt)
      implements CommandBody {}

  public record NewExplanationAnswer(
      @NotNull ExplanationAnswer answer, @Note String reason, @InReach Instant occurredAt)
      implements CommandBody {}

  /**
   * What would come of a draft.
   *
   * @param recordable whether it would be recorded as it is
   * @param refusal what stands in its way; absent when nothing does
   * @param remarks on its wording; they never stand in its way
   */
  public record CheckedApology(boolean recordable, Problem refusal, List<Remark> remarks) {}

  private final CommandResponses commands;
  private final QueryResponses queries;
  private final ApologyCheck check;
  private final Problems problems;

  StepResource(
      CommandResponses commands, QueryResponses queries, ApologyCheck check, Problems problems) {
    this.commands = commands;
    this.queries = queries;
    this.check = check;
    this.problems = problems;
  }

  @POST
  @Path(BREACH + "/apology")
  @Performs("offer-apology")
  public RestResponse<RecordedBody> apologise(
      @PathParam("breach") UUID breach, @NotNull @Valid NewApology body) {
    return commands.act(body, offer(breach, body));
  }

  @POST
  @Path(BREACH + "/apology/check")
  public CheckedApology check(@PathParam("breach") UUID breach, @NotNull @Valid NewApology body) {
    var language = queries.language();
    var checked =
        check.check(
            queries.viewer(),
            offer(breach, body),
            Optional.ofNullable(body.occurredAt()),
            language);
    var refusal =
        checked.refusal().map(it -> problems.problem(ProblemException.of(it).details(), language));
    return new CheckedApology(refusal.isEmpty(), refusal.orElse(null), checked.remarks());
  }

  private static OfferApology offer(UUID breach, NewApology body) {
    return new OfferApology(
        breach,
        body.meant(),
        body.responsible(),
        body.unconditional(),
        MentionBody.mentions(body.mentions()),
        Content.of(WithText.TEXT, body.text()));
  }

  @POST
  @Path(BREACH + "/apology/answer")
  @Performs(value = "decline-apology", field = "answer", is = "declined")
  @Performs(value = "hear-apology", field = "answer", is = "heard")
  @Performs(value = "accept-apology", field = "answer", is = "accepted")
  public RestResponse<RecordedBody> answer(
      @PathParam("breach") UUID breach, @NotNull @Valid NewApologyAnswer body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    var answer = new AnswerApology(breach, body.answer(), reason);
    return commands.act(body, answer);
  }

  @POST
  @Path(BREACH + "/explanation")
  @Performs("give-explanation")
  public RestResponse<RecordedBody> explain(
      @PathParam("breach") UUID breach, @NotNull @Valid NewExplanation body) {
    var content =
        Content.of(ExplanationGiven.WHAT_HAPPENED, body.whatHappened())
            .and(ExplanationGiven.OWN_FAULT, body.ownFault());
    var mentions = MentionBody.mentions(body.mentions());
    var give =
        new GiveExplanation(breach, mentions, Boolean.TRUE.equals(body.breakSilence()), content);
    return commands.act(body, give);
  }

  @POST
  @Path(BREACH + "/explanation/answer")
  @Performs(value = "decline-explanation", field = "answer", is = "declined")
  @Performs(value = "accept-explanation", field = "answer", is = "accepted")
  public RestResponse<RecordedBody> answer(
      @PathParam("breach") UUID breach, @NotNull @Valid NewExplanationAnswer body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    var answer = new AnswerExplanation(breach, body.answer(), reason);
    return commands.act(body, answer);
  }
}
