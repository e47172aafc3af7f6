package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.queries.portfolio.StoredPortfolio;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two sides tell their history, and one of them does not want it told. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class HistoryApiTest {

  private static final String START = "2021-01-01T00:00:00Z";

  private Table table;

  /** To the second: nothing in it is of this instant. */
  private final String today = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

  @BeforeEach
  void aHistoryIsBegun() {
    table = Table.begun(START);
  }

  @Test
  void aTrifleDatedTodayDoesNotShutOutTheYearsOfTheOther() {
    trifle(table.supplier, today)
        .statusCode(409)
        .body("code", equalTo("history-not-agreed"))
        .body("facts.until", equalTo(START))
        .body("facts.sides", contains("client"));
    horizon(table.supplier, today).statusCode(201);
    for (int year = 2021; year < 2025; year++) {
      String id = table.accepted(year + "-12-31", start(year));
      String taken = "{\"outcome\":\"missed\",\"occurredAt\":\"%s\"}";
      table.made(
          table.client, "/commitments/" + id + "/assessment", taken.formatted(start(year + 1)));
    }
    trifle(table.supplier, today).statusCode(409).body("facts.until", equalTo(start(2025)));
    for (var side : new Person[] {table.supplier, table.client}) {
      table.made(side, "/history-closures", "{}");
    }
    trifle(table.supplier, today).statusCode(201);
    table.client.asks().get(table.path("/trust")).then().body("provisional", equalTo(false));
  }

  @Test
  void howFarEachSideLetsTheHistoryBeToldIsShownToBoth() {
    read(table.supplier).body("history.horizons.client", equalTo(START));
    horizon(table.client, "2022-06-01T02:00:00+02:00").statusCode(201);
    read(table.supplier)
        .body("history.horizons.client", equalTo("2022-06-01T00:00:00Z"))
        .body("history.horizons.supplier", equalTo(START));
    var live = Table.live();
    live.client.asks().get(live.path("")).then().body("history", nullValue());
  }

  @Test
  void whoLetsItBeToldLessFarSeesThatTheOtherWaits() {
    awaited(table.supplier, not(hasItem("agreement-on-history")));
    horizon(table.client, today).statusCode(201);
    awaited(table.supplier, hasItem("agreement-on-history"));
    awaited(table.client, not(hasItem("agreement-on-history")));
    horizon(table.supplier, today).statusCode(201);
    awaited(table.supplier, not(hasItem("agreement-on-history")));
  }

  @Test
  void whoHasNotClosedItIsToldByWhen() throws SQLException {
    table = Table.begun(Instant.now().minus(10, ChronoUnit.DAYS).toString());
    table.made(table.client, "/history-closures", "{}");
    awaited(table.client, not(hasItem("closing-of-history")));
    table
        .supplier
        .asks()
        .get("/waiting?for=me&relationship=" + table.relationship)
        .then()
        .body("waiting.find { it.what == 'closing-of-history' }.until", notNullValue())
        .body("waiting.find { it.what == 'closing-of-history' }.overdue", equalTo(false));
    var relationship = UUID.fromString(table.relationship);
    long turns =
        StoredPortfolio.agree(
            relationship,
            LogsStand.stands(relationship),
            table.client.organisation(),
            table.supplier.organisation());
    assertTrue(turns > 2, "rows of a portfolio that time changed: " + turns);
  }

  private static String start(int year) {
    return year + "-01-01T00:00:00Z";
  }

  private ValidatableResponse trifle(Person who, String at) {
    String body = "{\"sort\":\"observation\",\"text\":\"Well.\",\"occurredAt\":\"%s\"}";
    return table.post(who, "/statements", body.formatted(at)).then();
  }

  private ValidatableResponse horizon(Person who, String until) {
    return table.post(who, "/history-horizons", "{\"until\":\"" + until + "\"}").then();
  }

  private ValidatableResponse read(Person who) {
    return who.asks().get(table.path("")).then().statusCode(200);
  }

  private void awaited(Person who, Matcher<?> what) {
    who.asks()
        .get("/waiting?for=me&relationship=" + table.relationship)
        .then()
        .statusCode(200)
        .body("waiting.what", what);
  }
}
