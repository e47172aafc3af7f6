package nl.vertrouwensfonds.api.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Function;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.AppendRequest;
import nl.vertrouwensfonds.log.AppendRequest.IdempotencyKey;

/** Reads from headers and body what comes with a command: its key, and the revision it is for. */
@RequestScoped
public class CommandRequests {

  private final CurrentCaller currentCaller;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final Request http;
  private final SameRequest same;

  CommandRequests(
      CurrentCaller currentCaller,
      HttpHeaders headers,
      UriInfo uri,
      Request http,
      SameRequest same) {
    this.currentCaller = currentCaller;
    this.headers = headers;
    this.uri = uri;
    this.http = http;
    this.same = same;
  }

  /**
   * @param location where what it gives is found
   */
  public AppendRequest of(Object body, Function<Envelope, String> location) {
    String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
    Caller caller = currentCaller.get();
    Optional<IdempotencyKey> key =
        CommandHeaders.key(headers.getHeaderString("Idempotency-Key"))
            .map(it ->
                new IdempotencyKey(
                    caller.organisation(), caller.person(), it, bytes(ifMatch, body)));
    return new AppendRequest(key, CommandHeaders.ifMatch(ifMatch), location);
  }

  private byte[] bytes(String ifMatch, Object body) {
    return same.bytes(http.getMethod(), uri.getPath(), ifMatch, body);
  }
}
