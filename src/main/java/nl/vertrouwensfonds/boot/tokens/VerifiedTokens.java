package nl.vertrouwensfonds.boot.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import nl.vertrouwensfonds.log.Unavailable;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Checking a signature costs more than most requests, so what Quarkus has verified is believed for
 * a while: never past the token's expiry, never past {@link #LONGEST}, and not once the keys of the
 * issuer were read anew. Whose tokens were revoked is not believed, within that while. Nothing that
 * was refused is kept. What fails because of the issuer is told apart from what fails because of a
 * token.
 */
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

  /** How long somebody whose tokens were revoked can still be believed. */
  static final Duration LONGEST = Duration.ofMinutes(1);

  /** By how much the clock of an issuer may differ: {@code exp}, {@code nbf} and {@code iat}. */
  static final Duration CLOCKS = Duration.ofSeconds(5);

  /** How long it takes to read the keys of the issuer anew, which the first who needs it does. */
  private static final Duration READING = Duration.ofMillis(500);

  /** By then they were read anew, even if somebody had that done a moment ago: once a second. */
  private static final int READINGS = 3;

  private static final int MOST = 4000;

  /** What tokens are verified by. */
  interface Keys {
    boolean areThere();

    /** How often they were read. */
    long timesRead();
  }

  private record Verified(SecurityIdentity identity, Instant until, long timesRead) {}

  private final IdentityProvider<TokenAuthenticationRequest> verifier;
  private final Admission admission;
  private final Keys keys;
  private final InstantSource clock;

  /** By the SHA-256 of the token. */
  private final Cache<ByteBuffer, Verified> kept =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

  @Inject
  VerifiedTokens(
      OidcIdentityProvider verifier, Admission admission, IssuerKeys keys, InstantSource clock) {
    this((IdentityProvider<TokenAuthenticationRequest>) verifier, admission, keys, clock);
  }

  VerifiedTokens(
      IdentityProvider<TokenAuthenticationRequest> verifier,
      Admission admission,
      Keys keys,
      InstantSource clock) {
    this.verifier = verifier;
    this.admission = admission;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Asked before Quarkus' own, which has the least. */
  @Override
  public int priority() {
    return verifier.priority() + 1;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    String token = request.getToken().getToken();
    var key = hash(token);
    long timesRead = keys.timesRead();
    var verified = kept.getIfPresent(key);
    if (verified != null && isGood(verified, timesRead)) {
      return Uni.createFrom().item(verified.identity());
    }
    if (!keys.areThere()) {
      return Uni.createFrom().failure(new Unavailable("no key of the issuer is known yet"));
    }
    return ShownToken.read(token)
        .filter(ShownToken::isAccessToken)
        .map(it ->
            verify(request, context)
                .invoke(this::wasIssued)
                .flatMap(who -> admit(it, who, context)))
        .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()))
        .invoke(it -> kept.put(key, new Verified(it, until(it), timesRead)));
  }

  private boolean isGood(Verified verified, long timesRead) {
    return clock.instant().isBefore(verified.until()) && verified.timesRead() == timesRead;
  }

  /** While the first token of a new key has the keys read, others of that key wait. */
  private Uni<SecurityIdentity> verify(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    return Uni.createFrom()
        .deferred(() -> verifier.authenticate(request, context))
        .onFailure(it -> isCausedBy(it, UnresolvableKeyException.class))
        .retry()
        .withBackOff(READING, READING)
        .withJitter(0)
        .atMost(READINGS)
        .onFailure(VerifiedTokens::isIssuers)
        .transform(it -> new Unavailable("the issuer of tokens cannot be reached"));
  }

  /** One of a time to come could not be revoked before then. Quarkus leaves that to others. */
  private void wasIssued(SecurityIdentity identity) {
    var claims = (JsonWebToken) identity.getPrincipal();
    var issued = Instant.ofEpochSecond(claims.getIssuedAtTime());
    if (issued.isAfter(clock.instant().plus(CLOCKS))) {
      throw new AuthenticationFailedException("it was issued in time to come");
    }
  }

  private Uni<SecurityIdentity> admit(
      ShownToken token, SecurityIdentity identity, AuthenticationRequestContext context) {
    return context.runBlocking(() -> admission.admit(token, identity));
  }

  private static boolean isIssuers(Throwable failure) {
    return Stream.of(
            IOException.class, TimeoutException.class, VertxException.class, OIDCException.class)
        .anyMatch(it -> isCausedBy(failure, it));
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> cause) {
    return Stream.iterate(failure, it -> it != null, Throwable::getCause)
        .anyMatch(cause::isInstance);
  }

  private Instant until(SecurityIdentity identity) {
    var claims = (JsonWebToken) identity.getPrincipal();
    Instant expiry = Instant.ofEpochSecond(claims.getExpirationTime());
    Instant longest = clock.instant().plus(LONGEST);
    return expiry.isBefore(longest) ? expiry : longest;
  }

  private static ByteBuffer hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
