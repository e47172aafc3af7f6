package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people say of the score, and what is asked of it ahead. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class ScoreApiTest {

  private static final String SHORT = "{\"policy\":\"fonds-1-short\"}";

  private Table table;

  @BeforeEach
  void aBreachLongAgo() {
    table = Table.importing("2020-01-01T00:00:00Z");
    for (int month = 1; month <= 9; month++) {
      String at = "2020-0" + month + "-20T10:00:00Z";
      String id = table.accepted("2020-12-31", at);
      table.made(
          table.client,
          "/commitments/" + id + "/assessment",
          "{\"outcome\":\"kept\",\"occurredAt\":\"" + at + "\"}");
    }
    String at = ",\"occurredAt\":\"2025-03-01T10:00:00Z\"}";
    String breach =
        table.made(
            table.client,
            "/breaches",
            "{\"what\":\"no checks\",\"kind\":\"ability\",\"severity\":\"serious\"" + at);
    table.made(
        table.supplier, "/breaches/" + breach + "/answer", "{\"answer\":\"acknowledged\"" + at);
    for (var who : new Table.Person[] {table.client, table.supplier}) {
      table.made(who, "/history-closures", "{\"occurredAt\":\"2025-03-02T10:00:00Z\"}");
    }
  }

  @Test
  void anotherPolicyIsTriedAndNothingIsStored() {
    double before = balance("");
    double tried = balance("?policy=fonds-1-short");
    assertTrue(tried < before, tried + " after " + before);
    assertEquals(before, balance(""));
    String at = "2025-06-01T00:00:00Z";
    var curve = table.reads(table.client, "/trust/history?policy=fonds-1-short&to=" + at);
    assertEquals("fonds-1-short", curve.at("/policy/name").textValue());
    int last = curve.path("rows").size() - 1;
    assertEquals(
        balance("?policy=fonds-1-short&at=" + at),
        curve.path("rows").path(last).path("clientInSupplier").doubleValue());
    var ledger =
        table.reads(
            table.client, "/trust/ledger?direction=client-in-supplier&policy=fonds-1-short");
    assertEquals("fonds-1-short", ledger.at("/policy/name").textValue());
    assertEquals(tried, ledger.at("/totals/closing/exact").doubleValue(), 0.01);
    table
        .client
        .asks("nl")
        .get(table.path("/trust?policy=nonsense"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("policy"));
  }

  @Test
  void aPolicyHoldsOnceBothAdoptedItAndTheJumpIsOnePosting() {
    double tried = balance("?policy=fonds-1-short");
    table.made(table.client, "/trust/policy-adoptions", SHORT);
    table.client.asks().get(table.path("/trust")).then().body("policy.name", equalTo("fonds-1"));
    table.made(table.supplier, "/trust/policy-adoptions", SHORT);
    table
        .client
        .asks()
        .get(table.path("/trust"))
        .then()
        .body("policy.name", equalTo("fonds-1-short"));
    assertEquals(tried, balance(""), 1e-6);
    var curve = table.reads(table.client, "/trust/history").path("rows");
    assertEquals("fonds-1", curve.get(curve.size() / 2).path("policy").textValue());
    assertEquals("fonds-1-short", curve.get(curve.size() - 1).path("policy").textValue());
    table
        .client
        .asks("nl")
        .get(table.path("/trust/ledger?direction=client-in-supplier&limit=200"))
        .then()
        .statusCode(200)
        .body("postings.findAll { it.cause == 'policy' }", hasSize(1));
    table
        .post(table.client, "/trust/policy-adoptions", "{\"policy\":\"nonsense\"}")
        .then()
        .statusCode(422);
  }

  @Test
  void aContestedScoreSaysSoWhereverItIsShownUntilItIsTakenBack() {
    String contest =
        table.made(
            table.supplier,
            "/trust/contests",
            "{\"direction\":\"client-in-supplier\",\"reason\":\"That miss was not ours.\"}");
    table
        .client
        .asks()
        .get(table.path("/trust"))
        .then()
        .body("clientInSupplier.contested", equalTo(true))
        .body("clientInSupplier.contests.reason", contains("That miss was not ours."))
        .body("supplierInClient.contested", equalTo(false));
    table
        .operator
        .asks()
        .get(table.path("/trust"))
        .then()
        .body("clientInSupplier.contested", equalTo(true))
        .body("clientInSupplier.contests[0].reason", nullValue());
    table
        .client
        .asks()
        .get(table.path("/trust/history"))
        .then()
        .body("rows[0].clientInSupplierContested", equalTo(false))
        .body("rows[-1].clientInSupplierContested", equalTo(true));
    table
        .client
        .asks()
        .get(table.path("/trust/ledger?direction=client-in-supplier"))
        .then()
        .body("contested", equalTo(true))
        .body("contests.reason", contains("That miss was not ours."));
    table
        .client
        .asks()
        .get(table.path("/trust/ledger?direction=supplier-in-client"))
        .then()
        .body("contested", equalTo(false))
        .body("contests", empty());
    forecast("{}")
        .then()
        .body("clientInSupplierContested", equalTo(true))
        .body("supplierInClientContested", equalTo(false));
    table.made(table.supplier, "/trust/contests/" + contest + "/withdrawal", "{}");
    table
        .client
        .asks()
        .get(table.path("/trust"))
        .then()
        .body("clientInSupplier.contested", equalTo(false))
        .body("clientInSupplier.contests", empty());
  }

  @Test
  void theNeutralAnswersAContestAndItIsTooLateToTakeItBack() throws SQLException {
    String contest =
        table.made(
            table.client,
            "/trust/contests",
            "{\"direction\":\"client-in-supplier\",\"reason\":\"It was worse.\"}");
    assertTrue(contestedInSql());
    table.led();
    String path = "/trust/contests/" + contest;
    String answer = "{\"text\":\"Both saw the same nine reports.\"}";
    table.post(table.supplier, path + "/answer", answer).then().statusCode(403);
    table.made(table.neutral, path + "/answer", answer);
    assertFalse(table.reads(table.client, "/trust").at("/clientInSupplier/contested").asBoolean());
    assertFalse(contestedInSql());
    var told = table.reads(table.client, "/trust/history").path("rows");
    assertFalse(told.get(told.size() - 1).path("clientInSupplierContested").asBoolean());
    table.post(table.client, path + "/withdrawal", "{}").then().statusCode(409);
  }

  private boolean contestedInSql() throws SQLException {
    String sql = "select client_in_supplier_contested from trust_now where relationship = ?::uuid";
    try (var owner = EmbeddedDatabase.asOwner();
        var asked = owner.prepareStatement(sql)) {
      asked.setString(1, table.relationship);
      try (var row = asked.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  @Test
  void whatSomebodyRatesStandsBesideTheScore() {
    double before = balance("");
    table.made(table.client, "/trust/ratings", "{\"rating\":20}");
    table.made(table.client, "/trust/ratings", "{\"rating\":35,\"reason\":\"better\"}");
    table
        .client
        .asks()
        .get(table.path("/trust"))
        .then()
        .body("clientInSupplier.ratings.rating", contains(35))
        .body("supplierInClient.ratings", empty());
    assertEquals(before, balance(""), 0.01);
    table.post(table.client, "/trust/ratings", "{\"rating\":101}").then().statusCode(422);
  }

  @Test
  void aForecastFollowsWhatIsExpectedAndSaysWhenAGoalIsReachedOrNever() {
    var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    String breach =
        table.client.asks().get(table.path("/breaches")).then().extract().path("breaches[0].id");
    String body =
        """
        {"expected":[
          {"day":"%1$s","what":"apology-accepted","breach":"%2$s"},
          {"day":"%1$s","what":"explanation-accepted","breach":"%2$s"},
          {"day":"%3$s","what":"remedy-confirmed","breach":"%2$s"}],
         "keeping":[{"side":"supplier","perThirtyDays":2}],
         "goal":{"direction":"client-in-supplier","balance":%4$s}}
        """;
    String soon = today.plusDays(10).toString();
    String later = today.plusDays(40).toString();
    long revision = table.reads(table.client, "/trust").path("revision").asLong();
    forecast(body.formatted(soon, breach, later, "70"))
        .then()
        .statusCode(200)
        .body("rows[0].day", equalTo(today.toString()))
        .body("policy.name", equalTo("fonds-1"))
        .body("goal.reachedOn", notNullValue())
        .body("goal.most", nullValue());
    forecast(body.formatted(soon, breach, later, "99"))
        .then()
        .statusCode(200)
        .body("goal.reachedOn", nullValue())
        .body("goal.most.exact", notNullValue())
        .body("goal.mostOn", notNullValue());
    assertEquals(revision, table.reads(table.client, "/trust").path("revision").asLong());
  }

  @Test
  void aForecastTellsWhatReachesAGoalByADayOrThatNothingDoes() {
    var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    String goal = "{\"goal\":{\"direction\":\"client-in-supplier\",\"balance\":%s,\"by\":\"%s\"}}";
    forecast(goal.formatted("70", today.plusDays(700)))
        .then()
        .statusCode(200)
        .body("goal.reachedOn", nullValue())
        .body("goal.by.ways[0].steps.what", hasItem("apology-accepted"))
        .body("goal.by.ways[0].keeping.side", equalTo("supplier"))
        .body("goal.by.ways[0].keeping.perThirtyDays", notNullValue())
        .body("goal.by.ways[0].reachedOn", notNullValue())
        .body("goal.by.most", nullValue());
    forecast(goal.formatted("95", today.plusDays(20)))
        .then()
        .statusCode(200)
        .body("goal.by.ways", empty())
        .body("goal.by.most.exact", notNullValue());
    forecast(goal.formatted("70", today)).then().statusCode(422);
    forecast(goal.formatted("70", "2199-01-01"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/goal/by"));
  }

  @Test
  void aForecastRefusesWhatTheRulesWouldNotAllow() {
    String soon = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(10).toString();
    forecast(
            "{\"expected\":[{\"day\":\"%s\",\"what\":\"apology-accepted\",\"breach\":\"%s\"}]}"
                .formatted(soon, table.relationship))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/expected/0"));
    forecast("{\"expected\":[{\"day\":\"2020-01-01\",\"what\":\"commitment-kept\"}]}")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/expected/0/day"));
    forecast("{\"until\":\"2199-01-01\"}").then().statusCode(422);
    forecast("{\"keeping\":[{\"side\":\"neutral\",\"perThirtyDays\":2}]}").then().statusCode(422);
  }

  private Response forecast(String body) {
    return table.post(table.client, "/trust/forecast", body);
  }

  private double balance(String query) {
    return table
        .reads(table.client, "/trust" + query)
        .path("clientInSupplier")
        .path("balance")
        .path("exact")
        .asDouble();
  }
}
