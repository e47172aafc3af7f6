package nl.vertrouwensfonds.boot.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checking a signature costs more than most requests, so what Quarkus has verified is believed for
 * a while: never past the token's expiry, never past {@link #LONGEST}, and not past the first token
 * that another key has signed, since the keys may have been changed by then. Whose tokens were
 * revoked is not believed, within that while. Nothing that was refused is kept.
 */
@ApplicationScoped
public class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

  /** The claim that names the organisation; an attribute of the identity under the same name. */
  private static final String ORGANISATION = "org";

  /** How long a key that was withdrawn can still be believed, beyond what Quarkus does. */
  static final Duration LONGEST = Duration.ofMinutes(1);

  private static final int MOST = 4000;
  private static final int MOST_KEYS = 100;

  /** Whether the tokens are that somebody was given up to an instant. Waits for the database. */
  @FunctionalInterface
  interface Revoked {
    boolean includes(String person, String organisation, Instant issued);
  }

  private record Verified(SecurityIdentity identity, Instant until) {}

  private final IdentityProvider<TokenAuthenticationRequest> verifier;
  private final Revoked revoked;
  private final InstantSource clock;

  /** By the SHA-256 of the token. */
  private final Cache<ByteBuffer, Verified> kept =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

  /** Headers of tokens: they name the key, and differ where it does. */
  private final Cache<String, Boolean> keys = Caffeine.newBuilder().maximumSize(MOST_KEYS).build();

  @Inject
  VerifiedTokens(OidcIdentityProvider verifier, ShutOut shutOut, InstantSource clock) {
    this((IdentityProvider<TokenAuthenticationRequest>) verifier, shutOut::includes, clock);
  }

  VerifiedTokens(
      IdentityProvider<TokenAuthenticationRequest> verifier, Revoked revoked, InstantSource clock) {
    this.verifier = verifier;
    this.revoked = revoked;
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
    var verified = kept.getIfPresent(key);
    return verified != null && clock.instant().isBefore(verified.until())
        ? Uni.createFrom().item(verified.identity())
        : verifier
            .authenticate(request, context)
            .flatMap(it -> context.runBlocking(() -> admitted(it)))
            .map(it -> keep(key, token, it));
  }

  private SecurityIdentity admitted(SecurityIdentity identity) {
    if (identity.getPrincipal() instanceof JsonWebToken claims && isRevoked(claims)) {
      throw new AuthenticationFailedException("the tokens of this person are revoked");
    }
    return identity;
  }

  /** One that does not say when it was issued may be from before. */
  private boolean isRevoked(JsonWebToken claims) {
    Object organisation = claims.getClaim(ORGANISATION);
    return claims.getSubject() != null
        && organisation != null
        && revoked.includes(
            claims.getSubject(),
            organisation.toString(),
            Instant.ofEpochSecond(claims.getIssuedAtTime()));
  }

  private SecurityIdentity keep(ByteBuffer key, String token, SecurityIdentity identity) {
    if (!(identity.getPrincipal() instanceof JsonWebToken claims)) {
      return identity;
    }
    String header = token.substring(0, token.indexOf('.'));
    if (keys.asMap().putIfAbsent(header, true) == null) {
      kept.invalidateAll();
    }
    var verified = new Verified(lasting(identity, claims), until(claims));
    kept.put(key, verified);
    return verified.identity();
  }

  /** Without what is of its first request alone. */
  private static SecurityIdentity lasting(SecurityIdentity identity, JsonWebToken claims) {
    var lasting =
        QuarkusSecurityIdentity.builder().setPrincipal(claims).addRoles(identity.getRoles());
    Object organisation = claims.getClaim(ORGANISATION);
    if (organisation != null) {
      lasting.addAttribute(ORGANISATION, organisation.toString());
    }
    return lasting.build();
  }

  private Instant until(JsonWebToken claims) {
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
