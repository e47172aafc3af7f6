package nl.vertrouwensfonds.boot.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

/** How long a token that was verified is believed without being verified again. */
class VerifiedTokensTest {

  private static final AuthenticationRequestContext BLOCKING = work -> Uni.createFrom().item(work);
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private Instant now = START;
  private Instant shutOut = Instant.MIN;
  private final Verifier verifier = new Verifier();
  private final VerifiedTokens tokens =
      new VerifiedTokens(verifier, (person, _, issued) -> !issued.isAfter(shutOut), () -> now);

  /** Verifies each token that it believes in, and counts. */
  private final class Verifier implements IdentityProvider<TokenAuthenticationRequest> {

    private final Set<String> refused = new HashSet<>();
    private Duration lifetime = Duration.ofHours(1);
    private int asked;

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
      return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
        TokenAuthenticationRequest request, AuthenticationRequestContext context) {
      asked++;
      String token = request.getToken().getToken();
      return refused.contains(token)
          ? Uni.createFrom().failure(new AuthenticationFailedException())
          : Uni.createFrom().item(identity(token));
    }

    private SecurityIdentity identity(String token) {
      var claims = new JwtClaims();
      claims.setSubject("anna");
      claims.setStringClaim("org", "farbo");
      claims.setIssuedAt(NumericDate.fromSeconds(START.getEpochSecond()));
      claims.setExpirationTime(NumericDate.fromSeconds(START.plus(lifetime).getEpochSecond()));
      return QuarkusSecurityIdentity.builder()
          .setPrincipal(new OidcJwtCallerPrincipal(claims, new AccessTokenCredential(token), "sub"))
          .addRole("operator")
          .addAttribute("of this request", new Object())
          .build();
    }
  }

  private SecurityIdentity asks(String token) {
    var request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
    return tokens.authenticate(request, BLOCKING).await().indefinitely();
  }

  /** Within the while for which a token is believed, not before. */
  @Test
  void whoseTokensWereRevokedIsBelievedForAWhileAtMost() {
    asks("a.b.c");
    shutOut = START;
    asks("a.b.c");
    now = now.plus(VerifiedTokens.LONGEST);
    assertThrows(AuthenticationFailedException.class, () -> asks("a.b.c"));
    shutOut = START.minusSeconds(1);
    asks("a.b.c");
  }

  private void verified(int times) {
    assertEquals(times, verifier.asked);
  }

  @Test
  void onceIsEnoughForAWhile() {
    asks("key1.a.s");
    now = START.plus(VerifiedTokens.LONGEST).minusNanos(1000);
    var again = asks("key1.a.s");
    verified(1);
    assertEquals("anna", again.getPrincipal().getName());
    assertEquals(Set.of("operator"), again.getRoles());
    assertEquals("farbo", again.getAttribute("org"));
  }

  @Test
  void nothingOfItsFirstRequestStays() {
    asks("key1.a.s");
    assertEquals(Set.of("org"), asks("key1.a.s").getAttributes().keySet());
  }

  @Test
  void afterAWhileItIsVerifiedAgain() {
    asks("key1.a.s");
    now = START.plus(VerifiedTokens.LONGEST);
    asks("key1.a.s");
    verified(2);
  }

  @Test
  void itsExpiryEndsIt() {
    verifier.lifetime = Duration.ofSeconds(5);
    asks("key1.a.s");
    now = START.plusSeconds(5);
    verifier.refused.add("key1.a.s");
    assertThrows(AuthenticationFailedException.class, () -> asks("key1.a.s"));
  }

  @Test
  void anotherKeyEndsWhatTheOthersSigned() {
    asks("key1.a.s");
    asks("key2.a.s");
    verifier.refused.add("key1.a.s");
    assertThrows(AuthenticationFailedException.class, () -> asks("key1.a.s"));
  }

  @Test
  void twoKeysThatAreKnownLeaveEachOtherAlone() {
    asks("key1.a.s");
    asks("key2.a.s");
    asks("key1.a.s");
    asks("key1.a.s");
    asks("key2.a.s");
    verified(3);
  }

  @Test
  void whatIsNotTheSameToTheLetterIsVerified() {
    asks("key1.a.s");
    verifier.refused.add("key1.a.t");
    assertThrows(AuthenticationFailedException.class, () -> asks("key1.a.t"));
    verified(2);
  }

  @Test
  void whatWasRefusedIsRefusedAnew() {
    verifier.refused.add("key1.a.s");
    assertThrows(AuthenticationFailedException.class, () -> asks("key1.a.s"));
    verifier.refused.clear();
    asks("key1.a.s");
    verified(2);
  }
}
