package nl.vertrouwensfonds.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.api.bodies.EventBody;
import nl.vertrouwensfonds.api.bodies.Recorded;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.desk.Desk;
import nl.vertrouwensfonds.desk.Errand;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.Outcome;
import nl.vertrouwensfonds.log.Request;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** From a body that is in order to 201, or to the problem that stands in the way. */
@RequestScoped
public class CommandResponses {

  private final Desk desk;
  private final CurrentCaller currentCaller;
  private final CurrentViewer currentViewer;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final jakarta.ws.rs.core.Request http;
  private final ObjectMapper json;

  CommandResponses(
      Desk desk,
      CurrentCaller currentCaller,
      CurrentViewer currentViewer,
      HttpHeaders headers,
      UriInfo uri,
      jakarta.ws.rs.core.Request http,
      ObjectMapper json) {
    this.desk = desk;
    this.currentCaller = currentCaller;
    this.currentViewer = currentViewer;
    this.headers = headers;
    this.uri = uri;
    this.http = http;
    this.json = json;
  }

  /** Carries out a command that makes something of its own, found at {@code path} and its id. */
  public RestResponse<Recorded> make(Object body, Errand errand, String path) {
    return carryOut(body, errand, first -> base(first) + path + "/" + first.id());
  }

  /** Carries out a command on something that is there; what it gives is found in the log. */
  public RestResponse<Recorded> act(Object body, Errand errand) {
    return carryOut(body, errand, first -> base(first) + "/events/" + first.revision());
  }

  private RestResponse<Recorded> carryOut(
      Object body, Errand errand, Function<Envelope, String> location) {
    return answer(desk.carryOut(currentViewer.viewer(), errand, request(body, location)));
  }

  /** What comes with a command besides the command. */
  public Request request(Object body, Function<Envelope, String> location) {
    String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
    Caller caller = currentCaller.get();
    Optional<Request.Key> key =
        CommandHeaders.key(headers.getHeaderString("Idempotency-Key"))
            .map(it -> new Request.Key(caller.organisation(), caller.person(), it, same(body)));
    return new Request(key, CommandHeaders.ifMatch(ifMatch), location);
  }

  public RestResponse<Recorded> answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Recorded recorded -> created(recorded);
      case Outcome.Refused refused -> throw ProblemException.of(refused.refusal());
      case Outcome.Stale stale ->
          throw ProblemException.of(412, "stale").with("revision", stale.revision());
      case Outcome.KeyUsed _ -> throw ProblemException.of(422, "key-used");
    };
  }

  public static String base(Envelope event) {
    return "/relationships/" + event.relationship();
  }

  private RestResponse<Recorded> created(Outcome.Recorded recorded) {
    var events = recorded.events().stream().map(EventBody::of).toList();
    var response =
        ResponseBuilder.create(Status.CREATED, new Recorded(events))
            .location(URI.create(recorded.location()))
            .header(HttpHeaders.ETAG, "\"" + recorded.events().getLast().revision() + "\"");
    return recorded.replayed()
        ? response.header("Idempotent-Replayed", "true").build()
        : response.build();
  }

  /** The bytes that make a request the same request: however its JSON was laid out. */
  private byte[] same(Object body) {
    try {
      String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
      return (http.getMethod()
              + '\n'
              + uri.getPath()
              + '\n'
              + ifMatch
              + '\n'
              + json.writeValueAsString(body))
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read can be written", e);
    }
  }
}
