package nl.vertrouwensfonds.api;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.api.http.InReach;
import nl.vertrouwensfonds.api.http.MentionBody;
import nl.vertrouwensfonds.api.http.Writing;
import nl.vertrouwensfonds.desk.Errand;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.StepEvent.ApologyAnswer;
import nl.vertrouwensfonds.domain.event.StepEvent.ExplanationAnswer;
import nl.vertrouwensfonds.domain.step.WordsCommand.AnswerApology;
import nl.vertrouwensfonds.domain.step.WordsCommand.AnswerExplanation;
import nl.vertrouwensfonds.domain.step.WordsCommand.GiveExplanation;
import nl.vertrouwensfonds.domain.step.WordsCommand.OfferApology;

/** The first two steps for a breach: to apologise, and to explain. */
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StepResource {

  private static final String BREACH = "{relationship}/breaches/{breach}";

  /** Whoever apologises attests that it is meant, that he takes responsibility, unconditionally. */
  public record NewApology(
      @NotBlank @Size(max = 4000) String text,
      @NotNull Boolean meant,
      @NotNull Boolean responsible,
      @NotNull Boolean unconditional,
      @Size(max = 50) List<@NotNull @Valid MentionBody> mentions,
      @InReach Instant occurredAt) {}

  public record NewApologyAnswer(
      @NotNull ApologyAnswer answer,
      @Size(max = 4000) String reason,
      @InReach Instant occurredAt) {}

  public record NewExplanation(
      @NotBlank @Size(max = 8000) String whatHappened,
      @NotBlank @Size(max = 4000) String ownFault,
      @Size(max = 50) List<@NotNull @Valid MentionBody> mentions,
      Boolean breakSilence,
      @InReach Instant occurredAt) {}

  public record NewExplanationAnswer(
      @NotNull ExplanationAnswer answer,
      @Size(max = 4000) String reason,
      @InReach Instant occurredAt) {}

  private final Writing writing;

  StepResource(Writing writing) {
    this.writing = writing;
  }

  @POST
  @Path(BREACH + "/apology")
  public Response apologise(
      @PathParam("relationship") UUID relationship,
      @PathParam("breach") UUID breach,
      @NotNull @Valid NewApology body) {
    var offer =
        new OfferApology(
            breach,
            body.meant(),
            body.responsible(),
            body.unconditional(),
            MentionBody.mentions(body.mentions()),
            Content.of("text", body.text()));
    return writing.act(body, Errand.of(offer, body.occurredAt()));
  }

  @POST
  @Path(BREACH + "/apology/answer")
  public Response answer(
      @PathParam("relationship") UUID relationship,
      @PathParam("breach") UUID breach,
      @NotNull @Valid NewApologyAnswer body) {
    var reason = Content.of("reason", body.reason());
    var answer = new AnswerApology(breach, body.answer(), reason);
    return writing.act(body, Errand.of(answer, body.occurredAt()));
  }

  @POST
  @Path(BREACH + "/explanation")
  public Response explain(
      @PathParam("relationship") UUID relationship,
      @PathParam("breach") UUID breach,
      @NotNull @Valid NewExplanation body) {
    var content = Content.of("whatHappened", body.whatHappened()).and("ownFault", body.ownFault());
    var mentions = MentionBody.mentions(body.mentions());
    var give =
        new GiveExplanation(breach, mentions, Boolean.TRUE.equals(body.breakSilence()), content);
    return writing.act(body, Errand.of(give, body.occurredAt()));
  }

  @POST
  @Path(BREACH + "/explanation/answer")
  public Response answer(
      @PathParam("relationship") UUID relationship,
      @PathParam("breach") UUID breach,
      @NotNull @Valid NewExplanationAnswer body) {
    var reason = Content.of("reason", body.reason());
    var answer = new AnswerExplanation(breach, body.answer(), reason);
    return writing.act(body, Errand.of(answer, body.occurredAt()));
  }
}
