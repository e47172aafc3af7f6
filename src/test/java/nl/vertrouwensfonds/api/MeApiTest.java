package nl.vertrouwensfonds.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A portal finds out who is logged in. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class MeApiTest {

  private Table table;

  @BeforeEach
  void table() {
    table = Table.live();
  }

  @Test
  void aParticipantIsToldWhereItSitsAndWhatItMayBind() {
    table
        .client
        .asks()
        .get("/me")
        .then()
        .statusCode(200)
        .body("person", equalTo("anna"))
        .body("organisation.code", equalTo(table.client.organisation()))
        .body("functions", empty())
        .body("seats.relationship", contains(table.relationship))
        .body("seats[0].participant", notNullValue())
        .body("seats[0].name", equalTo("anna"))
        .body("seats[0].side", equalTo("client"))
        .body("seats[0].role", equalTo("board"))
        .body("seats[0].mandate", equalTo(true))
        .body("seats[0].since", notNullValue())
        .body("seats[0].until", nullValue())
        .body("seats[0].nominee", equalTo(false));
  }

  @Test
  void aColleagueWithoutMandateIsToldSoAndFromWhenOnItIsGone() {
    var colleague = table.colleague(table.supplier, "carl");
    colleague.asks().get("/me").then().body("seats[0].mandate", equalTo(false));
    String seat = colleague.asks().get("/me").then().extract().path("seats[0].participant");
    table.made(table.supplier, "/participants/" + seat + "/departure", "{}");
    colleague
        .asks()
        .get("/me")
        .then()
        .body("seats.participant", contains(seat))
        .body("seats[0].until", notNullValue());
  }

  @Test
  void aNeutralIsANomineeUntilBothAccepted() {
    String led = table.caseOpened();
    var asked = table.neutral.asks().get("/me").then();
    asked.body("seats[0].side", equalTo("neutral")).body("seats[0].nominee", equalTo(true));
    asked.body("seats[0].leads", equalTo(led.replace("/cases/", "")));
    table.made(table.neutral, led + "/mediation", Table.TERMS);
    for (var side : List.of(table.client, table.supplier)) {
      table.made(side, led + "/mediation/answer", "{\"answer\":\"accepted\"}");
    }
    table.neutral.asks().get("/me").then().body("seats[0].nominee", equalTo(false));
  }

  @Test
  void aDeclinedNomineeIsGone() {
    String opened = table.caseOpened();
    table.made(table.neutral, opened + "/mediation", Table.TERMS);
    table.made(table.client, opened + "/mediation/answer", "{\"answer\":\"declined\"}");
    table.neutral.asks().get("/me").then().body("seats[0].until", notNullValue());
  }

  @Test
  void whoAsksInAFunctionHasNoSeat() {
    table
        .operator
        .asks()
        .get("/me")
        .then()
        .body("functions", contains("operator"))
        .body("organisation", nullValue())
        .body("seats", empty());
    var dashboard = new Person("bi", table.client.organisation(), "reporting");
    dashboard.asks().get("/me").then().body("functions", contains("reporting"));
  }

  @Test
  void manySeatsComeInPagesAndNoneTwice() {
    var nora = table.neutral;
    for (int i = 0; i < 3; i++) {
      String opened = table.caseOpened();
      table.made(nora, opened + "/mediation", Table.TERMS);
      table.made(table.client, opened + "/mediation/answer", "{\"answer\":\"declined\"}");
    }
    var seen = new HashSet<String>();
    String next = "";
    int pages = 0;
    for (; next != null; pages++) {
      var page = nora.asks().get("/me?limit=2" + next).then().statusCode(200).extract();
      seen.addAll(page.jsonPath().getList("seats.participant", String.class));
      String cursor = page.path("next");
      assertEquals(cursor != null, page.header("Link") != null);
      next = cursor == null ? null : "&cursor=" + cursor;
    }
    assertEquals(3, seen.size());
    assertEquals(2, pages);
  }

  @Test
  void whoIsNotLoggedInIsTold() {
    given().get("/me").then().statusCode(401);
  }
}
