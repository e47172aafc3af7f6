package nl.vertrouwensfonds.log;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is written down of the time says whether anything else can be. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class PulseTest {

  private static final String PRESENT = "update pulse set at = clock_timestamp()";

  @Inject Pulse pulse;

  @TestHTTPResource(value = "/health/ready", management = true)
  URI ready;

  @AfterEach
  void asItWas() throws SQLException {
    execute("grant update on pulse to fonds_service");
    execute(PRESENT);
    pulse.beat();
  }

  private static void execute(String sql) throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner();
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int names(Table table) {
    String body = "{\"name\":\"Somebody\"}";
    return table.client.sends(body).post(table.path("/absent-persons")).statusCode();
  }

  private ValidatableResponse health(int status) {
    return given().get(ready).then().statusCode(status);
  }

  private static String check(String name, String what) {
    return "checks.find { it.name == '" + name + "' }." + what;
  }

  @Test
  void whenItWasLaterBeforeNothingIsRecorded() throws SQLException {
    var table = Table.live();
    execute("update pulse set at = clock_timestamp() + interval '1 hour'");
    pulse.beat();
    health(503).body(check("clock", "status"), equalTo("DOWN"));
    assertTrue(names(table) == 503);
    table.client.asks().get(table.path("/trust")).then().statusCode(200);
    execute(PRESENT);
    pulse.beat();
    health(200).body(check("clock", "status"), equalTo("UP"));
    assertTrue(names(table) == 201);
  }

  @Test
  void whatCannotBeWrittenIsTold() throws SQLException {
    execute("revoke update on pulse from fonds_service");
    assertThrows(PersistenceException.class, pulse::beat);
    health(503)
        .body(check("writes", "status"), equalTo("DOWN"))
        .body(check("writes", "data.failure"), notNullValue());
    execute("grant update on pulse to fonds_service");
    pulse.beat();
    health(200).body(check("writes", "data.lastWritten"), notNullValue());
  }

  @Test
  void clocksMayDifferALittle() {
    var now = Instant.now();
    var second = Duration.ofSeconds(1);
    assertTrue(ServerClock.isTrusted(new Pulse.Beat(now.plus(second), now, now.minus(second))));
    var more = Duration.ofMillis(2001);
    assertFalse(ServerClock.isTrusted(new Pulse.Beat(now.plus(more), now, now)));
    assertFalse(ServerClock.isTrusted(new Pulse.Beat(now, now, now.plus(more))));
    assertFalse(ServerClock.isTrusted(new Pulse.Beat(now, now, now.minus(more))));
  }
}
