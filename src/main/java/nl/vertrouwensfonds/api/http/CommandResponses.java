package nl.vertrouwensfonds.api.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Function;
import nl.vertrouwensfonds.api.bodies.CommandBody;
import nl.vertrouwensfonds.api.bodies.DocumentedBody;
import nl.vertrouwensfonds.api.bodies.EventBody;
import nl.vertrouwensfonds.api.bodies.RecordedBody;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.commands.CommandHandler;
import nl.vertrouwensfonds.commands.CommandRequest;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.AppendOutcome;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** From a body that is in order to 201, or to the problem that stands in the way. */
@RequestScoped
public class CommandResponses {

  private final CommandHandler handler;
  private final CurrentViewer currentViewer;
  private final CommandRequests requests;

  CommandResponses(CommandHandler handler, CurrentViewer currentViewer, CommandRequests requests) {
    this.handler = handler;
    this.currentViewer = currentViewer;
    this.requests = requests;
  }

  /** Carries out a command that makes something of its own, found at {@code path} and its id. */
  public RestResponse<RecordedBody> make(CommandBody body, Command command, String path) {
    return make(body, request(body, command), path);
  }

  private static CommandRequest request(CommandBody body, Command command) {
    return CommandRequest.of(command, body.occurredAt()).with(DocumentedBody.documents(body));
  }

  /** The same of a command that seats somebody. */
  public RestResponse<RecordedBody> make(CommandBody body, CommandRequest command, String path) {
    return carryOut(body, command, first -> base(first) + path + "/" + first.id());
  }

  /** Carries out a command on something that is there; what it gives is found in the log. */
  public RestResponse<RecordedBody> act(CommandBody body, Command command) {
    return act(body, request(body, command));
  }

  /** The same of a command that seats somebody. */
  public RestResponse<RecordedBody> act(CommandBody body, CommandRequest command) {
    return carryOut(body, command, first -> base(first) + "/events/" + first.revision());
  }

  private RestResponse<RecordedBody> carryOut(
      CommandBody body, CommandRequest command, Function<Envelope, String> location) {
    return answer(handler.carryOut(currentViewer.viewer(), command, requests.of(body, location)));
  }

  public RestResponse<RecordedBody> answer(AppendOutcome outcome) {
    return switch (outcome) {
      case AppendOutcome.Recorded recorded -> created(recorded);
      case AppendOutcome.Refused refused -> throw ProblemException.of(refused.refusal());
      case AppendOutcome.Stale stale ->
          throw ProblemException.at(412, "stale", HttpHeaders.IF_MATCH, "other-revision")
              .with("revision", stale.revision());
      case AppendOutcome.KeyUsed _ ->
          throw ProblemException.at(422, "key-used", "Idempotency-Key", "other-request");
    };
  }

  public static String base(Envelope event) {
    return "/relationships/" + event.relationship();
  }

  /**
   * Where it is proven that an event is in the log: made when somebody asks, so it costs nothing.
   */
  private static String receipt(Envelope event) {
    return base(event) + "/events/" + event.revision() + "/inclusion";
  }

  private RestResponse<RecordedBody> created(AppendOutcome.Recorded recorded) {
    var events = recorded.events().stream().map(EventBody::of).toList();
    var last = recorded.events().getLast();
    var response =
        ResponseBuilder.create(Status.CREATED, new RecordedBody(events))
            .header(HttpHeaders.LOCATION, recorded.location())
            .header(HttpHeaders.LINK, "<" + receipt(last) + ">; rel=\"receipt\"")
            .header(HttpHeaders.ETAG, "\"" + last.revision() + "\"");
    return recorded.replayed()
        ? response.header("Idempotent-Replayed", "true").build()
        : response.build();
  }
}
