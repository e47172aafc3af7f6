package nl.vertrouwensfonds.api.statements;

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
import nl.vertrouwensfonds.api.bodies.ActBody;
import nl.vertrouwensfonds.api.bodies.CheckedDraft;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.DocumentBody;
import nl.vertrouwensfonds.api.bodies.DocumentedBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.LongText;
import nl.vertrouwensfonds.api.bodies.MentionBody;
import nl.vertrouwensfonds.api.bodies.Note;
import nl.vertrouwensfonds.api.bodies.ReasonBody;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.ShortText;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.api.http.DraftResponses;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.command.ProcedureCommand.AnswerInvitation;
import nl.vertrouwensfonds.domain.command.ProcedureCommand.OpenProcedure;
import nl.vertrouwensfonds.domain.command.StatementCommand.DiscloseStatement;
import nl.vertrouwensfonds.domain.command.StatementCommand.MakeStatement;
import nl.vertrouwensfonds.domain.command.StatementCommand.WithdrawStatement;
import nl.vertrouwensfonds.domain.event.Document;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import nl.vertrouwensfonds.domain.event.Event.WithText;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.InvitationAnswer;
import nl.vertrouwensfonds.domain.event.ProcedureEvent.ProcedureOpened;
import nl.vertrouwensfonds.domain.event.StatementEvent.Sort;
import nl.vertrouwensfonds.queries.wording.Wording;
import org.jboss.resteasy.reactive.RestResponse;

/** What people say to each other, and how they say that they work. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StatementResource {

  /** Visible to all unless it says otherwise. */
  public record NewStatement(
      @LongText String text,
      @NotNull Sort sort,
      UUID concerns,
      UUID inReplyTo,
      @Size(max = 50) List<@NotNull @Valid MentionBody> mentions,
      Visibility visibility,
      Boolean breakSilence,
      @Size(max = Document.MOST) List<@NotNull @Valid DocumentBody> documents,
      @InReach Instant occurredAt)
      implements DocumentedBody {}

  public record NewProcedure(
      @ShortText String title,
      @LongText String text,
      UUID breach,
      Boolean invites,
      Boolean breakSilence,
      @InReach Instant occurredAt)
      implements CommandBody {}

  public record NewInvitationAnswer(
      @NotNull InvitationAnswer answer, @Note String reason, @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;
  private final DraftResponses drafts;

  StatementResource(CommandResponses commands, DraftResponses drafts) {
    this.commands = commands;
    this.drafts = drafts;
  }

  @POST
  @Path("{relationship}/statements")
  @Performs("make-statement")
  public RestResponse<RecordedBody> say(@NotNull @Valid NewStatement body) {
    return commands.act(body, make(body));
  }

  @POST
  @Path("{relationship}/statements/check")
  public CheckedDraft check(@NotNull @Valid NewStatement body) {
    var make = make(body);
    var fields = List.of(WithText.TEXT);
    return drafts.of(make, fields, Wording.Sort.STATEMENT, body.occurredAt());
  }

  private static MakeStatement make(NewStatement body) {
    return new MakeStatement(
        body.sort(),
        body.concerns(),
        body.inReplyTo(),
        MentionBody.mentions(body.mentions()),
        Optional.ofNullable(body.visibility()).orElse(Visibility.ALL),
        Boolean.TRUE.equals(body.breakSilence()),
        Content.of(WithText.TEXT, body.text()));
  }

  @POST
  @Path("{relationship}/statements/{statement}/withdrawal")
  @Performs("withdraw-statement")
  public RestResponse<RecordedBody> withdraw(
      @PathParam("statement") UUID statement, @NotNull @Valid ReasonBody body) {
    var withdraw = new WithdrawStatement(statement, Content.of(WithReason.REASON, body.reason()));
    return commands.act(body, withdraw);
  }

  @POST
  @Path("{relationship}/statements/{statement}/disclosure")
  @Performs("disclose-statement")
  public RestResponse<RecordedBody> disclose(
      @PathParam("statement") UUID statement, @NotNull @Valid ActBody body) {
    return commands.act(body, new DiscloseStatement(statement));
  }

  @POST
  @Path("{relationship}/procedures")
  @Performs("open-procedure")
  public RestResponse<RecordedBody> open(@NotNull @Valid NewProcedure body) {
    var content = Content.of(ProcedureOpened.TITLE, body.title()).and(WithText.TEXT, body.text());
    var open =
        new OpenProcedure(
            body.breach(),
            Boolean.TRUE.equals(body.invites()),
            Boolean.TRUE.equals(body.breakSilence()),
            content);
    return commands.act(body, open);
  }

  @POST
  @Path("{relationship}/procedures/{procedure}/answer")
  @Performs(value = "accept-invitation", field = "answer", is = "accepted")
  @Performs(value = "decline-invitation", field = "answer", is = "declined")
  public RestResponse<RecordedBody> answer(
      @PathParam("procedure") UUID procedure, @NotNull @Valid NewInvitationAnswer body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    var answer = new AnswerInvitation(procedure, body.answer(), reason);
    return commands.act(body, answer);
  }
}
