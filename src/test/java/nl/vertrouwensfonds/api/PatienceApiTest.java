package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom patience waits for, as callers and boards read it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class PatienceApiTest {

  private static final String START = "2024-01-02T00:00:00Z";
  private static final String REPORT =
      "{\"what\":\"late\",\"kind\":\"ability\",\"severity\":\"minor\"}";
  private static final String APOLOGY =
      "{\"text\":\"Sorry.\",\"meant\":true,\"responsible\":true,\"unconditional\":true}";
  private static final String EXPLANATION =
      "{\"whatHappened\":\"We sent the report of March ten days after the day agreed.\","
          + "\"ownFault\":\"We had planned nobody for it.\"}";
  private static final String LARGE =
      "{\"what\":\"report\",\"measure\":\"on time\",\"size\":\"large\",\"due\":\"2024-02-28\"}";

  private Table table;
  private String now;
  private String mediated;
  private String breach;

  /** A case, and a breach of the supplier about which both are silent now. */
  @BeforeEach
  void silenceBegins() {
    table = Table.importing("2024-01-01T00:00:00Z");
    at(START);
    breach = table.made(table.client, "/breaches", REPORT);
    String path = "/breaches/" + breach;
    table.made(table.supplier, path + "/answer", "{\"answer\":\"acknowledged\"}");
    mediated = table.reconciled();
    table.made(table.supplier, path + "/apology", APOLOGY);
    table.made(table.supplier, path + "/explanation", EXPLANATION);
    table.made(table.client, path + "/waiver", "{}");
  }

  @Test
  void theInjuredSideIsNamedWhereverItHasSomethingToSay() {
    waits("kept-commitments", "supplier", START);
    at("2024-01-10T00:00:00Z");
    String promise = table.made(table.supplier, "/commitments", LARGE);
    waits("answer-to-commitment", "client", now);
    pageSays("een toezegging van de ander aanvaarden", "accept or decline what");
    does(table.client, promise, "answer", "{\"answer\":\"accepted\"}");
    does(table.supplier, promise, "move", "{\"due\":\"2024-03-31\"}");
    waits("answer-to-move", "client", now);
    pageSays("zeggen of een toezegging verzet mag", "may be moved to another day");
    at("2024-01-12T00:00:00Z");
    does(table.supplier, promise, "delivery", "{}");
    waits("assessment-of-commitment", "client", now);
    pageSays("zeggen of een geleverde toezegging", "that was delivered was kept");
  }

  @Test
  void whatDoesNotFitInTheRoomIsNotWaitedFor() {
    String fits = promised();
    String tooMuch = promised();
    does(table.supplier, fits, "delivery", "{}");
    does(table.supplier, tooMuch, "delivery", "{}");
    waits("assessment-of-commitment", "client", START);
    does(table.client, fits, "assessment", "{\"outcome\":\"kept\"}");
    waits("kept-commitments", "supplier", START);
  }

  @Test
  void whatTimeAloneHasToDoCountsForNobody() {
    int forTime = count("/waiting?for=time", "total");
    int forMe = count("/waiting?for=me", "total");
    int forOthers = count("/waiting?for=others", "total");
    assertTrue(forTime > 0 && forMe > 0 && forOthers > 0);
    String row = "relationships[0].waiting.";
    assertEquals(forMe, count("/portfolio", row + "forMe"));
    assertEquals(forOthers, count("/portfolio", row + "forOthers"));
  }

  private int count(String path, String number) {
    return table.client.asks().get(path).then().statusCode(200).extract().path(number);
  }

  private void at(String instant) {
    now = instant;
    table.at(instant);
  }

  private String promised() {
    String promise = table.made(table.supplier, "/commitments", LARGE);
    does(table.client, promise, "answer", "{\"answer\":\"accepted\"}");
    return promise;
  }

  private void does(Table.Person who, String promise, String act, String body) {
    table.made(who, "/commitments/" + promise + "/" + act, body);
  }

  private void waits(String what, String from, String since) {
    table
        .client
        .asks()
        .get(table.path("/breaches/" + breach + "?at=" + now))
        .then()
        .body("steps[4].waiting.what", equalTo(what))
        .body("steps[4].waiting.from", equalTo(from))
        .body("steps[4].waiting.since", equalTo(since))
        .body("steps[4].until", equalTo("2024-04-01T00:00:00Z"));
    String awaited = "awaited.find { it.what == '" + what + "' }.";
    table
        .neutral
        .asks()
        .get(table.path(mediated + "?at=" + now))
        .then()
        .body(awaited + "from", equalTo(from))
        .body(awaited + "since", equalTo(since))
        .body(awaited + "subject", equalTo(breach));
  }

  private void pageSays(String dutch, String english) {
    page("nl", dutch, english);
    page("en", english, dutch);
  }

  private void page(String language, String said, String unsaid) {
    table
        .neutral
        .asks(language)
        .accept("text/html")
        .get(table.path(mediated + "?at=" + now))
        .then()
        .statusCode(200)
        .body(containsString(said))
        .body(not(containsString(unsaid)));
  }
}
