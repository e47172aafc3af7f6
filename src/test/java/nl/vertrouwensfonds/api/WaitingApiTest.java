package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.domain.Days;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Both sides are told what waits for them and for the other, and where it is done. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class WaitingApiTest {

  private Table table;

  @BeforeEach
  void sitDown() {
    table = Table.live();
  }

  private String promise() {
    return table.made(
        table.supplier,
        "/commitments",
        """
        {"what": "The monthly report", "measure": "on time", "size": "normal", "due": "%s"}\
        """
            .formatted(day(5)));
  }

  private static String day(int ahead) {
    return LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(ahead).toString();
  }

  private static ValidatableResponse waiting(Person who, String query) {
    return who.asks().get("/waiting" + query).then().statusCode(200);
  }

  @Test
  void behindTheLastPageItIsStillKnownHowManyThereAre() {
    promise();
    promise();
    String next = waiting(table.client, "?for=me&limit=1").extract().path("next");
    waiting(table.client, "?for=me&limit=1&cursor=" + next).body("next", nullValue());
    promise();
    String last = waiting(table.client, "?for=me&limit=2").extract().path("next");
    waiting(table.client, "?for=me&overdue=true&cursor=" + last)
        .body("waiting", empty())
        .body("total", equalTo(0));
    waiting(table.supplier, "?for=others&cursor=" + last).body("total", equalTo(3));
    var beside = table.beside();
    waiting(table.client, "?relationship=" + beside.relationship + "&cursor=" + last)
        .body("waiting", empty())
        .body("total", equalTo(0));
    table.post(
        table.client,
        "/breaches",
        "{\"what\":\"late\",\"kind\":\"ability\",\"severity\":\"minor\"}");
    waiting(table.supplier, "?for=me&cursor=" + last)
        .body("waiting", empty())
        .body("total", equalTo(1));
  }

  @Test
  void aPromiseWaitsForItsAnswerAndThenForItsDelivery() {
    String promise = promise();
    waiting(table.client, "?for=me")
        .body("waiting.what", contains("answer-to-commitment"))
        .body("waiting[0].subject", equalTo(promise))
        .body("waiting[0].title", equalTo("The monthly report"))
        .body("waiting[0].side", equalTo("client"))
        .body("waiting[0].acts.rel", contains("accept-commitment", "decline-commitment"));
    waiting(table.supplier, "?for=me").body("waiting", empty()).body("total", equalTo(0));
    waiting(table.supplier, "?for=others")
        .body("waiting.what", contains("answer-to-commitment"))
        .body("waiting[0].mine", equalTo(false))
        .body("waiting[0].acts", empty());
    table.made(table.client, "/commitments/" + promise + "/answer", "{\"answer\": \"accepted\"}");
    waiting(table.client, "").body("waiting.what", contains("delivery-of-commitment"));
    waiting(table.supplier, "?for=me&sort=until")
        .body("waiting.what", contains("delivery-of-commitment"))
        .body("waiting[0].overdue", equalTo(false))
        .body(
            "waiting[0].acts.href",
            contains(
                "/relationships/%s/commitments/%s/delivery"
                    .formatted(table.relationship, promise)));
    waiting(table.supplier, "?overdue=true").body("waiting", empty());
    table.made(table.supplier, "/commitments/" + promise + "/delivery", "{}");
    waiting(table.client, "").body("waiting.what", contains("assessment-of-commitment"));
    table.made(table.client, "/commitments/" + promise + "/assessment", "{\"outcome\": \"kept\"}");
    waiting(table.client, "").body("waiting", empty());
  }

  @Test
  void anActionSaysWhetherItIsWaitedFor() {
    String promise = promise();
    table
        .client
        .asks()
        .get("/relationships/" + table.relationship + "/actions?subject=" + promise)
        .then()
        .body(
            "actions.findAll { it.waited != null }.rel",
            containsInAnyOrder("accept-commitment", "decline-commitment"))
        .body("actions[0].waited.what", equalTo("answer-to-commitment"));
    table.made(table.client, "/commitments/" + promise + "/answer", "{\"answer\": \"accepted\"}");
    table.made(table.client, "/commitments/" + promise + "/assessment", "{\"outcome\": \"kept\"}");
    table
        .supplier
        .asks()
        .get("/relationships/" + table.relationship + "/actions?subject=" + promise)
        .then()
        .body("actions.rel", not(hasItem("deliver-commitment")));
  }

  @Test
  void whoOnlyCountsIsToldWithoutWords() {
    promise();
    var dashboard = new Person("bi", table.client.organisation(), "reporting");
    waiting(dashboard, "?for=me&relationship=" + table.relationship)
        .body("waiting.what", contains("answer-to-commitment"))
        .body("waiting[0].title", nullValue())
        .body("waiting[0].actions", nullValue())
        .body("waiting[0].acts", empty());
    waiting(table.operator, "?relationship=" + table.relationship)
        .body("waiting.mine", everyItem(equalTo(false)))
        .body("waiting.title", everyItem(nullValue()));
  }

  @Test
  void whoDoesNotSitThereIsToldNothing() {
    promise();
    var stranger = Table.live();
    waiting(stranger.client, "").body("waiting", empty());
    waiting(stranger.client, "?relationship=" + table.relationship).body("waiting", empty());
  }

  @Test
  void whoLeftIsToldNothing() {
    promise();
    var carla = table.colleague(table.client, "carla");
    waiting(carla, "").body("total", equalTo(1));
    String seat = carla.asks().get("/me").then().extract().path("seats[0].participant");
    table.made(table.client, "/participants/" + seat + "/departure", "{}");
    waiting(carla, "").body("waiting", empty());
  }

  @Test
  void whoIsAskedToLeadACaseIsToldOfThatCaseAlone() {
    promise();
    String it = table.caseOpened().substring("/cases/".length());
    waiting(table.neutral, "")
        .body("waiting.what", contains("mediation-proposal"))
        .body("waiting.subject", contains(it));
  }

  @Test
  void aReportWaitsForAnAnswerForFourteenDays() {
    table.made(
        table.client,
        "/breaches",
        "{\"what\": \"No tests\", \"kind\": \"ability\", \"severity\": \"minor\"}");
    waiting(table.supplier, "?for=me")
        .body("waiting.what", contains("answer-to-report"))
        .body("waiting[0].acts.rel", contains("acknowledge-breach", "dispute-breach"));
    waiting(table.client, "?for=others").body("waiting.what", contains("answer-to-report"));
    waiting(table.client, "?for=time").body("waiting", empty());
  }

  @Test
  void aPaymentWaitsWithItsSum() {
    String breach =
        table.made(
            table.client,
            "/breaches",
            "{\"what\": \"No tests\", \"kind\": \"ability\", \"severity\": \"minor\"}");
    String path = "/breaches/" + breach;
    table.made(table.supplier, path + "/answer", "{\"answer\": \"acknowledged\"}");
    String money =
        table.made(
            table.supplier,
            path + "/compensations",
            "{\"money\": {\"amount\": \"38500.5\", \"currency\": \"EUR\"}, \"until\": \"2199-01-01T00:00:00Z\"}");
    table.made(table.client, "/compensations/" + money + "/answer", "{\"answer\": \"accepted\"}");
    String payment = "waiting.find { it.what == 'payment' }";
    waiting(table.supplier, "?for=me")
        .body(payment + ".money.amount", equalTo("38500.50"))
        .body(payment + ".money.currency", equalTo("EUR"))
        .body("waiting.findAll { it.what != 'payment' }.money", everyItem(nullValue()));
    waiting(table.operator, "?relationship=" + table.relationship)
        .body("waiting.what", hasItem("payment"))
        .body("waiting.money", everyItem(nullValue()));
  }

  @Test
  void aListOfManyIsToldInPages() {
    for (int i = 0; i < 5; i++) {
      promise();
    }
    String next =
        waiting(table.client, "?for=me&limit=3")
            .body("total", equalTo(5))
            .body("waiting.size()", equalTo(3))
            .extract()
            .path("next");
    waiting(table.client, "?for=me&limit=3&cursor=" + next)
        .body("waiting.size()", equalTo(2))
        .body("next", nullValue());
  }

  @Test
  void theOverviewCountsIt() {
    String promise = promise();
    table
        .client
        .asks()
        .get("/portfolio?filter=waiting-for-me&sort=deadline")
        .then()
        .statusCode(200)
        .body("relationships.relationship", contains(table.relationship))
        .body("relationships[0].waiting.forMe", equalTo(1))
        .body("relationships[0].waiting.forOthers", equalTo(0))
        .body(
            "relationships[0].waiting.nextDeadline",
            equalTo(Days.after(LocalDate.parse(day(5)), ZoneId.of("Europe/Amsterdam")).toString()));
    table.made(table.client, "/commitments/" + promise + "/answer", "{\"answer\": \"declined\"}");
    table
        .client
        .asks()
        .get("/portfolio?filter=waiting-for-me")
        .then()
        .body("relationships", empty());
  }
}
