package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A commitment from promise to score, as portals and dashboards see it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class CommitmentApiTest {

  @Test
  void aKeptCommitmentMovesTheClientsTrustInTheSupplierOnly() {
    var table = Table.live();
    String id = table.accepted("2199-01-01", null);
    table.made(table.supplier, "/commitments/" + id + "/delivery", "{\"note\":\"there\"}");
    table.made(table.client, "/commitments/" + id + "/assessment", "{\"outcome\":\"kept\"}");
    table
        .client
        .asks()
        .get(table.path("/trust"))
        .then()
        .statusCode(200)
        .body("clientInSupplier.balance.rounded", equalTo(55.56f))
        .body("clientInSupplier.kept", equalTo(1))
        .body("clientInSupplier.confidence.rounded", equalTo(0.11f))
        .body("supplierInClient.balance", nullValue())
        .body("supplierInClient.reason", equalTo("no-evidence"))
        .body("mutual", nullValue())
        .body("settled", equalTo(true))
        .body("provisional", equalTo(false))
        .body("policy.name", equalTo("fonds-1"));
  }

  @Test
  void theLedgerAddsUpToTheBalance() {
    var table = Table.importing("2024-01-01T00:00:00Z");
    kept(table, "2024-02-01");
    kept(table, "2024-03-01");
    missed(table, "2024-04-01", "2024-04-02");
    String at = "?at=2024-06-01T00:00:00Z";
    double sum = 50;
    for (var posting :
        table
            .reads(table.client, "/trust/ledger" + at + "&direction=client-in-supplier")
            .path("postings")) {
      sum += posting.path("amount").path("exact").doubleValue();
    }
    var balance =
        table.reads(table.supplier, "/trust" + at).path("clientInSupplier").path("balance");
    assertEquals(balance.path("exact").doubleValue(), sum, 1e-9);
  }

  @Test
  void theLedgerSpeaksTheReadersLanguage() {
    var table = Table.importing("2024-01-01T00:00:00Z");
    kept(table, "2024-02-01");
    String ledger = table.path("/trust/ledger?direction=client-in-supplier");
    table
        .client
        .asks("nl")
        .get(ledger)
        .then()
        .body("postings[0].why", equalTo("Een toezegging werd nagekomen"));
    table.client.asks().get(ledger).then().body("postings[0].why", equalTo("A promise was kept"));
  }

  @Test
  void whatWasAnsweredForAnInstantStaysTheAnswer() {
    var table = Table.importing("2024-01-01T00:00:00Z");
    kept(table, "2024-02-01");
    String at = table.path("/trust?at=2024-02-15T00:00:00Z");
    kept(table, "2024-03-01");
    String before = settled(table, at);
    missed(table, "2024-04-01", "2024-04-02");
    kept(table, "2024-05-01");
    assertEquals(
        before.replaceAll("\"revision\":\\d+", ""),
        settled(table, at).replaceAll("\"revision\":\\d+", ""));
    assertEquals(before, settled(table, at));
  }

  private static String settled(Table table, String path) {
    return table
        .client
        .asks()
        .get(path)
        .then()
        .statusCode(200)
        .body("settled", equalTo(true))
        .extract()
        .asString();
  }

  @Test
  void beforeTheFirstEventNothingIsKnown() {
    var table = Table.live();
    table
        .client
        .asks()
        .get(table.path("/trust?at=2001-01-01T00:00:00Z"))
        .then()
        .statusCode(200)
        .body("clientInSupplier.balance", nullValue())
        .body("revision", equalTo(0));
    table
        .client
        .asks()
        .get(table.path("/trust/ledger?direction=client-in-supplier&at=2001-01-01T00:00:00Z"))
        .then()
        .statusCode(200)
        .body("postings", hasSize(0));
  }

  @Test
  void theFutureHasNoScore() {
    var table = Table.live();
    table
        .client
        .asks()
        .get(table.path("/trust?at=2150-01-01T00:00:00Z"))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid"))
        .body("errors.pointer", contains("at"));
  }

  @Test
  void aSettledAnswerIsNotSentTwice() {
    var table = Table.live();
    String path = table.path("/trust");
    String tag = table.client.asks().get(path).then().statusCode(200).extract().header("ETag");
    table.client.asks().header("If-None-Match", tag).get(path).then().statusCode(304);
    table.supplier.asks().header("If-None-Match", tag).get(path).then().statusCode(200);
    table.accepted("2199-01-01", null);
    table.client.asks().header("If-None-Match", tag).get(path).then().statusCode(200);
  }

  @Test
  void anOpenImportIsProvisionalAndItsEndIsNotSettled() {
    var table = Table.importing("2024-01-01T00:00:00Z");
    kept(table, "2024-02-01");
    table
        .client
        .asks()
        .get(table.path("/trust?at=2024-02-01T00:00:00Z"))
        .then()
        .body("provisional", equalTo(true))
        .body("settled", equalTo(false))
        .header("ETag", nullValue());
    String close = "{\"occurredAt\":\"2024-02-01T00:00:00Z\"}";
    table.made(table.client, "/history-closures", close);
    table.made(table.supplier, "/history-closures", close);
    table
        .client
        .asks()
        .get(table.path("/trust?at=2024-02-01T00:00:00Z"))
        .then()
        .body("provisional", equalTo(false))
        .body("settled", equalTo(true));
  }

  @Test
  void aCommitmentTellsItsStory() {
    var table = Table.live();
    String id = table.accepted("2199-01-01", null);
    table
        .client
        .asks()
        .get(table.path("/commitments/" + id))
        .then()
        .statusCode(200)
        .body("what", equalTo("report"))
        .body("answer", equalTo("accepted"))
        .body("outcome", nullValue())
        .body("history.type", contains("commitment-made.v1", "commitment-answered.v1"));
  }

  @Test
  void listsComeInPagesWithALinkToTheNext() {
    var table = Table.live();
    for (int i = 0; i < 3; i++) {
      table.accepted("2199-01-01", null);
    }
    var first =
        table
            .client
            .asks()
            .get(table.path("/commitments?limit=2"))
            .then()
            .statusCode(200)
            .body("commitments", hasSize(2))
            .extract();
    String next = first.header("Link").replaceAll("<(.*)>.*", "$1");
    table
        .client
        .asks()
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .statusCode(200)
        .body("commitments", hasSize(1))
        .header("Link", nullValue());
  }

  @Test
  void theOperatorAndDashboardsReadNumbersAndNoWords() {
    var table = Table.live();
    String id = table.accepted("2199-01-01", null);
    var dashboard = new Table.Person("bi", table.client.organisation(), "reporting");
    for (var outsider : new Table.Person[] {dashboard, table.operator}) {
      outsider.asks().get(table.path("/trust")).then().statusCode(200);
      outsider
          .asks()
          .get(table.path("/commitments/" + id))
          .then()
          .statusCode(200)
          .body("$", not(hasKey("what")))
          .body("owner", equalTo("supplier"));
      outsider
          .asks()
          .get(table.path("/events/4"))
          .then()
          .statusCode(200)
          .body("$", not(hasKey("content")));
      outsider
          .sends("{\"what\":\"a\",\"measure\":\"b\",\"due\":\"2199-01-01\"}")
          .post(table.path("/commitments"))
          .then()
          .statusCode(403);
    }
  }

  @Test
  void anotherOrganisationKnowsNothingOfIt() {
    var table = Table.live();
    var other = Table.live();
    other.client.asks().get(table.path("/trust")).then().statusCode(404);
    new Table.Person("bi", other.client.organisation(), "reporting")
        .asks()
        .get(table.path("/trust"))
        .then()
        .statusCode(404);
    new Table.Person("eve", table.client.organisation(), null)
        .asks()
        .get(table.path(""))
        .then()
        .statusCode(404);
    other
        .client
        .asks()
        .get("/relationships")
        .then()
        .body("relationships.id", contains(other.relationship));
  }

  @Test
  void whoLeftSeesWhatWasThereAndRecordsNothing() {
    var table = Table.live();
    var colleague = table.colleague(table.supplier, "carl");
    String carl = table.client.asks().get(table.path("")).path("participants[2].id");
    table.made(table.supplier, "/participants/" + carl + "/departure", "{}");
    String id = table.accepted("2199-01-01", null);
    colleague.asks().get(table.path("/commitments")).then().body("commitments", hasSize(0));
    colleague.asks().get(table.path("/commitments/" + id)).then().statusCode(404);
    colleague.asks().get(table.path("/events")).then().body("events", hasSize(5));
    colleague.asks().get(table.path("/trust")).then().statusCode(200).body("revision", equalTo(5));
    colleague.asks().get("/relationships").then().body("relationships.revision", contains(5));
    colleague.asks().get(table.path("")).then().body("relationship.revision", equalTo(5));
    table
        .post(colleague, "/absent-persons", "{\"name\":\"Dirk\"}")
        .then()
        .statusCode(403)
        .body("code", equalTo("not-yours"));
  }

  @Test
  void whoReadsIsWitnessedOnce() {
    var table = Table.live();
    table.accepted("2199-01-01", null);
    table.client.asks().get(table.path("/events/4")).then().body("seen", not(hasKey("supplier")));
    String seen = table.supplier.asks().get(table.path("/events/4")).path("seen.supplier");
    table
        .client
        .asks()
        .get(table.path("/events/4"))
        .then()
        .body("seen.supplier", equalTo(seen))
        .body("seen", hasKey("client"));
  }

  @Test
  void misjudgedInProportionToWhatWasKept() {
    var table = Table.importing("2024-01-01T00:00:00Z");
    missed(table, "2024-02-01", "2024-02-02");
    table
        .client
        .asks()
        .get(table.path("/trust?at=2024-02-02T00:00:00Z"))
        .then()
        .body("clientInSupplier.balance.rounded", equalTo(40.00f))
        .body("clientInSupplier.missed", equalTo(1));
  }

  private static void kept(Table table, String day) {
    String at = day + "T00:00:00Z";
    String id = table.accepted(day, at);
    table.made(
        table.client,
        "/commitments/" + id + "/assessment",
        "{\"outcome\":\"kept\",\"occurredAt\":\"" + at + "\"}");
  }

  private static void missed(Table table, String day, String after) {
    String id = table.accepted(day, day + "T00:00:00Z");
    table.made(
        table.client,
        "/commitments/" + id + "/assessment",
        "{\"outcome\":\"missed\",\"occurredAt\":\"" + after + "T00:00:00Z\"}");
  }
}
