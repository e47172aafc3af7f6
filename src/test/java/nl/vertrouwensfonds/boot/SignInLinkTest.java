package nl.vertrouwensfonds.boot;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import nl.vertrouwensfonds.api.contract.ContractFilter;
import org.junit.jupiter.api.Test;

/**
 * A link lets somebody in once, within a quarter of an hour; who reads the database is not let in.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class SignInLinkTest {

  private static final String TOKEN = "a.token.of-anna";
  private static final Settings SETTINGS =
      new Settings(
          8081,
          "127.0.0.1",
          8082,
          EmbeddedDatabase.FOLDER,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @Test
  void worksOnce() {
    String code = SignInLink.keep(SETTINGS, TOKEN);
    used(code).statusCode(200).body("token", equalTo(TOKEN));
    used(code).statusCode(401).body("code", equalTo("unauthenticated"));
  }

  @Test
  void worksForAQuarterOfAnHour() throws Exception {
    String code = SignInLink.keep(SETTINGS, TOKEN);
    long seconds = number("select extract(epoch from expires_at - clock_timestamp())::bigint");
    assertTrue(seconds > 880 && seconds <= 900, seconds + " s");
    change("update sign_in_link set expires_at = clock_timestamp() - interval '1 second'");
    used(code).statusCode(401);
  }

  @Test
  void ofOneThatIsOverNothingIsKept() throws Exception {
    SignInLink.keep(SETTINGS, TOKEN);
    change("update sign_in_link set expires_at = clock_timestamp() - interval '1 second'");
    SignInLink.keep(SETTINGS, TOKEN);
    assertEquals(1, number("select count(*)"));
  }

  @Test
  void theDatabaseHasItsHashAndASealAlone() throws Exception {
    change("delete from sign_in_link");
    String code = SignInLink.keep(SETTINGS, TOKEN);
    try (var owner = EmbeddedDatabase.asOwner();
        var rows = owner.createStatement().executeQuery("select hash, sealed from sign_in_link")) {
      rows.next();
      byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(("found:" + code).getBytes());
      assertArrayEquals(sha256, rows.getBytes("hash"));
      String sealed = new String(rows.getBytes("sealed"), StandardCharsets.ISO_8859_1);
      assertFalse(sealed.contains("token") || sealed.contains(code), sealed);
    }
  }

  @Test
  void noOtherCodeWorks() {
    SignInLink.keep(SETTINGS, TOKEN);
    used("A".repeat(43)).statusCode(401);
  }

  private static ValidatableResponse used(String code) {
    return given()
        .filter(new ContractFilter())
        .contentType("application/json")
        .body("{\"code\":\"" + code + "\"}")
        .post("/sign-in")
        .then();
  }

  private static long number(String select) throws Exception {
    try (var owner = EmbeddedDatabase.asOwner();
        var rows = owner.createStatement().executeQuery(select + " from sign_in_link")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void change(String statement) throws Exception {
    try (var owner = EmbeddedDatabase.asOwner()) {
      owner.createStatement().executeUpdate(statement);
    }
  }
}
