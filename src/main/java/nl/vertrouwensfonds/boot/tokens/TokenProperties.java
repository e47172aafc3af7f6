package nl.vertrouwensfonds.boot.tokens;

import java.util.Map;

/** Whose tokens Quarkus believes, and what they say where. */
public final class TokenProperties {
  private static final String CLOCKS = "quarkus.oidc.token.lifespan-grace";
  private static final String SECONDS = "" + VerifiedTokens.CLOCKS.toSeconds();

  private TokenProperties() {}

  /** Those that the service signs itself. */
  public static Map<String, String> of(SigningKey key) {
    return Map.of(
        "quarkus.oidc.public-key",
        key.publicKey(),
        "quarkus.oidc.token.issuer",
        TokenSigner.NAME,
        CLOCKS,
        SECONDS);
  }

  /** Those of an OpenID Connect issuer; its keys are fetched from there. */
  public static Map<String, String> of(Issuer issuer) {
    return Map.of(
        "quarkus.oidc.auth-server-url",
        issuer.url(),
        "fonds.window.issuer",
        issuer.url(),
        "quarkus.oidc.token.audience",
        issuer.audience(),
        "quarkus.oidc.roles.role-claim-path",
        issuer.functions(),
        "fonds.tokens.person",
        issuer.person(),
        "fonds.tokens.organisation",
        issuer.organisation(),
        CLOCKS,
        SECONDS);
  }
}
