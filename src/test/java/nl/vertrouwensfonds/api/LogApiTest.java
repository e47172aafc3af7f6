package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log from either end, whole or in part. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class LogApiTest {

  private static final String ASIDE =
      "{\"sort\":\"observation\",\"text\":\"Between us.\",\"visibility\":\"own-side\"}";
  private static final String ALOUD = "{\"sort\":\"observation\",\"text\":\"To you.\"}";

  private Table table;

  /** Three events: the relationship, and two who join. */
  @BeforeEach
  void aTableOfItsOwn() {
    table = Table.live();
  }

  @Test
  void fromTheNewestOnTheSameLinesComeBackwards() {
    table.accepted("2199-01-01", null);
    var forwards = all(table.client, "?limit=2");
    assertEquals(List.of(1, 2, 3, 4, 5), forwards);
    Collections.reverse(forwards);
    assertEquals(forwards, all(table.client, "?order=desc&limit=2"));
  }

  @ParameterizedTest
  @CsvSource({
    "from=4, 4 5",
    "order=desc&from=2, 2 1",
    "order=desc&from=1, 1",
    "from=6, ''",
    "from=9000, ''",
    "order=desc&from=9000, 5 4 3 2 1"
  })
  void readingBeginsAtARevision(String query, String expected) {
    table.accepted("2199-01-01", null);
    assertEquals(revisions(expected), all(table.client, "?limit=3&" + query));
  }

  @Test
  void theLastPageGoesOnWithWhatHasComeSinceAndNothingElse() {
    String commitment = table.accepted("2199-01-01", null);
    String monitor = page(table.client, "").path("monitor");
    page(table.client, "?cursor=" + monitor).response().then().body("events", empty());
    table.made(table.supplier, "/commitments/" + commitment + "/delivery", "{}");
    var next = page(table.client, "?limit=1&cursor=" + monitor);
    assertEquals(List.of(6), next.path("events.revision"));
    table.made(
        table.client, "/commitments/" + commitment + "/assessment", "{\"outcome\":\"kept\"}");
    String then = next.header("Link").replaceAll("<(.*)>;.*rel=\"monitor\".*", "$1");
    table
        .client
        .asks()
        .urlEncodingEnabled(false)
        .get(then)
        .then()
        .body("events.revision", contains(7));
  }

  @Test
  void onlyTheLastPageOldestFirstGoesOn() {
    page(table.client, "?limit=2").response().then().body("$", not(hasKey("monitor")));
    page(table.client, "?limit=3").response().then().body("$", not(hasKey("next")));
    page(table.client, "?order=desc")
        .response()
        .then()
        .body("$", not(hasKey("monitor")))
        .header("Link", nullValue());
  }

  @Test
  void aFilterGoesOnBehindWhatItPassedOver() {
    String query = "?type=breach-reported.v1";
    String monitor = page(table.client, query).path("monitor");
    table.accepted("2199-01-01", null);
    var page = page(table.client, query + "&cursor=" + monitor);
    assertEquals(List.of(), page.path("events.revision"));
    String breach = reported();
    page(table.client, query + "&cursor=" + page.path("monitor"))
        .response()
        .then()
        .body("events.event.id", contains(breach));
  }

  @Test
  void eventsAreFoundByTheirTypeOrOneOfSome() {
    table.accepted("2199-01-01", null);
    table.accepted("2199-01-01", null);
    assertEquals(List.of(4, 6), all(table.client, "?limit=1&type=commitment-made.v1"));
    String both = "?limit=2&type=commitment-answered.v1,participant-joined.v1";
    assertEquals(List.of(2, 3, 5, 7), all(table.client, both));
    assertEquals(List.of(7, 5, 3, 2), all(table.client, both + "&order=desc"));
  }

  @Test
  void aThingIsFollowedFromWhatMadeItOn() {
    String first = table.accepted("2199-01-01", null);
    table.accepted("2199-01-01", null);
    table.made(table.supplier, "/commitments/" + first + "/delivery", "{}");
    assertEquals(List.of(4, 5, 8), all(table.supplier, "?limit=2&subject=" + first));
    assertEquals(List.of(8, 5, 4), all(table.supplier, "?order=desc&subject=" + first));
    String answers = "?type=commitment-answered.v1&subject=" + first;
    assertEquals(List.of(5), all(table.supplier, answers));
    var other = Table.live();
    other.client.asks().get(other.path("/events?subject=" + first)).then().body("events", empty());
  }

  @Test
  void aBreachIsFollowedThroughWhatWasPromisedForIt() {
    String breach = reported();
    String path = "/breaches/" + breach;
    table.made(table.supplier, path + "/answer", "{\"answer\":\"acknowledged\"}");
    String sorry =
        "{\"text\":\"Sorry.\",\"meant\":true,\"responsible\":true,\"unconditional\":true}";
    table.made(table.supplier, path + "/apology", sorry);
    String promise = "{\"what\":\"The checks are put in\",\"due\":\"2199-01-01\"}";
    String correction = table.made(table.supplier, path + "/corrections", promise);
    table.accepted("2199-01-01", null);
    table.made(table.supplier, "/corrections/" + correction + "/delivery", "{}");
    assertEquals(List.of(4, 5, 6, 7, 10), all(table.client, "?subject=" + breach));
    assertEquals(List.of(7, 10), all(table.client, "?subject=" + correction));
  }

  @Test
  void aCaseIsFollowedFromItsOpeningOn() {
    table.accepted("2199-01-01", null);
    String opened = table.led();
    String id = opened.substring("/cases/".length());
    var ofTheCase = all(table.client, "?limit=2&case=" + id);
    assertEquals(6, ofTheCase.getFirst());
    assertEquals(ofTheCase, all(table.neutral, "?case=" + id));
    String answers = "?type=mediation-answered.v1&case=" + id;
    assertEquals(2, all(table.client, answers).size());
    page(table.client, answers).response().then().body("events.event.case", everyItem(equalTo(id)));
  }

  @Test
  void whatIsHiddenShowsItsLeafAndMatchesNoFilter() {
    String said = table.made(table.supplier, "/statements", ASIDE);
    String whole = "events.find { it.revision == 4 }";
    page(table.client, "")
        .response()
        .then()
        .body(whole, hasKey("leafHash"))
        .body(whole, not(hasKey("event")));
    for (String query : List.of("type=statement-made.v1", "subject=" + said)) {
      for (String order : List.of("asc", "desc")) {
        String asked = "?order=" + order + "&" + query;
        assertEquals(List.of(), all(table.client, asked));
        assertEquals(List.of(4), all(table.supplier, asked));
      }
    }
  }

  @Test
  void aSealedDeclarationIsInNoCaseButForItsOwnSide() {
    String opened = table.led();
    String id = opened.substring("/cases/".length());
    var before = all(table.supplier, "?case=" + id);
    String will = "{\"declaration\":\"unwilling\",\"text\":\"No.\"}";
    table.made(table.client, opened + "/will", will);
    for (var other : List.of(table.supplier, table.neutral, table.operator)) {
      assertEquals(before, all(other, "?case=" + id));
      assertEquals(List.of(), all(other, "?type=will-declared.v1"));
    }
    assertEquals(before.size() + 1, all(table.client, "?case=" + id).size());
  }

  /** Were a page to end where something is hidden, it would tell that it is there. */
  @Test
  void pagesAreFullHoweverMuchOfItIsHidden() {
    for (int i = 0; i < 3; i++) {
      table.made(table.client, "/statements", ALOUD);
      for (int j = 0; j < 5; j++) {
        table.made(table.supplier, "/statements", ASIDE);
      }
    }
    var first = page(table.client, "?type=statement-made.v1&limit=2");
    assertEquals(List.of(4, 10), first.path("events.revision"));
    assertEquals(List.of(4, 10, 16), all(table.client, "?type=statement-made.v1&limit=2"));
    assertEquals(List.of(16, 10, 4), all(table.client, "?type=statement-made.v1&order=desc"));
  }

  @Test
  void whoLeftReadsFromEitherEndUpToThere() {
    var colleague = table.colleague(table.supplier, "carl");
    String carl = table.client.asks().get(table.path("")).path("participants[2].id");
    table.made(table.supplier, "/participants/" + carl + "/departure", "{}");
    String commitment = table.accepted("2199-01-01", null);
    assertEquals(List.of(5, 4, 3, 2, 1), all(colleague, "?order=desc&limit=2"));
    assertEquals(List.of(), all(colleague, "?from=6"));
    assertEquals(List.of(), all(colleague, "?subject=" + commitment));
    String monitor = page(colleague, "").path("monitor");
    assertEquals(List.of(), all(colleague, "?cursor=" + monitor));
  }

  @ParameterizedTest
  @CsvSource({
    "order=up, order, An order is asc (oldest first) or desc (newest first).",
    "from=0, from, A revision is a whole number from 1 on.",
    "from=last, from, A revision is a whole number from 1 on.",
    "from=99999999999999999999, from, A revision is a whole number from 1 on.",
    "type=commitment-made, type, There is no such type of event.",
    "'type=commitment-made.v1,', type, There is no such type of event.",
    "subject=1-1-1-1-1, subject, This is no id.",
    "case=mine, case, This is no id.",
    "cursor=!, cursor, This cursor was not given by this list.",
    "limit=201, limit, A limit is a number from 1 to 200."
  })
  void whatMakesNoSenseIsRefused(String query, String pointer, String told) {
    String path = table.path("/events?" + query);
    table
        .client
        .asks()
        .get(path)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors.detail", contains(told));
    table.client.asks("nl").get(path).then().body("errors.detail", not(contains(told)));
  }

  private String reported() {
    String report = "{\"what\":\"It failed\",\"kind\":\"ability\",\"severity\":\"minor\"}";
    return table.made(table.client, "/breaches", report);
  }

  private ExtractableResponse<Response> page(Person who, String query) {
    return who.asks().get(table.path("/events" + query)).then().statusCode(200).extract();
  }

  /** The revisions of all pages. */
  private List<Integer> all(Person who, String query) {
    var all = new ArrayList<Integer>();
    var page = page(who, query);
    for (; ; ) {
      all.addAll(page.jsonPath().getList("events.revision", Integer.class));
      String next = page.path("next");
      if (next == null) {
        return all;
      }
      page = page(who, query.replaceAll("&from=\\d+", "") + "&cursor=" + next);
    }
  }

  private static List<Integer> revisions(String text) {
    return List.of(text.split(" ")).stream()
        .filter(it -> !it.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }
}
