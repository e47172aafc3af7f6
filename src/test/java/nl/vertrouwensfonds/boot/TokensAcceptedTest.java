package nl.vertrouwensfonds.boot;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

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
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tokens are believed, asked where everybody gets an answer of his own. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class TokensAcceptedTest {
  private static final Duration HOUR = Duration.ofHours(1);

  /** How much clocks may differ (boot.tokens.VerifiedTokens). */
  private static final Duration CLOCKS = Duration.ofSeconds(5);

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
  void onlyThoseFromItselfForItself(String issuer, String audience, int status) {
    var claims = claimsAt(Duration.ZERO, HOUR);
    claims.setIssuer(issuer);
    claims.setAudience(audience);
    answers(status, signed(claims));
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
  void notPastTheirExpiryAndWhatClocksMayDiffer() throws InterruptedException {
    String token = signedAt(CLOCKS.negated(), Duration.ofSeconds(2), null);
    answers(200, token);
    Thread.sleep(2000);
    answers(401, token);
  }

  /** Of an issuer that runs ahead, and of one that is behind, so that a token lapses too soon. */
  @ParameterizedTest
  @CsvSource({
    "60, 3600, 0, 401",
    "3, 3600, 3, 200",
    "-63, 60, -63, 200",
    "3, 3600, 60, 401",
    "-90, 60, -90, 401"
  })
  void thoseOfAClockThatDiffersSomeSeconds(long issued, long validity, long notBefore, int status) {
    var claims = claimsAt(Duration.ofSeconds(issued), Duration.ofSeconds(validity));
    claims.setNotBefore(NumericDate.fromSeconds(NumericDate.now().getValue() + notBefore));
    answers(status, signed(claims));
  }

  /** As a list, or as a text with spaces between. */
  @ParameterizedTest
  @CsvSource({
    "'[\"operator\"]', operator",
    "'[\"staff\", \"reporting\"]', reporting",
    "'\"operator\"', operator",
    "'\"staff operator\"', operator",
    "'\"reporting\"', reporting",
    "'\"reporting-operator\"', ",
    "'\"staff\"', ",
    "'[]', ",
    "'\"\"', ",
    "null, "
  })
  void whatTheyGrantIsAListOrAText(String groups, String function) throws Exception {
    var claims = claimsAt(Duration.ZERO, HOUR);
    claims.setClaim("groups", JsonUtil.parseJson("{\"it\":" + groups + "}").get("it"));
    given()
        .auth()
        .oauth2(signed(claims))
        .get("/me")
        .then()
        .statusCode(200)
        .body("functions[0]", equalTo(function));
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

  private static String signedAt(Duration ahead, Duration validity, String role) {
    var clock = Clock.offset(Clock.systemUTC(), ahead);
    return new TokenSigner(EmbeddedDatabase.signer().key(), clock)
        .sign("anna", "farbo", role, validity);
  }

  private static JwtClaims claimsAt(Duration ahead, Duration validity) {
    long issued = NumericDate.now().getValue() + ahead.toSeconds();
    var claims = new JwtClaims();
    claims.setIssuer(TokenSigner.NAME);
    claims.setAudience(TokenSigner.NAME);
    claims.setSubject("anna");
    claims.setStringClaim("org", "farbo");
    claims.setIssuedAt(NumericDate.fromSeconds(issued));
    claims.setExpirationTime(NumericDate.fromSeconds(issued + validity.toSeconds()));
    return claims;
  }

  private static String signed(JwtClaims claims) {
    var signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(EmbeddedDatabase.signer().key().secret());
    signature.setAlgorithmHeaderValue("RS256");
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answers(int status, String token) {
    given().auth().oauth2(token).get("/relationships").then().statusCode(status);
  }
}
