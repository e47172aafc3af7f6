package nl.vertrouwensfonds.boot.tokens;

import java.util.Map;

/** Whose tokens Quarkus believes. */
public final class TokenProperties {
  private TokenProperties() {}

  /** Those that the service signs itself. */
  public static Map<String, String> of(SigningKey key) {
    return Map.of(
        "quarkus.oidc.public-key", key.publicKey(), "quarkus.oidc.token.issuer", TokenSigner.NAME);
  }

  /** Those of an OpenID Connect issuer; its keys are fetched from there. */
  public static Map<String, String> of(String issuerUrl) {
    return Map.of("quarkus.oidc.auth-server-url", issuerUrl);
  }
}
