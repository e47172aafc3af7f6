package nl.vertrouwensfonds.window;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service with the window turned off: no page, and all of the API. */
@QuarkusTest
@TestProfile(NoWindowTest.Off.class)
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class NoWindowTest {

  /** As FONDS_WINDOW=false does. */
  public static final class Off implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("fonds.window.enabled", "false");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/static/bundle/app.js"})
  void hasNoPage(String path) {
    given()
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", notNullValue());
  }

  @Test
  void answersAsBefore() {
    var table = Table.live();
    table.accepted("2199-01-01", null);
    table.client.asks().get("/portfolio").then().statusCode(200).body("total", equalTo(1));
  }
}
