package nl.vertrouwensfonds.api.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter is read as it was meant, or refused; it is never overlooked. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class ParametersApiTest {

  private Table table;

  @BeforeEach
  void sitDown() {
    table = Table.live();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/relationships?offset=3",
        "/me?x",
        "/portfolio?sort=name&page=2",
        "/waiting?who=x&By=y",
        "/feed?wiat=5",
        "/reports/scores?format=csv",
        "/reports/columns?at=2020-01-01T00:00:00Z",
        "/organisations?q=x",
        "/trust-policies?lang=nl",
        "/vocabulary?v=2",
        "/openapi.yaml?format=json",
        "TABLE?at=2020-01-01T00:00:00Z",
        "TABLE/trust?At=2020-01-01T00:00:00Z",
        "TABLE/trust/history?at=2020-01-01T00:00:00Z",
        "TABLE/events?sort=desc",
        "TABLE/actions?limit=3&offset=3",
        "TABLE/commitments?status=open"
      })
  void whatIsUnknownIsRefused(String address) {
    table
        .client
        .asks()
        .get(address.replace("TABLE", table.path("")))
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed"))
        .body("errors[0].detail", equalTo("There is no such parameter here."));
  }

  @Test
  void nothingIsCarriedOutThatSaysMoreThanIsUnderstood() {
    table
        .client
        .sends("{\"name\":\"Dirk\"}")
        .post(table.path("/absent-persons?dryRun=true"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("dryRun"));
    table.client.asks().get(table.path("")).then().body("absentPersons.size()", equalTo(0));
  }

  @Test
  void whatIsThereTwiceIsRefused() {
    table
        .client
        .asks()
        .get(table.path("/events?limit=1&limit=2"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("limit"))
        .body("errors[0].detail", containsString("once"));
  }

  @Test
  void whoMayNotKnowOfATableIsToldNothingOfItsParameters() {
    var other = Table.live();
    other.client.asks().get(table.path("/trust?x=1")).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01T02:00:00+02:00",
    "2020-01-01T02:00:00%2B02:00",
    "2020-01-01T02:00:00%2b02:00",
    "2020-01-01T02:00:00.000+02:00",
    "2019-12-31T22:00:00-02:00",
    "2020-01-01T23:59:00%2B23:59",
    "2020-01-01T19:00:00+19:00",
    "2019-12-31T00:01:00-23:59",
    "2020-01-01t00:00:00z",
    "2019-12-31T00:00:60-23:59",
  })
  void anInstantIsReadInWhateverOffset(String written) {
    String reports = "/reports/commitments?from=" + written;
    asks().get(reports).then().statusCode(200);
    asks()
        .get(table.path("/trust?at=" + written))
        .then()
        .statusCode(200)
        .body("at", equalTo("2020-01-01T00:00:00Z"));
  }

  private RequestSpecification asks() {
    return given().auth().oauth2(table.client.token()).urlEncodingEnabled(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/trust?at=",
        "/trust?at",
        "/trust?at=%20",
        "/trust?at=2020-01-01T00:00:00",
        "/trust?at=2020-01-01",
        "/trust?at=2020-01-01T00:00:00%2B24:00",
        "/trust?at=2020-01-01T00:00:00%2B0200",
        "/trust?at=2020-01-01%2000:00:00Z",
        "/commitments?at=",
        "/trust/history?from=",
        "/trust/history?to=&step=P1D"
      })
  void whatIsNoInstantIsToldHowToWriteOne(String address) {
    table
        .client
        .asks()
        .urlEncodingEnabled(false)
        .get(table.path(address))
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString("2026-05-01T12:00:00Z"));
  }
}
