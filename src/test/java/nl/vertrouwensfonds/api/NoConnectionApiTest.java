package nl.vertrouwensfonds.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All connections to the database are in use: whoever comes then is told to come again. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class NoConnectionApiTest {

  /** Of PostgreSQL's 100, of which it keeps three for its superuser; the rest is for people. */
  private static final int FOR_ONE_OF_THREE_SERVERS = 25;

  @Inject AgroalDataSource database;

  @TestHTTPResource(value = "/health/ready", management = true)
  URI health;

  private final Deque<Connection> held = new ArrayDeque<>();
  private Table table;

  @BeforeEach
  void sitDown() {
    table = Table.live();
  }

  @AfterEach
  void letGo() throws SQLException {
    while (!held.isEmpty()) {
      held.pop().close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/relationships/{id}/trust",
        "/relationships/{id}/trust/ledger?direction=client-in-supplier",
        "/relationships/{id}/events",
        "/relationships",
        "/portfolio",
        "/feed",
        "/reports/breaches"
      })
  void whoReadsIsToldToComeAgain(String path) throws SQLException {
    holdAll();
    var reader = path.startsWith("/reports") ? reporting() : table.client;
    toldToComeAgain(reader.asks().get(path.replace("{id}", table.relationship)));
  }

  @Test
  void whoAppendsIsToldToComeAgainAndNothingIsRecorded() throws SQLException {
    String notes = "/relationships/" + table.relationship + "/statements";
    String body = "{\"sort\":\"observation\",\"text\":\"All was quiet.\"}";
    holdAll();
    toldToComeAgain(table.client.sends(body).post(notes));
    letGo();
    table.client.asks().get(notes).then().statusCode(200).body("statements.size()", equalTo(0));
    table.client.sends(body).post(notes).then().statusCode(201);
  }

  /** Whoever looks after the service would start anew one that does not answer. */
  @Test
  void theServiceIsWellAllTheSame() throws SQLException {
    holdAll();
    given().get(health).then().statusCode(200).body("status", equalTo("UP"));
  }

  /** Who waits for a connection after another has failed to get one waits as long once more. */
  @Test
  void nobodyWaitsLongerThanTwoSeconds() {
    assertTrue(pool().acquisitionTimeout().multipliedBy(2).compareTo(Duration.ofSeconds(2)) <= 0);
  }

  @Test
  void threeServersFitOnePostgres() {
    assertTrue(pool().maxSize() <= FOR_ONE_OF_THREE_SERVERS);
  }

  private void holdAll() throws SQLException {
    while (held.size() < pool().maxSize()) {
      held.push(database.getConnection());
    }
  }

  private AgroalConnectionPoolConfiguration pool() {
    return database.getConfiguration().connectionPoolConfiguration();
  }

  private Table.Person reporting() {
    return new Table.Person("bi", table.client.organisation(), "reporting");
  }

  private static void toldToComeAgain(Response response) {
    response
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "1")
        .body("code", equalTo("unavailable"));
  }
}
