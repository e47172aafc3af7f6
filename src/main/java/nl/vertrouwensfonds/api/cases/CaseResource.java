package nl.vertrouwensfonds.api.cases;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Memberships.Person;
import nl.vertrouwensfonds.access.Organisations;
import nl.vertrouwensfonds.api.actions.Performs;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.MoneyBody;
import nl.vertrouwensfonds.api.bodies.Note;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.ShortText;
import nl.vertrouwensfonds.api.bodies.Text;
import nl.vertrouwensfonds.api.bodies.Unmistakable;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.commands.CommandRequest;
import nl.vertrouwensfonds.domain.Blank;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.command.CaseCommand.AnswerMediation;
import nl.vertrouwensfonds.domain.command.CaseCommand.CloseCase;
import nl.vertrouwensfonds.domain.command.CaseCommand.End;
import nl.vertrouwensfonds.domain.command.CaseCommand.OpenCase;
import nl.vertrouwensfonds.domain.command.CaseCommand.ProposeMediation;
import nl.vertrouwensfonds.domain.command.CaseCommand.RecordMeeting;
import nl.vertrouwensfonds.domain.event.CaseEvent.CaseOpened;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationProposed;
import nl.vertrouwensfonds.domain.event.CaseEvent.MeetingHeld;
import nl.vertrouwensfonds.domain.event.Event.WithName;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestResponse;

/** A neutral is asked to lead, on terms that both accept; and how it ended. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {

  private static final String CASE = "{relationship}/cases/{case}";

  /**
   * Who is asked to lead.
   *
   * @param organisation the code of the neutral's firm
   * @param person as tokens call the neutral
   */
  public record NewNeutral(
      @ShortText String organisation,
      @ShortText @Unmistakable(identifier = true) String person,
      @ShortText @Unmistakable String name) {}

  public record NewCase(
      @NotNull @Valid NewNeutral neutral, @Text String about, @InReach Instant occurredAt)
      implements CommandBody {}

  /**
   * @param name of the neutral, by his own word; without it the one under which he was asked
   * @param admissionsProtected whether what is admitted is kept out of evidence, which it has to be
   */
  public record NewMediation(
      @CodePointLength(max = 200)
          @Pattern(regexp = Blank.NOT, message = "{not-blank}")
          @Unmistakable
          String name,
      @Text String ties,
      @Text String confidentiality,
      @NotNull @AssertTrue(message = "{admissions-protected}") Boolean admissionsProtected,
      @InReach LocalDate pauseUntil,
      @Valid MoneyBody fee,
      @Text String stakes,
      @Valid MoneyBody atStake,
      @InReach Instant occurredAt)
      implements CommandBody {}

  public record NewMeeting(
      @NotNull @Size(min = 1, max = 50, message = "{one-or-more}") List<@NotNull UUID> present,
      @CodePointLength(max = 8000) String notes,
      Visibility visibility,
      @InReach Instant occurredAt)
      implements CommandBody {}

  public record NewClosure(@NotNull End outcome, @Note String reason, @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;
  private final Organisations organisations;
  private final CurrentCaller currentCaller;

  CaseResource(
      CommandResponses commands, Organisations organisations, CurrentCaller currentCaller) {
    this.commands = commands;
    this.organisations = organisations;
    this.currentCaller = currentCaller;
  }

  @POST
  @Path("{relationship}/cases")
  @Performs("open-case")
  public RestResponse<RecordedBody> open(@NotNull @Valid NewCase body) {
    var neutral = body.neutral();
    var firm =
        organisations
            .byCode(neutral.organisation())
            .orElseThrow(() ->
                ProblemException.at(
                    422, "invalid", "/neutral/organisation", "unknown-organisation"));
    var content = Content.of(CaseOpened.ABOUT, body.about()).and(WithName.NAME, neutral.name());
    var person = new Person(currentCaller.get().issuer(), neutral.person());
    var open =
        CommandRequest.of(new OpenCase(firm.id(), content), body.occurredAt()).seating(person);
    return commands.make(body, open, "/cases");
  }

  @POST
  @Path(CASE + "/mediation")
  @Performs("propose-mediation")
  public RestResponse<RecordedBody> propose(
      @PathParam("case") UUID caseId, @NotNull @Valid NewMediation body) {
    var content =
        Content.of(MediationProposed.TIES, body.ties())
            .and(MediationProposed.CONFIDENTIALITY, body.confidentiality())
            .and(MediationProposed.AT_STAKE, body.stakes())
            .and(WithName.NAME, body.name());
    var propose =
        new ProposeMediation(
            caseId,
            body.admissionsProtected(),
            body.pauseUntil(),
            MoneyBody.money(body.fee(), "/fee"),
            MoneyBody.money(body.atStake(), "/atStake"),
            content);
    return commands.act(body, propose);
  }

  @POST
  @Path(CASE + "/mediation/answer")
  @Performs(value = "accept-mediation", field = "answer", is = "accepted")
  @Performs(value = "decline-mediation", field = "answer", is = "declined")
  public RestResponse<RecordedBody> answer(
      @PathParam("case") UUID caseId, @NotNull @Valid TermsAnswerBody body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    var answer = new AnswerMediation(caseId, body.answer(), reason);
    return commands.act(body, answer);
  }

  @POST
  @Path(CASE + "/meetings")
  @Performs("record-meeting")
  public RestResponse<RecordedBody> meet(
      @PathParam("case") UUID caseId, @NotNull @Valid NewMeeting body) {
    var visibility = Optional.ofNullable(body.visibility()).orElse(Visibility.ALL);
    var meeting =
        new RecordMeeting(
            caseId, body.present(), visibility, Content.of(MeetingHeld.NOTES, body.notes()));
    return commands.act(body, meeting);
  }

  @POST
  @Path(CASE + "/closure")
  @Performs(value = "close-restored", field = "outcome", is = "restored")
  @Performs(value = "close-not-restored", field = "outcome", is = "not-restored")
  @Performs(value = "step-down", field = "outcome", is = "neutral-stepped-down")
  @Performs(value = "close-contract-ended", field = "outcome", is = "contract-ended")
  @Performs(value = "close-taken-to-court", field = "outcome", is = "taken-to-court")
  public RestResponse<RecordedBody> close(
      @PathParam("case") UUID caseId, @NotNull @Valid NewClosure body) {
    var close = new CloseCase(caseId, body.outcome(), Content.of(WithReason.REASON, body.reason()));
    return commands.act(body, close);
  }
}
