package nl.vertrouwensfonds.api;

import static java.util.stream.Collectors.toSet;
import static nl.vertrouwensfonds.api.Listening.all;
import static nl.vertrouwensfonds.api.Listening.page;
import static nl.vertrouwensfonds.api.Listening.sequenced;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.vertrouwensfonds.api.Listening.Stream;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Following what happens in all relationships. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class FeedApiTest {

  private static final String ASIDE =
      "{\"sort\":\"observation\",\"text\":\"Between us.\",\"visibility\":\"own-side\"}";
  private static final String CONFIDED =
      "{\"sort\":\"observation\",\"text\":\"For you.\",\"visibility\":\"neutral\"}";

  /** Hidden statements of each side, sealed wills, somebody who left, a case that is closed. */
  private static Table story() {
    var table = Table.live();
    table.made(table.client, "/statements", ASIDE);
    var carl = table.colleague(table.supplier, "carl");
    table.accepted("2199-01-01", null);
    table.made(carl, "/statements", ASIDE);
    String seat = carl.asks().get("/me").path("seats[0].participant");
    table.made(table.supplier, "/participants/" + seat + "/departure", "{}");
    table.made(table.supplier, "/statements", ASIDE);
    table.willing();
    table.made(table.client, "/statements", CONFIDED);
    table.accepted("2199-01-01", null);
    return table;
  }

  @Test
  void everybodyIsToldWhatTheLogShowsHimAndNothingElse() {
    var table = story();
    var outsiders =
        List.of(
            new Person("bi", table.client.organisation(), "reporting"),
            new Person("bi", table.supplier.organisation(), "reporting"),
            table.operator);
    var everybody = new ArrayList<>(outsiders);
    everybody.addAll(List.of(table.client, table.supplier, table.neutral));
    everybody.add(new Person("carl", table.supplier.organisation(), null));
    var counted = everybody.stream().map(it -> asInLog(table, it)).collect(toSet());
    assertTrue(counted.size() >= 4, "they all see the same: " + counted);
    var told = all(new Person("eve", "nobody", null), "?relationship=" + table.relationship);
    assertEquals(List.of(), told);
  }

  @Test
  void whoIsAskedToLeadIsToldOfTheOpeningOnly() {
    var table = Table.live();
    table.accepted("2199-01-01", null);
    table.caseOpened();
    assertEquals(1, asInLog(table, table.neutral));
  }

  private static int asInLog(Table table, Person who) {
    var told = all(who, "?limit=3&relationship=" + table.relationship);
    assertEquals(shown(table, who), told.stream().map(it -> it.at("/data/event")).toList());
    assertFalse(told.stream().anyMatch(it -> it.toString().contains("Between us.")));
    return told.size();
  }

  private static List<JsonNode> shown(Table table, Person who) {
    var shown = new ArrayList<JsonNode>();
    table
        .reads(who, "/events?limit=200")
        .path("events")
        .forEach(it -> {
          if (it.has("event")) {
            shown.add(it.path("event"));
          }
        });
    return shown;
  }

  @Test
  void anEventIsACloudEventThatSaysWhereItIsRead() {
    var table = Table.live();
    var event = all(table.client, "?relationship=" + table.relationship).get(2);
    String source = "/relationships/" + table.relationship;
    assertEquals("1.0", event.path("specversion").textValue());
    assertEquals(source, event.path("source").textValue());
    assertEquals("nl.vertrouwensfonds.participant-joined.v1", event.path("type").textValue());
    assertEquals("0000000000000003", event.path("sequence").textValue());
    assertEquals(event.at("/data/event/recordedAt"), event.path("time"));
    String href = event.at("/data/href").textValue();
    assertEquals(source + "/events/3", href);
    table.client.asks().get(href).then().body("event.id", equalTo(event.path("id").textValue()));
  }

  @Test
  void asABatchThereAreTheEventsAloneAndALinkThatGoesOn() {
    var table = Table.live();
    sequenced();
    var batch =
        table.client.asks().accept("application/cloudevents-batch+json").get("/feed?limit=2");
    batch
        .then()
        .contentType(startsWith("application/cloudevents-batch+json"))
        .body("$", hasSize(2));
    String link = batch.header("Link").replaceAll("<(.*)>;.*rel=\"next\".*", "$1");
    table.client.asks().urlEncodingEnabled(false).get(link).then().body("events", hasSize(1));
  }

  @Test
  void relationshipsComeTogetherEachInTheOrderOfItsLog() {
    var first = Table.live();
    var second = Table.live();
    for (int i = 0; i < 5; i++) {
      first.accepted("2199-01-01", null);
      second.accepted("2199-01-01", null);
    }
    for (var table : List.of(first, second)) {
      var told = all(table.operator, "?limit=7&relationship=" + table.relationship);
      var revisions = told.stream().map(it -> it.at("/data/event/revision").intValue()).toList();
      assertEquals(IntStream.rangeClosed(1, 13).boxed().toList(), revisions);
    }
    var everything = all(first.operator, "?limit=200");
    var ids = everything.stream().map(it -> it.path("id").textValue()).collect(toSet());
    assertEquals(everything.size(), ids.size());
  }

  @Test
  void onlyTheTypesAskedFor() {
    var table = Table.live();
    table.accepted("2199-01-01", null);
    var query = "?types=commitment-answered.v1,commitment-made.v1&limit=1";
    var types = all(table.client, query).stream().map(it -> it.at("/data/event/type").textValue());
    assertEquals(List.of("commitment-made.v1", "commitment-answered.v1"), types.toList());
  }

  @Test
  void theLastPageGoesOnWithWhatComesLater() {
    var table = Table.live();
    sequenced();
    String next = page(table.client, "?limit=200").path("next").textValue();
    assertEquals(0, page(table.client, "?cursor=" + next).path("events").size());
    table.accepted("2199-01-01", null);
    assertEquals(2, all(table.client, "?cursor=" + next + "&limit=200").size());
  }

  @Test
  void fromNowOnLeavesOutWhatWas() {
    var table = Table.live();
    sequenced();
    var now = page(table.client, "?from=now");
    assertEquals(0, now.path("events").size());
    table.accepted("2199-01-01", null);
    assertEquals(2, all(table.client, "?cursor=" + now.path("next").textValue()).size());
  }

  @Test
  void whoGetsASeatIsToldFromThenOnAndOfTheRestWhenAskedFor() {
    var mine = Table.live();
    var other = mine.beside();
    var carl = mine.colleague(mine.client, "carl");
    other.accepted("2199-01-01", null);
    sequenced();
    var first = page(carl, "?limit=200");
    assertEquals(4, first.path("events").size());
    other.colleague(other.client, "carl");
    var then = all(carl, "?cursor=" + first.path("next").textValue());
    assertEquals(
        List.of(6), then.stream().map(it -> it.at("/data/event/revision").intValue()).toList());
    assertEquals(6, all(carl, "?relationship=" + other.relationship).size());
  }

  @Test
  void anAnswerWaitsUntilSomethingHappensThatItsReaderMaySee() {
    var table = Table.live();
    sequenced();
    String next = page(table.client, "?limit=200").path("next").textValue();
    var waiting =
        CompletableFuture.supplyAsync(() -> page(table.client, "?wait=30&cursor=" + next));
    Table.live();
    table.made(table.supplier, "/statements", ASIDE);
    sequenced();
    assertFalse(waiting.isDone());
    table.accepted("2199-01-01", null);
    var told = waiting.join().path("events");
    assertEquals("commitment-made.v1", told.get(0).at("/data/event/type").textValue());
  }

  @Test
  void anAnswerWaitsNoLongerThanAsked() {
    var table = Table.live();
    sequenced();
    String next = page(table.client, "?limit=200").path("next").textValue();
    var told = page(table.client, "?wait=1&cursor=" + next);
    assertEquals(0, told.path("events").size());
    assertFalse(told.path("more").booleanValue());
    table.accepted("2199-01-01", null);
    assertEquals(2, all(table.client, "?cursor=" + told.path("next").textValue()).size());
  }

  @Test
  void aStreamTellsWhatIsThereAndWhatComes() throws Exception {
    var table = Table.live();
    try (var stream = new Stream(table.client, "", null)) {
      assertTrue(
          stream
              .response()
              .headers()
              .firstValue("content-type")
              .orElse("")
              .startsWith("text/event-stream"));
      assertEquals(List.of(1, 2, 3), revisions(stream, 3));
      table.accepted("2199-01-01", null);
      assertEquals(List.of(4, 5), revisions(stream, 2));
    }
  }

  @Test
  void aStreamThatWasCutGoesOnBehindItsLastEvent() throws Exception {
    var table = Table.live();
    String last;
    try (var stream = new Stream(table.client, "", null)) {
      assertEquals(List.of(1, 2), revisions(stream, 2));
      last = stream.lastId();
    }
    table.accepted("2199-01-01", null);
    try (var stream = new Stream(table.client, "?from=now", last)) {
      assertEquals(List.of(3, 4, 5), revisions(stream, 3));
    }
  }

  @Test
  void aStreamIsFilteredAsPagesAre() throws Exception {
    var table = Table.live();
    try (var stream = new Stream(table.client, "?from=now&types=commitment-answered.v1", null)) {
      assertEquals(":", stream.line());
      table.made(table.supplier, "/statements", ASIDE);
      table.accepted("2199-01-01", null);
      assertEquals(List.of(6), revisions(stream, 1));
    }
  }

  private static List<Integer> revisions(Stream stream, int many) {
    var revisions = new ArrayList<Integer>();
    while (revisions.size() < many) {
      revisions.add(stream.next().at("/data/event/revision").intValue());
    }
    return revisions;
  }

  @Test
  void aCallerListensSixteenTimesAtOnceAndAgainAfterLeaving() throws Exception {
    var table = Table.live();
    var streams = new ArrayList<Stream>();
    for (int i = 0; i < 16; i++) {
      streams.add(new Stream(table.client, "?from=now", null));
    }
    table
        .client
        .asks()
        .get("/feed?from=now&wait=5")
        .then()
        .statusCode(429)
        .body("code", equalTo("too-many-listeners"));
    new Stream(table.supplier, "?from=now", null).close();
    streams.forEach(Stream::close);
    int status = 429;
    while (status == 429) {
      status = table.client.asks().get("/feed?from=now&wait=1").statusCode();
    }
    assertEquals(200, status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "types=nothing.v1",
        "relationship=x",
        "from=then",
        "wait=31",
        "wait=-1",
        "wait=x",
        "wait=1.5",
        "cursor=x",
        "limit=0",
        "limit=201"
      })
  void whatMakesNoSenseIsRefused(String query) {
    var table = Table.live();
    table.client.asks().get("/feed?" + query).then().statusCode(400);
    table.client.asks().accept("text/event-stream").get("/feed?" + query).then().statusCode(400);
  }

  @Test
  void withoutATokenNothingIsTold() {
    for (String form : List.of("application/json", "text/event-stream")) {
      RestAssured.given().accept(form).get("/feed").then().statusCode(401);
    }
  }

  @BeforeAll
  static void nothingIsLeftOfOtherTests() {
    sequenced();
  }
}
