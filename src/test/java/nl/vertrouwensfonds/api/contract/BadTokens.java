package nl.vertrouwensfonds.api.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** What stands in {@code Authorization} in place of a token that is right, by what is wrong. */
final class BadTokens {

  private static final String NAME = "vertrouwensfonds";
  private static final Duration HOUR = Duration.ofHours(1);

  private BadTokens() {}

  /**
   * @param person whose tokens would be right
   */
  static Map<String, String> all(Person person) {
    String right = person.token();
    String[] parts = right.split("\\.");
    String other =
        EmbeddedDatabase.signer()
            .sign(person.name(), person.organisation(), "operator", HOUR)
            .split("\\.")[1];
    var all = new LinkedHashMap<String, String>();
    all.put(
        "expired",
        "Bearer "
            + EmbeddedDatabase.signer()
                .sign(person.name(), person.organisation(), null, HOUR.negated()));
    all.put("other audience", "Bearer " + signed(person, "another-service", NAME, null));
    all.put("other issuer", "Bearer " + signed(person, NAME, "another-issuer", null));
    all.put("unknown kid", "Bearer " + forged(person, "no-such-key"));
    all.put("tampered", "Bearer " + parts[0] + "." + other + "." + parts[2]);
    all.put("no signature", "Bearer " + parts[0] + "." + parts[1] + ".");
    all.put("alg none", "Bearer " + encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".");
    all.put("key confusion", "Bearer " + confused(person));
    all.put("malformed", "Bearer not.a.token");
    all.put("dots", "Bearer ..");
    all.put("empty", "Bearer ");
    all.put("basic", "Basic YW5uYTphbm5h");
    return all;
  }

  private static JwtClaims claims(Person person, String audience, String issuer) {
    var claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setAudience(audience);
    claims.setSubject(person.name());
    claims.setStringClaim("org", person.organisation());
    claims.setIssuedAtToNow();
    var later = NumericDate.now();
    later.addSeconds(HOUR.toSeconds());
    claims.setExpirationTime(later);
    return claims;
  }

  private static String signed(Person person, String audience, String issuer, String kid) {
    var signature = new JsonWebSignature();
    signature.setPayload(claims(person, audience, issuer).toJson());
    signature.setKey(EmbeddedDatabase.signer().key().secret());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    if (kid != null) {
      signature.setKeyIdHeaderValue(kid);
    }
    return compact(signature);
  }

  /** By a key that nobody has published. */
  private static String forged(Person person, String kid) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var signature = new JsonWebSignature();
      signature.setPayload(claims(person, NAME, NAME).toJson());
      signature.setKey(generator.generateKeyPair().getPrivate());
      signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
      signature.setKeyIdHeaderValue(kid);
      return compact(signature);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key, taken for a secret that both know. */
  private static String confused(Person person) {
    var signature = new JsonWebSignature();
    signature.setPayload(claims(person, NAME, NAME).toJson());
    signature.setKey(
        new HmacKey(Base64.getDecoder().decode(EmbeddedDatabase.signer().key().publicKey())));
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    signature.setDoKeyValidation(false);
    return compact(signature);
  }

  private static String compact(JsonWebSignature signature) {
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
