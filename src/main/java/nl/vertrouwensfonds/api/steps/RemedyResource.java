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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.api.actions.Performs;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.DocumentBody;
import nl.vertrouwensfonds.api.bodies.DocumentedBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.MoneyBody;
import nl.vertrouwensfonds.api.bodies.Note;
import nl.vertrouwensfonds.api.bodies.NoteBody;
import nl.vertrouwensfonds.api.bodies.ReasonBody;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.RemedyAssessmentBody;
import nl.vertrouwensfonds.api.bodies.Text;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AnswerCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AssessCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.AssessCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.DeliverCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.OfferCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.PayCompensation;
import nl.vertrouwensfonds.domain.command.RemedyCommand.PromiseCorrection;
import nl.vertrouwensfonds.domain.command.RemedyCommand.WaiveRemedy;
import nl.vertrouwensfonds.domain.event.Document;
import nl.vertrouwensfonds.domain.event.Event.WithNote;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import nl.vertrouwensfonds.domain.event.Event.WithWhat;
import nl.vertrouwensfonds.domain.event.StepEvent.OfferAnswer;
import org.jboss.resteasy.reactive.RestResponse;

/** The third step for a breach: to mend, to pay, or to be let off. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RemedyResource {

  private static final String BREACH = "{relationship}/breaches/{breach}";
  private static final String CORRECTION = "{relationship}/corrections/{correction}";
  private static final String COMPENSATION = "{relationship}/compensations/{compensation}";

  public record NewCorrection(
      @Text String what,
      @NotNull @InReach LocalDate due,
      @Size(max = Document.MOST) List<@NotNull @Valid DocumentBody> documents,
      @InReach Instant occurredAt)
      implements DocumentedBody {}

  public record NewOffer(
      @NotNull @Valid MoneyBody money,
      @NotNull @InReach Instant until,
      @Note String note,
      @InReach Instant occurredAt)
      implements CommandBody {}

  /** A counter comes with its own money and deadline; another answer with neither. */
  public record NewOfferAnswer(
      @NotNull OfferAnswer answer,
      @Valid MoneyBody counter,
      @InReach Instant until,
      @Note String reason,
      @InReach Instant occurredAt)
      implements CommandBody {}

  public record NewPayment(
      @NotNull @Valid MoneyBody money,
      @Note String note,
      @Size(max = Document.MOST) List<@NotNull @Valid DocumentBody> documents,
      @InReach Instant occurredAt)
      implements DocumentedBody {}

  private final CommandResponses commands;

  RemedyResource(CommandResponses commands) {
    this.commands = commands;
  }

  @POST
  @Path(BREACH + "/corrections")
  @Performs("promise-correction")
  public RestResponse<RecordedBody> promise(
      @PathParam("breach") UUID breach, @NotNull @Valid NewCorrection body) {
    var what = Content.of(WithWhat.WHAT, body.what());
    var promise = new PromiseCorrection(breach, body.due(), what);
    return commands.act(body, promise);
  }

  @POST
  @Path(CORRECTION + "/delivery")
  @Performs("deliver-correction")
  public RestResponse<RecordedBody> deliver(
      @PathParam("correction") UUID correction, @NotNull @Valid NoteBody body) {
    var deliver = new DeliverCorrection(correction, Content.of(WithNote.NOTE, body.note()));
    return commands.act(body, deliver);
  }

  @POST
  @Path(CORRECTION + "/assessment")
  @Performs(value = "confirm-correction", field = "assessment", is = "confirmed")
  @Performs(value = "reject-correction", field = "assessment", is = "rejected")
  public RestResponse<RecordedBody> assess(
      @PathParam("correction") UUID correction, @NotNull @Valid RemedyAssessmentBody body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    var assess = new AssessCorrection(correction, body.assessment(), reason);
    return commands.act(body, assess);
  }

  @POST
  @Path(BREACH + "/compensations")
  @Performs("offer-compensation")
  public RestResponse<RecordedBody> offer(
      @PathParam("breach") UUID breach, @NotNull @Valid NewOffer body) {
    var money = MoneyBody.money(body.money(), "/money");
    var note = Content.of(WithNote.NOTE, body.note());
    var offer = new OfferCompensation(breach, money, body.until(), note);
    return commands.act(body, offer);
  }

  @POST
  @Path(COMPENSATION + "/answer")
  @Performs(value = "accept-compensation", field = "answer", is = "accepted")
  @Performs(value = "counter-compensation", field = "answer", is = "countered")
  @Performs(value = "decline-compensation", field = "answer", is = "declined")
  public RestResponse<RecordedBody> answer(
      @PathParam("compensation") UUID compensation, @NotNull @Valid NewOfferAnswer body) {
    boolean countered = body.answer() == OfferAnswer.COUNTERED;
    if ((body.counter() != null) != countered || (body.until() != null) != countered) {
      throw ProblemException.at(422, "invalid", "/counter", "counter");
    }
    var counter = MoneyBody.money(body.counter(), "/counter");
    var reason = Content.of(WithReason.REASON, body.reason());
    var answer = new AnswerCompensation(compensation, body.answer(), counter, body.until(), reason);
    return commands.act(body, answer);
  }

  @POST
  @Path(COMPENSATION + "/payment")
  @Performs("pay-compensation")
  public RestResponse<RecordedBody> pay(
      @PathParam("compensation") UUID compensation, @NotNull @Valid NewPayment body) {
    var money = MoneyBody.money(body.money(), "/money");
    var pay = new PayCompensation(compensation, money, Content.of(WithNote.NOTE, body.note()));
    return commands.act(body, pay);
  }

  @POST
  @Path(COMPENSATION + "/assessment")
  @Performs(value = "confirm-compensation", field = "assessment", is = "confirmed")
  @Performs(value = "reject-compensation", field = "assessment", is = "rejected")
  public RestResponse<RecordedBody> assessPayment(
      @PathParam("compensation") UUID compensation, @NotNull @Valid RemedyAssessmentBody body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    var assess = new AssessCompensation(compensation, body.assessment(), reason);
    return commands.act(body, assess);
  }

  @POST
  @Path(BREACH + "/waiver")
  @Performs(value = "waive-remedy", once = true)
  public RestResponse<RecordedBody> waive(
      @PathParam("breach") UUID breach, @NotNull @Valid ReasonBody body) {
    var waive = new WaiveRemedy(breach, Content.of(WithReason.REASON, body.reason()));
    return commands.act(body, waive);
  }
}
