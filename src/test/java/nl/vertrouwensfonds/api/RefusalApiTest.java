package nl.vertrouwensfonds.api;

import static io.restassured.RestAssured.given;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.domain.rule.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each rule's refusal, as the caller reads it in Dutch and in English. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class RefusalApiTest {

  private static final Set<Rule> SEEN = EnumSet.noneOf(Rule.class);
  private static final String ACCEPT = "{\"answer\":\"accepted\"}";
  private static final String KEPT = "{\"outcome\":\"kept\"}";
  private static final String MISSED = "{\"outcome\":\"missed\"}";

  private Table table;

  @BeforeEach
  void aTableOfItsOwn() {
    table = Table.live();
  }

  /** Every rule is reached here, or where the steps or the cases are. */
  @AfterAll
  static void allSeen() {
    var unseen = EnumSet.complementOf(EnumSet.copyOf(SEEN));
    unseen.remove(Rule.UNKNOWN);
    unseen.removeAll(StepRefusalApiTest.REACHED);
    unseen.removeAll(CaseRefusalApiTest.REACHED);
    assertEquals(Set.of(), unseen);
  }

  @Test
  void notYours() {
    String id = table.accepted("2199-01-01", null);
    refused(Rule.NOT_YOURS, 403, table, table.supplier, "/commitments/" + id + "/assessment", KEPT);
  }

  @Test
  void notTheOperators() {
    table
        .client
        .sends("{\"code\":\"a\",\"name\":\"b\"}")
        .post("/organisations")
        .then()
        .statusCode(403)
        .body("code", equalTo("not-yours"))
        .body("detail", containsString("operator"));
  }

  @Test
  void whoIsNotTheOperatorDoesNotLearnWhichOrganisationsThereAre() {
    String side =
        "{\"organisation\":\"%s\",\"participant\":{\"person\":\"p\",\"name\":\"P\",\"role\":\"board\"}}";
    String body =
        "{\"client\":"
            + side.formatted("00000000-0000-4000-8000-000000000000")
            + ",\"supplier\":"
            + side.formatted("00000000-0000-4000-8000-000000000001")
            + "}";
    table.client.sends(body).post("/relationships").then().statusCode(403);
    table
        .operator
        .sends(body)
        .post("/relationships")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/client/organisation"));
  }

  @Test
  void noMandate() {
    var colleague = table.colleague(table.client, "carla");
    String body = "{\"what\":\"a\",\"measure\":\"b\",\"due\":\"2199-01-01\"}";
    String id = table.made(table.supplier, "/commitments", body);
    refused(Rule.NO_MANDATE, 403, table, colleague, "/commitments/" + id + "/answer", ACCEPT);
    colleague
        .sends(ACCEPT)
        .post(table.path("/commitments/" + id + "/answer"))
        .then()
        .body("instead", containsString("with a mandate to do it: anna."));
  }

  @Test
  void theLastMandate() {
    String anna = table.client.asks().get(table.path("")).path("participants[0].id");
    String path = "/participants/" + anna + "/departure";
    refused(Rule.NO_MANDATE, 403, table, table.client, path, "{}");
    table
        .client
        .sends("{}")
        .post(table.path(path))
        .then()
        .body("detail", containsString("last one of your side"));
  }

  @Test
  void fromTheFuture() {
    String body = "{\"name\":\"Dirk\",\"occurredAt\":\"2190-01-01T00:00:00Z\"}";
    refused(Rule.FROM_THE_FUTURE, 422, table, table.client, "/absent-persons", body);
  }

  @Test
  void occurredAtRequired() {
    var importing = Table.importing("2024-01-01T00:00:00Z");
    String body = "{\"name\":\"Dirk\"}";
    refused(Rule.OCCURRED_AT_REQUIRED, 422, importing, importing.client, "/absent-persons", body);
  }

  @Test
  void historyOutOfOrder() {
    var importing = Table.importing("2024-05-06T00:00:00Z");
    String body = "{\"name\":\"Dirk\",\"occurredAt\":\"2024-05-05T00:00:00Z\"}";
    refused(Rule.HISTORY_OUT_OF_ORDER, 409, importing, importing.client, "/absent-persons", body);
    importing
        .client
        .asks("nl")
        .contentType("application/json")
        .body(body)
        .post(importing.path("/absent-persons"))
        .then()
        .body("detail", containsString("6 mei 2024"))
        .body("facts.earliest", equalTo("2024-05-06T00:00:00Z"));
  }

  @Test
  void historyNotAgreed() {
    var begun = Table.begun("2024-05-06T00:00:00Z");
    String body = "{\"name\":\"Dirk\",\"occurredAt\":\"2024-05-07T00:00:00Z\"}";
    refused(Rule.HISTORY_NOT_AGREED, 409, begun, begun.client, "/absent-persons", body);
    begun
        .client
        .asks("nl")
        .contentType("application/json")
        .body(body)
        .post(begun.path("/absent-persons"))
        .then()
        .body("detail", containsString("6 mei 2024"))
        .body("facts.until", equalTo("2024-05-06T00:00:00Z"))
        .body("facts.sides", contains("supplier"));
  }

  @Test
  void aHistoryThatIsClosedSaysFromWhenItClosesWithoutTheOther() {
    var importing = Table.importing("2024-05-06T00:00:00Z");
    importing.made(importing.client, "/history-closures", "{}");
    refused(Rule.ALREADY_DONE, 409, importing, importing.client, "/history-closures", "{}");
    importing
        .post(importing.client, "/history-closures", "{}")
        .then()
        .body("detail", containsString("close it alone"))
        .body("facts.from", notNullValue());
  }

  @Test
  void historyClosed() {
    String until = "{\"until\":\"2024-01-01T00:00:00Z\"}";
    refused(Rule.HISTORY_CLOSED, 409, table, table.client, "/history-horizons", until);
    refused(Rule.HISTORY_CLOSED, 409, table, table.client, "/history-closures", "{}");
  }

  @Test
  void commitmentNotAccepted() {
    String body = "{\"what\":\"a\",\"measure\":\"b\",\"due\":\"2199-01-01\"}";
    String id = table.made(table.supplier, "/commitments", body);
    refused(
        Rule.COMMITMENT_NOT_ACCEPTED,
        409,
        table,
        table.client,
        "/commitments/" + id + "/assessment",
        KEPT);
  }

  @Test
  void notDue() {
    String id = table.accepted("2199-01-01", null);
    refused(Rule.NOT_DUE, 409, table, table.client, "/commitments/" + id + "/assessment", MISSED);
  }

  @Test
  void dueInThePast() {
    String body = "{\"what\":\"a\",\"measure\":\"b\",\"due\":\"2020-01-01\"}";
    refused(Rule.DUE_IN_THE_PAST, 422, table, table.supplier, "/commitments", body);
  }

  @Test
  void beforeItsPromise() {
    String path = "/commitments/" + table.accepted("2199-01-01", null) + "/delivery";
    String early = "{\"occurredAt\":\"%s\"}".formatted(Instant.now().minus(1, HOURS));
    refused(Rule.BEFORE_ITS_PROMISE, 422, table, table.supplier, path, early);
  }

  @Test
  void lapsed() {
    var importing = Table.importing("2024-01-01T00:00:00Z");
    String id = importing.accepted("2024-02-01", "2024-01-02T00:00:00Z");
    String path = "/commitments/" + id + "/assessment";
    String missed = "{\"outcome\":\"missed\",\"occurredAt\":\"2024-12-01T00:00:00Z\"}";
    refused(Rule.LAPSED, 409, importing, importing.client, path, missed);
  }

  @Test
  void alreadyAnswered() {
    String id = table.accepted("2199-01-01", null);
    String path = "/commitments/" + id + "/answer";
    refused(Rule.ALREADY_ANSWERED, 409, table, table.client, path, ACCEPT);
  }

  @Test
  void alreadyDone() {
    String id = table.accepted("2199-01-01", null);
    String path = "/commitments/" + id + "/delivery";
    table.made(table.supplier, path, "{}");
    refused(Rule.ALREADY_DONE, 409, table, table.supplier, path, "{}");
  }

  @Test
  void alreadySeated() {
    table.colleague(table.client, "carla");
    String body =
        "{\"person\":\"carla\",\"name\":\"Carla\",\"role\":\"delivery\",\"mandate\":true}";
    refused(Rule.ALREADY_DONE, 409, table, table.client, "/participants", body);
  }

  @Test
  void oneSide() {
    table.colleague(table.supplier, "dirk");
    String body = "{\"person\":\"dirk\",\"name\":\"Dirk\",\"role\":\"delivery\",\"mandate\":true}";
    refused(Rule.ONE_SIDE, 409, table, table.client, "/participants", body);
  }

  @Test
  void stillAtTable() {
    String participant =
        table
            .reads(table.client, "/events?type=participant-joined.v1")
            .at("/events/0/event/id")
            .textValue();
    String body = "{\"person\":\"" + participant + "\",\"ground\":\"objection\"}";
    refused(Rule.STILL_AT_TABLE, 409, table, table.operator, "/erasures", body);
  }

  @Test
  void alreadyRegistered() {
    String client = table.client.asks().get(table.path("")).path("relationship.client.id");
    String supplier = table.client.asks().get(table.path("")).path("relationship.supplier.id");
    String side =
        "{\"organisation\":\"%s\",\"participant\":{\"person\":\"%s\",\"name\":\"P\",\"role\":\"board\"}}";
    String body =
        "{\"client\":"
            + side.formatted(client, "p")
            + ",\"supplier\":"
            + side.formatted(supplier, "q")
            + "}";
    table
        .operator
        .sends(body)
        .post("/relationships")
        .then()
        .statusCode(409)
        .body("code", equalTo("already-done"))
        .body("detail", containsString("one log together"));
  }

  @Test
  void nothingToAnswer() {
    String id = table.accepted("2199-01-01", null);
    String path = "/commitments/" + id + "/dispute";
    refused(Rule.NOTHING_TO_ANSWER, 409, table, table.supplier, path, "{\"reason\":\"no\"}");
  }

  @Test
  void whatIsNotThereIsNotFoundBeforeAnythingIsSaidOfTheBody() {
    String nobody = "/commitments/00000000-0000-4000-8000-000000000000/answer";
    table.client.sends("{").post(table.path(nobody)).then().statusCode(404);
    table
        .client
        .sends("{")
        .post("/relationships/00000000-0000-4000-8000-000000000000/commitments")
        .then()
        .statusCode(404);
    table.client.sends("{").post("/relationships/no-id/commitments").then().statusCode(404);
  }

  @Test
  void aStrangerIsAskedWhoHeIsFirst() {
    given()
        .contentType("application/json")
        .body("{")
        .post(table.path("/commitments"))
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("Bearer"))
        .contentType("application/problem+json")
        .body("code", equalTo("unauthenticated"));
  }

  @Test
  void aStaleRevisionLosesAgainstARefusalOfPersonAndWinsFromAConflict() {
    String id = table.accepted("2199-01-01", null);
    String path = table.path("/commitments/" + id + "/answer");
    table
        .client
        .sends(ACCEPT)
        .header("If-Match", "\"1\"")
        .post(path)
        .then()
        .statusCode(412)
        .body("facts.revision", equalTo(5));
    table.supplier.sends(ACCEPT).header("If-Match", "\"1\"").post(path).then().statusCode(403);
    table.client.sends(ACCEPT).header("If-Match", "\"5\"").post(path).then().statusCode(409);
    table.client.sends(ACCEPT).header("If-Match", "*").post(path).then().statusCode(400);
  }

  private static void refused(
      Rule rule, int status, Table table, Person who, String path, String body) {
    SEEN.add(rule);
    Refusals.toldInBothLanguages(rule, status, table, who, path, body);
  }
}
