package nl.vertrouwensfonds.api.steps;

import static nl.vertrouwensfonds.domain.event.Event.WithText.TEXT;
import static nl.vertrouwensfonds.domain.event.StepEvent.ExplanationGiven.OWN_FAULT;
import static nl.vertrouwensfonds.domain.event.StepEvent.ExplanationGiven.WHAT_HAPPENED;

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
import nl.vertrouwensfonds.api.bodies.CheckedDraft;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.LongText;
import nl.vertrouwensfonds.api.bodies.MentionBody;
import nl.vertrouwensfonds.api.bodies.Note;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.Text;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.api.http.DraftResponses;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.ApologyCommand.AnswerApology;
import nl.vertrouwensfonds.domain.command.ApologyCommand.OfferApology;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.AnswerExplanation;
import nl.vertrouwensfonds.domain.command.ExplanationCommand.GiveExplanation;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.queries.wording.Wording.Sort;
import org.jboss.resteasy.reactive.RestResponse;

/** The first two steps for a breach: to apologise, and to explain. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StepResource {

  private static final String BREACH = "{relationship}/breaches/{breach}";
  private static final List<String> STORY = List.of(WHAT_HAPPENED, OWN_FAULT);

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

  private final CommandResponses commands;
  private final DraftResponses drafts;

  StepResource(CommandResponses commands, DraftResponses drafts) {
    this.commands = commands;
    this.drafts = drafts;
  }

  @POST
  @Path(BREACH + "/apology")
  @Performs(value = "offer-apology", once = true)
  public RestResponse<RecordedBody> apologise(
      @PathParam("breach") UUID breach, @NotNull @Valid NewApology body) {
    return commands.act(body, offer(breach, body));
  }

  @POST
  @Path(BREACH + "/apology/check")
  public CheckedDraft check(@PathParam("breach") UUID breach, @NotNull @Valid NewApology body) {
    var offer = offer(breach, body);
    return drafts.of(offer, List.of(TEXT), Sort.APOLOGY, body.occurredAt());
  }

  private static OfferApology offer(UUID breach, NewApology body) {
    return new OfferApology(
        breach,
        body.meant(),
        body.responsible(),
        body.unconditional(),
        MentionBody.mentions(body.mentions()),
        Content.of(TEXT, body.text()));
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
    return commands.act(body, give(breach, body));
  }

  @POST
  @Path(BREACH + "/explanation/check")
  public CheckedDraft check(@PathParam("breach") UUID breach, @NotNull @Valid NewExplanation body) {
    var give = give(breach, body);
    return drafts.of(give, STORY, Sort.EXPLANATION, body.occurredAt());
  }

  private static GiveExplanation give(UUID breach, NewExplanation body) {
    return new GiveExplanation(
        breach,
        MentionBody.mentions(body.mentions()),
        Boolean.TRUE.equals(body.breakSilence()),
        Content.of(WHAT_HAPPENED, body.whatHappened()).and(OWN_FAULT, body.ownFault()));
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
