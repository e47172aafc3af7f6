package nl.vertrouwensfonds.api.cases;

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
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.api.actions.Performs;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.LongText;
import nl.vertrouwensfonds.api.bodies.Note;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.Text;
import nl.vertrouwensfonds.api.bodies.TextBody;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.command.AgreementCommand.AnswerAgreement;
import nl.vertrouwensfonds.domain.command.AgreementCommand.ProposeAgreement;
import nl.vertrouwensfonds.domain.command.AgreementCommand.ProposeOption;
import nl.vertrouwensfonds.domain.command.AgreementCommand.Proposed;
import nl.vertrouwensfonds.domain.command.AgreementCommand.RestateAgreement;
import nl.vertrouwensfonds.domain.event.AgreementEvent.AgreementProposed;
import nl.vertrouwensfonds.domain.event.AgreementEvent.Way;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import nl.vertrouwensfonds.domain.event.Event.WithText;
import org.jboss.resteasy.reactive.RestResponse;

/** Ways out, and agreements that both sides understand alike. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {

  private static final String CASE = "{relationship}/cases/{case}";
  private static final String AGREEMENT = "{relationship}/agreements/{agreement}";

  public record NewOption(
      @NotNull Way way, UUID objective, @LongText String text, @InReach Instant occurredAt)
      implements CommandBody {}

  /**
   * One promise. What is left out of owner, measure and due is told by the rules.
   *
   * @param size normal when it is left out
   */
  public record NewTerm(
      Side owner,
      @Text String what,
      @Note String measure,
      @InReach LocalDate due,
      CommitmentEvent.Size size) {}

  /** What a side gains, and what it gives for it. */
  public record Exchange(@Text String gains, @Text String gives) {}

  public record NewAgreement(
      UUID option,
      @LongText String text,
      @NotNull @Valid Exchange client,
      @NotNull @Valid Exchange supplier,
      @NotNull @Size(max = 50) List<@NotNull @Valid NewTerm> terms,
      @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;

  AgreementResource(CommandResponses commands) {
    this.commands = commands;
  }

  @POST
  @Path(CASE + "/options")
  @Performs("propose-option")
  public RestResponse<RecordedBody> propose(
      @PathParam("case") UUID caseId, @NotNull @Valid NewOption body) {
    var command =
        new ProposeOption(
            caseId, body.way(), body.objective(), Content.of(WithText.TEXT, body.text()));
    return commands.act(body, command);
  }

  @POST
  @Path(CASE + "/agreements")
  @Performs("propose-agreement")
  public RestResponse<RecordedBody> propose(
      @PathParam("case") UUID caseId, @NotNull @Valid NewAgreement body) {
    var terms = body.terms().stream().map(AgreementResource::proposed).toList();
    var command = new ProposeAgreement(caseId, body.option(), terms, content(body));
    return commands.act(body, command);
  }

  @POST
  @Path(AGREEMENT + "/restatement")
  @Performs("restate-agreement")
  public RestResponse<RecordedBody> restate(
      @PathParam("agreement") UUID agreement, @NotNull @Valid TextBody body) {
    var command = new RestateAgreement(agreement, Content.of(WithText.TEXT, body.text()));
    return commands.act(body, command);
  }

  @POST
  @Path(AGREEMENT + "/answer")
  @Performs(value = "accept-agreement", field = "answer", is = "accepted")
  @Performs(value = "decline-agreement", field = "answer", is = "declined")
  public RestResponse<RecordedBody> answer(
      @PathParam("agreement") UUID agreement, @NotNull @Valid TermsAnswerBody body) {
    var command =
        new AnswerAgreement(agreement, body.answer(), Content.of(WithReason.REASON, body.reason()));
    return commands.act(body, command);
  }

  private static Proposed proposed(NewTerm term) {
    var size = Optional.ofNullable(term.size()).orElse(CommitmentEvent.Size.NORMAL);
    return new Proposed(term.owner(), size, term.due());
  }

  private static Content content(NewAgreement body) {
    var content =
        Content.of(WithText.TEXT, body.text())
            .and(AgreementProposed.CLIENT_GAINS, body.client().gains())
            .and(AgreementProposed.CLIENT_GIVES, body.client().gives())
            .and(AgreementProposed.SUPPLIER_GAINS, body.supplier().gains())
            .and(AgreementProposed.SUPPLIER_GIVES, body.supplier().gives());
    for (int i = 0; i < body.terms().size(); i++) {
      var term = body.terms().get(i);
      content =
          content
              .and(AgreementProposed.what(i + 1), term.what())
              .and(AgreementProposed.measure(i + 1), term.measure());
    }
    return content;
  }
}
