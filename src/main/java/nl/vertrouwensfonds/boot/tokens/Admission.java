package nl.vertrouwensfonds.boot.tokens;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import nl.vertrouwensfonds.access.ShutOut;
import nl.vertrouwensfonds.domain.party.Spelling;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who somebody is by a token that was verified, and whether he is believed still. */
@ApplicationScoped
class Admission {

  /** Attributes of the identity; absent where the token does not say it. */
  private static final String PERSON = "person";

  private static final String ORGANISATION = "organisation";

  /** Whether the tokens are that somebody was given up to an instant. Waits for the database. */
  @FunctionalInterface
  interface Revoked {
    boolean includes(String person, String organisation, Instant issued);
  }

  private final Revoked revoked;
  private final ClaimPath person;
  private final ClaimPath organisation;

  @Inject
  Admission(
      ShutOut shutOut,
      @ConfigProperty(name = "fonds.tokens.person") String person,
      @ConfigProperty(name = "fonds.tokens.organisation") String organisation) {
    this(shutOut::includes, new ClaimPath(person), new ClaimPath(organisation));
  }

  Admission(Revoked revoked, ClaimPath person, ClaimPath organisation) {
    this.revoked = revoked;
    this.person = person;
    this.organisation = organisation;
  }

  /**
   * An identity without what is of its first request alone.
   *
   * @throws AuthenticationFailedException when the person's tokens are revoked
   */
  SecurityIdentity admit(ShownToken token, SecurityIdentity verified) {
    var claims = (JsonWebToken) verified.getPrincipal();
    var who = person.textIn(token.claims()).map(Spelling::normal);
    var where = organisation.textIn(token.claims()).map(Spelling::normal);
    if (who.isPresent() && where.isPresent() && isRevoked(who.get(), where.get(), claims)) {
      throw new AuthenticationFailedException("the tokens of this person are revoked");
    }
    var identity =
        QuarkusSecurityIdentity.builder().setPrincipal(claims).addRoles(verified.getRoles());
    who.ifPresent(it -> identity.addAttribute(PERSON, it));
    where.ifPresent(it -> identity.addAttribute(ORGANISATION, it));
    return identity.build();
  }

  /** One that does not say when it was issued may be from before. */
  private boolean isRevoked(String who, String where, JsonWebToken claims) {
    return revoked.includes(who, where, Instant.ofEpochSecond(claims.getIssuedAtTime()));
  }
}
