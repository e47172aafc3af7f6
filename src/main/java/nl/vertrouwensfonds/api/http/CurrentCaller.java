package nl.vertrouwensfonds.api.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Caller.Function;
import nl.vertrouwensfonds.api.problem.HttpProblem;
import nl.vertrouwensfonds.api.problem.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is calling, by the token. In which claims that stands is a setting; the identity has it as
 * attributes ({@code person}, {@code organisation}: its code) and roles.
 */
@RequestScoped
public class CurrentCaller {

  private final SecurityIdentity identity;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Caller get() {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw HttpProblem.of(401);
    }
    String person = identity.getAttribute("person");
    String organisation = identity.getAttribute("organisation");
    if (person == null || organisation == null) {
      throw ProblemException.of(401, "unauthenticated", "claims").at("Authorization", "claims");
    }
    return new Caller(token.getIssuer(), person, organisation, function());
  }

  /** When the token was issued. */
  public Instant since() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Instant.ofEpochSecond(token.getIssuedAtTime())
        : Instant.EPOCH;
  }

  /** Until when the token is good. */
  public Instant until() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Instant.ofEpochSecond(token.getExpirationTime())
        : Instant.MIN;
  }

  private Function function() {
    if (identity.hasRole("operator")) {
      return Function.OPERATOR;
    }
    return identity.hasRole("reporting") ? Function.REPORTING : Function.NONE;
  }
}
