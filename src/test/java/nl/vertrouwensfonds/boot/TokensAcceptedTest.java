package nl.vertrouwensfonds.boot;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.tokens.SigningKey;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tokens are believed, asked where everybody gets an answer of his own. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class TokensAcceptedTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void itsOwn() {
    answers(200, EmbeddedDatabase.signer().sign("anna", "farbo", "operator", HOUR));
  }

  @Test
  void notOnesThatHaveLapsed() {
    answers(401, EmbeddedDatabase.signer().sign("anna", "farbo", null, HOUR.negated()));
  }

  @Test
  void notThoseOfAnotherKey(@TempDir Path elsewhere) {
    SigningKey another = SigningKey.keep(new DataFolder(elsewhere));
    answers(401, new TokenSigner(another, Clock.systemUTC()).sign("anna", "farbo", null, HOUR));
  }

  @ParameterizedTest
  @CsvSource({
    "vertrouwensfonds, vertrouwensfonds, 200",
    "vertrouwensfonds, another-service, 401",
    "another-issuer, vertrouwensfonds, 401"
  })
  void onlyThoseFromItselfForItself(String issuer, String audience, int status) throws Exception {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setAudience(audience);
    claims.setSubject("anna");
    claims.setStringClaim("org", "farbo");
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(5);
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(EmbeddedDatabase.signer().key().secret());
    signature.setAlgorithmHeaderValue("RS256");
    answers(status, signature.getCompactSerialization());
  }

  /** What was believed a moment ago is believed to the letter only. */
  @Test
  void notOnesThatWereTamperedWith() {
    String token = EmbeddedDatabase.signer().sign("anna", "farbo", null, HOUR);
    String[] parts = token.split("\\.");
    String more = EmbeddedDatabase.signer().sign("anna", "farbo", "operator", HOUR).split("\\.")[1];
    String none = Base64.getUrlEncoder().encodeToString("{\"alg\":\"none\"}".getBytes());
    for (int i = 0; i < 2; i++) {
      answers(200, token);
      answers(401, parts[0] + "." + more + "." + parts[2]);
      answers(401, none + "." + parts[1] + ".");
      answers(401, none + "." + parts[1] + "." + parts[2]);
      answers(401, parts[0] + "." + parts[1] + "." + parts[2].substring(4));
    }
  }

  @Test
  void notPastTheirExpiry() throws InterruptedException {
    String token = EmbeddedDatabase.signer().sign("anna", "farbo", null, Duration.ofSeconds(3));
    answers(200, token);
    Thread.sleep(3000);
    answers(401, token);
  }

  @Test
  void notThoseOfSomebodyWhoWasShutOutSince() throws SQLException {
    String person = "shut-" + UUID.randomUUID();
    var before = Clock.fixed(Instant.now().minusSeconds(60), ZoneOffset.UTC);
    var signer = EmbeddedDatabase.signer();
    String earlier = new TokenSigner(signer.key(), before).sign(person, "farbo", null, HOUR);
    try (var owner = EmbeddedDatabase.asOwner()) {
      var change =
          owner.prepareStatement(
              "insert into shut_out values (?, 'farbo', now() - interval '5 s')");
      change.setString(1, person);
      change.executeUpdate();
    }
    answers(401, earlier);
    answers(200, signer.sign(person, "farbo", null, HOUR));
    answers(200, new TokenSigner(signer.key(), before).sign(person, "levering", null, HOUR));
  }

  private static void answers(int status, String token) {
    given().auth().oauth2(token).get("/relationships").then().statusCode(status);
  }
}
