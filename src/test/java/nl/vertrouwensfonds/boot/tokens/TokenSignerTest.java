package nl.vertrouwensfonds.boot.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenSignerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");

  @TempDir Path temp;

  @Test
  void saysWhoItIsForAndHowLong() throws Exception {
    JwtClaims claims = read(signer().sign("anna", "farbo", "operator", Duration.ofHours(8)));
    assertEquals("anna", claims.getSubject());
    assertEquals("farbo", claims.getStringClaimValue("org"));
    assertEquals(List.of("operator"), claims.getStringListClaimValue("groups"));
    assertEquals(NOW.getEpochSecond(), claims.getIssuedAt().getValue());
    assertEquals(NOW.getEpochSecond() + 8 * 3600, claims.getExpirationTime().getValue());
  }

  @Test
  void namesNoRoleForWhoHasNone() throws Exception {
    JwtClaims claims = read(signer().sign("anna", "farbo", null, Duration.ofHours(1)));
    assertFalse(claims.hasClaim("groups"));
  }

  @Test
  void needsAKeyThatIsThere() {
    DataFolder folder = new DataFolder(temp);
    assertThrows(UserFacingException.class, () -> SigningKey.existing(folder));
    assertEquals(SigningKey.keep(folder), SigningKey.existing(folder));
  }

  private TokenSigner signer() {
    return new TokenSigner(SigningKey.keep(new DataFolder(temp)), InstantSource.fixed(NOW));
  }

  /** Checks it with nothing but the public half, as others would. */
  private JwtClaims read(String token) throws Exception {
    byte[] half = Base64.getDecoder().decode(SigningKey.keep(new DataFolder(temp)).publicKey());
    PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(half));
    return new JwtConsumerBuilder()
        .setVerificationKey(key)
        .setEvaluationTime(NumericDate.fromSeconds(NOW.getEpochSecond()))
        .setRequireIssuedAt()
        .setRequireExpirationTime()
        .setExpectedIssuer("vertrouwensfonds")
        .setExpectedAudience("vertrouwensfonds")
        .build()
        .processToClaims(token);
  }
}
