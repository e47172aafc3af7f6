package nl.vertrouwensfonds.boot.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import nl.vertrouwensfonds.log.Unavailable;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long a token that was verified is believed without being verified again. */
class VerifiedTokensTest {

  private static final AuthenticationRequestContext BLOCKING = work -> Uni.createFrom().item(work);
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final String TOKEN = token("{\"typ\":\"JWT\"}", "s");
  private static final String ID_TOKEN = token("{\"typ\":\"id+jwt\"}", "s");

  private Instant now = START;
  private Instant shutOut = Instant.MIN;
  private final Verifier verifier = new Verifier();
  private final Keys keys = new Keys();
  private final Admission admission =
      new Admission(
          (_, _, issued) -> !issued.isAfter(shutOut), new ClaimPath("sub"), new ClaimPath("org"));
  private final VerifiedTokens tokens = new VerifiedTokens(verifier, admission, keys, () -> now);

  private static final class Keys implements VerifiedTokens.Keys {
    private boolean there = true;
    private long timesRead;

    @Override
    public boolean areThere() {
      return there;
    }

    @Override
    public long timesRead() {
      return timesRead;
    }
  }

  /** Verifies each token unless there is a failure left, and counts. */
  private static final class Verifier implements IdentityProvider<TokenAuthenticationRequest> {

    private final Queue<Throwable> failures = new ArrayDeque<>();
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
      return failures.isEmpty()
          ? Uni.createFrom().item(identity(request.getToken().getToken()))
          : Uni.createFrom().failure(failures.remove());
    }

    private SecurityIdentity identity(String token) {
      var claims = new JwtClaims();
      claims.setIssuedAt(NumericDate.fromSeconds(START.getEpochSecond()));
      claims.setExpirationTime(NumericDate.fromSeconds(START.plus(lifetime).getEpochSecond()));
      return QuarkusSecurityIdentity.builder()
          .setPrincipal(new OidcJwtCallerPrincipal(claims, new AccessTokenCredential(token), "sub"))
          .addRole("operator")
          .addAttribute("of this request", new Object())
          .build();
    }
  }

  private static String token(String head, String signature) {
    return encoded(head) + "." + encoded("{\"sub\":\"anna\",\"org\":\"farbo\"}") + "." + signature;
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private SecurityIdentity asks(String token) {
    var request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
    return tokens.authenticate(request, BLOCKING).await().indefinitely();
  }

  private void isRefused(String token) {
    assertThrows(AuthenticationFailedException.class, () -> asks(token));
  }

  private void verified(int times) {
    assertEquals(times, verifier.asked);
  }

  private static AuthenticationFailedException because(Throwable cause) {
    return new AuthenticationFailedException(cause);
  }

  /** Within the while for which a token is believed, not before. */
  @Test
  void whoseTokensWereRevokedIsBelievedForAWhileAtMost() {
    asks(TOKEN);
    shutOut = START;
    asks(TOKEN);
    now = now.plus(VerifiedTokens.LONGEST);
    isRefused(TOKEN);
    shutOut = START.minusSeconds(1);
    asks(TOKEN);
  }

  @Test
  void onceIsEnoughForAWhile() {
    asks(TOKEN);
    now = START.plus(VerifiedTokens.LONGEST).minusNanos(1000);
    var again = asks(TOKEN);
    verified(1);
    assertEquals(Set.of("operator"), again.getRoles());
    assertEquals("anna", again.getAttribute("person"));
    assertEquals("farbo", again.getAttribute("organisation"));
  }

  @Test
  void nothingOfItsFirstRequestStays() {
    for (int i = 0; i < 2; i++) {
      assertEquals(Set.of("person", "organisation"), asks(TOKEN).getAttributes().keySet());
    }
  }

  @Test
  void afterAWhileItIsVerifiedAgain() {
    asks(TOKEN);
    now = START.plus(VerifiedTokens.LONGEST);
    asks(TOKEN);
    verified(2);
  }

  @Test
  void itIsBelievedOnceItWasIssuedGiveOrTakeWhatClocksDiffer() {
    now = START.minus(VerifiedTokens.CLOCKS).minusNanos(1000);
    isRefused(TOKEN);
    now = START.minus(VerifiedTokens.CLOCKS);
    asks(TOKEN);
  }

  @Test
  void itsExpiryEndsIt() {
    verifier.lifetime = Duration.ofSeconds(5);
    asks(TOKEN);
    now = START.plusSeconds(5);
    verifier.failures.add(new AuthenticationFailedException());
    isRefused(TOKEN);
  }

  @Test
  void keysThatWereReadAnewEndWhatTheOthersVerified() {
    asks(TOKEN);
    keys.timesRead++;
    verifier.failures.add(new AuthenticationFailedException());
    isRefused(TOKEN);
  }

  @Test
  void whatIsNotTheSameToTheLetterIsVerified() {
    asks(TOKEN);
    verifier.failures.add(new AuthenticationFailedException());
    isRefused(TOKEN + "t");
    verified(2);
  }

  @Test
  void whatWasRefusedIsRefusedAnew() {
    verifier.failures.add(new AuthenticationFailedException());
    isRefused(TOKEN);
    asks(TOKEN);
    verified(2);
  }

  @Test
  void whatIsNoAccessTokenIsNotEvenVerified() {
    for (String other : new String[] {ID_TOKEN, "a.b.c", "e30.e30"}) {
      isRefused(other);
    }
    verified(0);
  }

  /** Somebody else's token may be having the keys read, or have had that done a moment ago. */
  @Test
  void aKeyThatIsNotKnownIsLookedForUntilTheKeysWereReadAnew() {
    unknown(3);
    asks(TOKEN);
    verified(4);
    unknown(4);
    isRefused(TOKEN + "t");
    verified(8);
  }

  private void unknown(int times) {
    for (int i = 0; i < times; i++) {
      verifier.failures.add(because(new UnresolvableKeyException("not yet")));
    }
  }

  static Throwable[] issuers() {
    return new Throwable[] {
      new OIDCException("OIDC Server is not available"),
      because(new ConnectException("refused")),
      because(new TimeoutException()),
      because(new OIDCException("Error status:502"))
    };
  }

  @ParameterizedTest
  @MethodSource("issuers")
  void anIssuerThatCannotBeReachedIsNoFaultOfTheToken(Throwable away) {
    verifier.failures.add(away);
    assertThrows(Unavailable.class, () -> asks(TOKEN));
    asks(TOKEN);
  }

  @Test
  void nobodyIsRefusedBeforeThereAreKeys() {
    keys.there = false;
    assertThrows(Unavailable.class, () -> asks(TOKEN));
    verified(0);
  }
}
