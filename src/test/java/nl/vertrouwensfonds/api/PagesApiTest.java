package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every list is turned in the same way, in its body as by its links. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class PagesApiTest {

  private Table table;

  /** Three of everything. */
  @BeforeEach
  void aTableOfItsOwn() {
    table = Table.live();
    for (int i = 0; i < 3; i++) {
      table.accepted("2199-01-01", null);
      String report = "{\"what\":\"It failed\",\"kind\":\"ability\",\"severity\":\"minor\"}";
      table.made(table.client, "/breaches", report);
      String opened = table.caseOpened();
      table.made(table.client, opened + "/closure", "{\"outcome\":\"taken-to-court\"}");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/commitments, commitments.id",
    "/breaches, breaches.id",
    "/steps, breaches.breach",
    "/cases, cases.id",
    "/actions, actions.href",
    "/events, events.revision",
    "'/trust/ledger?direction=client-in-supplier', postings.event",
  })
  void pagesPutTogetherAreTheWhole(String path, String items) {
    String address = table.path(path);
    List<Object> whole = table.client.asks().get(address).path(items);
    assertTrue(whole.size() > 2, path);
    assertEquals(whole, turned(table.client, address, items));
  }

  @Test
  void theRegistersOfTheOperatorAreTurnedToo() {
    for (var it :
        Map.of("/organisations", "organisations.id", "/relationships", "relationships.id")
            .entrySet()) {
      var all = turned(table.operator, it.getKey(), it.getValue(), 50);
      assertEquals(all.stream().distinct().toList(), all);
      assertTrue(all.size() >= 2);
    }
    table
        .client
        .asks()
        .get("/organisations")
        .then()
        .body("organisations.code", contains(table.client.organisation()))
        .body("$", not(hasKey("next")));
  }

  /** What is not on the page was not read. */
  @Test
  void onlyWhatIsOnThePageIsWitnessed() {
    table.supplier.asks().get(table.path("/breaches?limit=1")).then().statusCode(200);
    var reports = "/events?type=breach-reported.v1";
    table
        .client
        .asks()
        .get(table.path(reports))
        .then()
        .body("events[0].seen", hasKey("supplier"))
        .body("events[1].seen", not(hasKey("supplier")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/commitments", "/breaches", "/steps", "/cases", "/actions", "/events"})
  void aCursorOfNoListAndALimitOfNoPageAreRefused(String path) {
    for (String wrong : new String[] {"cursor=!", "cursor=eA", "limit=0", "limit=201", "limit=x"}) {
      table
          .client
          .asks()
          .get(table.path(path + "?" + wrong))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains(wrong.split("=")[0]));
    }
  }

  private static List<Object> turned(Person who, String address, String items) {
    return turned(who, address, items, 2);
  }

  private static List<Object> turned(Person who, String address, String items, int limit) {
    var all = new ArrayList<Object>();
    String page = address + (address.contains("?") ? "&" : "?") + "limit=" + limit;
    while (page != null) {
      var read = who.asks().urlEncodingEnabled(false).get(page).then().statusCode(200);
      read.body(items + ".size()", lessThanOrEqualTo(limit));
      List<Object> some = read.extract().path(items);
      all.addAll(some);
      String link = read.extract().header("Link");
      boolean more = link != null && link.contains("rel=\"next\"");
      String next = read.extract().path("next");
      assertEquals(next != null, more, page);
      page = more ? link.replaceAll("<(.*)>.*", "$1") : null;
      assertTrue(next == null || page.contains("cursor=" + next));
    }
    return all;
  }
}
