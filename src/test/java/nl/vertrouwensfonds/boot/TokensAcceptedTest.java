package nl.vertrouwensfonds.boot;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.tokens.SigningKey;
import nl.vertrouwensfonds.boot.tokens.TokenSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token is looked at on every path, so one that is free to all shows what is believed. */
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

  private static void answers(int status, String token) {
    given().auth().oauth2(token).get("/q/health/live").then().statusCode(status);
  }
}
