package nl.vertrouwensfonds.boot.tokens;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs bearer tokens that this service believes, when no other issuer is configured. */
public record TokenSigner(SigningKey key, InstantSource clock) {
  /** Issuer and audience of these tokens. */
  public static final String NAME = "vertrouwensfonds";

  /**
   * With the key that the service keeps in this folder.
   *
   * @throws UserFacingException when the service has not made its key yet
   */
  public static TokenSigner ofDataFolder(Path folder, InstantSource clock) {
    return new TokenSigner(SigningKey.existing(new DataFolder(folder)), clock);
  }

  /**
   * A signed JWT (RS256).
   *
   * @param person subject: who it is within the organisation
   * @param organisation code of the organisation
   * @param role {@code operator}, {@code reporting} or null
   * @param validity from now, to the second
   */
  public String sign(String person, String organisation, String role, Duration validity) {
    Instant now = clock.instant();
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(NAME);
    claims.setAudience(NAME);
    claims.setSubject(person);
    claims.setStringClaim("org", organisation);
    if (role != null) {
      claims.setStringListClaim("groups", List.of(role));
    }
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(validity).getEpochSecond()));
    return sign(claims);
  }

  private String sign(JwtClaims claims) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key.secret());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
