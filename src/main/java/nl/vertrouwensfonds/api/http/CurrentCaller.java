package nl.vertrouwensfonds.api.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Caller.Function;
import nl.vertrouwensfonds.api.problem.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads from the token who is calling. Claims: iss, sub, org (the organisation's code), groups. */
@RequestScoped
public class CurrentCaller {

  private final SecurityIdentity identity;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Caller get() {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw ProblemException.of(401, "unauthenticated");
    }
    // Also a claim, but one whose name the token's own reader looks up by an exception.
    String organisation = identity.getAttribute("org");
    if (organisation == null || token.getSubject() == null) {
      throw ProblemException.of(401, "unauthenticated", "claims");
    }
    return new Caller(token.getIssuer(), token.getSubject(), organisation, function(token));
  }

  /** Until when the token is good. */
  public Instant until() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Instant.ofEpochSecond(token.getExpirationTime())
        : Instant.MIN;
  }

  private static Function function(JsonWebToken token) {
    var groups = token.getGroups();
    if (groups.contains("operator")) {
      return Function.OPERATOR;
    }
    return groups.contains("reporting") ? Function.REPORTING : Function.NONE;
  }
}
