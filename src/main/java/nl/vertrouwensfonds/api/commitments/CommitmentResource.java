package nl.vertrouwensfonds.api.commitments;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.api.actions.Performs;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.bodies.Note;
import nl.vertrouwensfonds.api.bodies.NoteBody;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.bodies.Text;
import nl.vertrouwensfonds.api.http.CommandResponses;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.DeliverCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Event.WithNote;
import nl.vertrouwensfonds.domain.event.Event.WithReason;
import nl.vertrouwensfonds.domain.event.Event.WithWhat;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.queries.commitments.CommitmentView;
import org.jboss.resteasy.reactive.RestResponse;

/** Promises, and what became of them. */
@RunOnVirtualThread
@Path("/relationships")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CommitmentResource {

  public record NewCommitment(
      @Text String what,
      @Text String measure,
      Size size,
      @NotNull @InReach LocalDate due,
      @Min(Rules1.ANSWER_WITHIN_LEAST) @Max(Rules1.ANSWER_WITHIN_MOST) Integer answerWithin,
      UUID procedure,
      @InReach Instant occurredAt)
      implements CommandBody {}

  public record NewAnswer(@NotNull Answer answer, @Note String reason, @InReach Instant occurredAt)
      implements CommandBody {}

  private final CommandResponses commands;
  private final QueryResponses queries;
  private final CommitmentView view;

  CommitmentResource(CommandResponses commands, QueryResponses queries, CommitmentView view) {
    this.commands = commands;
    this.queries = queries;
    this.view = view;
  }

  @POST
  @Path("{relationship}/commitments")
  @Performs("make-commitment")
  public RestResponse<RecordedBody> make(@NotNull @Valid NewCommitment body) {
    var size = Optional.ofNullable(body.size()).orElse(Size.NORMAL);
    var content =
        Content.of(WithWhat.WHAT, body.what()).and(CommitmentMade.MEASURE, body.measure());
    var make = new MakeCommitment(size, body.due(), body.answerWithin(), body.procedure(), content);
    return commands.make(body, make, "/commitments");
  }

  @POST
  @Path("{relationship}/commitments/{commitment}/answer")
  @Performs(value = "accept-commitment", field = "answer", is = "accepted")
  @Performs(value = "decline-commitment", field = "answer", is = "declined")
  public RestResponse<RecordedBody> answer(
      @PathParam("commitment") UUID commitment, @NotNull @Valid NewAnswer body) {
    var reason = Content.of(WithReason.REASON, body.reason());
    return commands.act(body, new AnswerCommitment(commitment, body.answer(), reason));
  }

  @POST
  @Path("{relationship}/commitments/{commitment}/delivery")
  @Performs("deliver-commitment")
  public RestResponse<RecordedBody> deliver(
      @PathParam("commitment") UUID commitment, @NotNull @Valid NoteBody body) {
    var note = Content.of(WithNote.NOTE, body.note());
    return commands.act(body, new DeliverCommitment(commitment, note));
  }

  @GET
  @Path("{relationship}/commitments")
  public RestResponse<CommitmentList> list(
      @QueryParam("at") String at,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var found =
        view.list(
            queries.viewer(),
            QueryParameters.at(at),
            Cursor.number(cursor),
            QueryParameters.limit(limit));
    var body = CommitmentList.of(found);
    return queries.page(body, body.next());
  }

  @GET
  @Path("{relationship}/commitments/{commitment}")
  public CommitmentBody one(@PathParam("commitment") UUID commitment, @QueryParam("at") String at) {
    return view.one(queries.viewer(), commitment, QueryParameters.at(at))
        .map(CommitmentBody::of)
        .orElseThrow(() -> ProblemException.of(404, "not-found"));
  }
}
