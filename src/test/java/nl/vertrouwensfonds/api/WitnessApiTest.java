package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever somebody reads what was written, it is kept that the side has seen it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class WitnessApiTest {

  private Table table;
  private String commitment;
  private String breach;
  private String openedCase;

  /**
   * Revision 4 is a promise, 7 the report of a breach, and 8 the opening of a case. What the client
   * says then is 9 to 13.
   */
  @BeforeEach
  void aTableOfItsOwn() {
    table = Table.live();
    commitment = table.accepted("2199-01-01", null);
    table.made(
        table.client, "/commitments/" + commitment + "/assessment", "{\"outcome\":\"kept\"}");
    String report = "{\"what\":\"It failed\",\"kind\":\"ability\",\"severity\":\"serious\"}";
    breach = table.made(table.client, "/breaches", report);
    openedCase = table.caseOpened();
    String amended = "{\"kind\":\"ability\",\"severity\":\"minor\",\"reason\":\"Less.\"}";
    table.made(table.client, "/breaches/" + breach + "/amendment", amended);
    table.made(table.client, "/statements", "{\"sort\":\"position\",\"text\":\"So it is.\"}");
    table.made(table.client, "/procedures", "{\"title\":\"Tests\",\"text\":\"We run them.\"}");
    table.made(table.client, "/trust/ratings", "{\"rating\":40,\"reason\":\"Less.\"}");
    String wrong = "{\"direction\":\"client-in-supplier\",\"reason\":\"Too high.\"}";
    table.made(table.client, "/trust/contests", wrong);
  }

  @ParameterizedTest
  @CsvSource({
    "/commitments, 4",
    "/commitments/COMMITMENT, 4",
    "/breaches, 7",
    "/breaches/BREACH, 7",
    "/trust/ledger?direction=client-in-supplier, 4",
    "/trust/ledger?direction=client-in-supplier, 7",
    "/cases, 8",
    "CASE, 8",
    "/events, 4",
    "/breaches, 9",
    "/breaches/BREACH, 9",
    "/statements, 10",
    "/procedures, 11",
    "/trust/ratings, 12",
    "/trust/contests, 13",
  })
  void whoReadsIsWitnessed(String path, int revision) {
    seen(revision, not(hasKey("supplier")));
    String read =
        path.replace("COMMITMENT", commitment)
            .replace("BREACH", breach)
            .replace("CASE", openedCase);
    table.supplier.asks().get(table.path(read)).then().statusCode(200);
    seen(revision, hasKey("supplier"));
  }

  private void seen(int revision, Matcher<?> by) {
    table.client.asks().get(table.path("/events/" + revision)).then().body("seen", by);
  }
}
