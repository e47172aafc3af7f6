package nl.vertrouwensfonds.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was shown was seen, and nothing else: whoever reads, and in whatever form. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ReadingIsWitnessedTest {

  private static final List<String> SIDES = List.of("client", "supplier", "neutral", "operator");

  private final Set<String> seen = new HashSet<>();
  private Table table;
  private Person left;
  private Person reporting;
  private String commitment;
  private String breach;
  private String otherBreach;
  private String opened;
  private ShownEvents events;
  private int texts;

  /** Whatever is written is written like nothing else. */
  @BeforeEach
  void aTableAtWhichMuchWasSaid() {
    table = Table.live();
    reporting = new Person("bi", table.client.organisation(), "reporting");
    left = table.colleague(table.client, "carla-who-left");
    commitment = promised();
    promised();
    breach = reported();
    otherBreach = reported();
    made(table.supplier, "/breaches/" + breach + "/answer", "answer", "acknowledged", "reason");
    made(table.client, "/absent-persons", "name");
    for (String visibility : List.of("all", "own-side", "neutral")) {
      made(table.client, "/statements", "sort", "position", "visibility", visibility, "text");
      made(table.supplier, "/statements", "sort", "question", "visibility", visibility, "text");
    }
    made(table.supplier, "/procedures", "title", "text");
    table.made(
        table.client, "/trust/ratings", "{\"rating\":40,\"reason\":\"%s\"}".formatted(text()));
    made(table.client, "/trust/contests", "direction", "client-in-supplier", "reason");
    made(table.supplier, "/trust/contests", "direction", "client-in-supplier", "reason");
    opened = table.led();
    made(table.client, opened + "/will", "declaration", "willing", "text");
    made(table.supplier, opened + "/will", "declaration", "willing", "text");
    made(table.neutral, opened + "/will/assessment", "finding", "sufficient", "reason");
    made(table.client, opened + "/grievances", "text");
    made(table.client, opened + "/admissions", "text");
    made(table.client, "/statements", "sort", "interest", "text");
    made(table.client, "/statements", "sort", "observation", "text");
    made(table.supplier, "/statements", "sort", "position", "visibility", "own-side", "text");
    var present = ids(table.client, "anna", "bert");
    String meeting = "{\"present\":[\"%s\",\"%s\"],\"notes\":\"%s\"}";
    table.made(
        table.neutral,
        opened + "/meetings",
        meeting.formatted(present.get(0), present.get(1), text()));
    String gone = ids(table.client, left.name()).getFirst();
    table.made(table.client, "/participants/" + gone + "/departure", "{}");
    events = new ShownEvents(table.relationship);
  }

  @Test
  void whatWasShownWasSeenAndNothingElse() {
    var bert = table.supplier;
    SIDES.forEach(side -> seenBy(side).forEach(it -> seen.add(side + " " + it)));
    sees("supplier", "/relationships", bert.asks().get("/relationships"), 0);
    sees("supplier", "/me", bert.asks().get("/me"), 1);
    nothing(head(bert, "/statements"));
    nothing(head(bert, "/events"));
    nothing(head(bert, opened));
    nothing(bert.asks().header("If-None-Match", "*").get(table.path("/procedures")));
    nothing(bert.asks().header("If-None-Match", "*").get(table.path("/breaches")));
    nothing(bert.asks().get(table.path("/breaches?at=2199-01-01T00:00:00Z")));
    nothing(bert.asks().get(table.path("/steps")));
    nothing(bert.asks().get(table.path("/breaches/" + breach + "/steps")));
    nothing(bert.asks().accept("text/csv").get(table.path("/trust/history")));
    nothing(bert.asks().accept("text/csv").get("/portfolio"));
    nothing(bert.asks().accept("text/csv").get("/reports/breaches"));
    nothing(bert.asks().get("/feed?relationship=" + table.relationship));
    sees(bert, "/cases");
    sees("supplier", "page", bert.asks().accept("text/html").get(table.path(opened)), -1);
    sees(bert, opened);
    sees(bert, "");
    sees(bert, "/trust");
    sees("supplier", "/waiting", bert.asks().get("/waiting"), -1);
    sees(bert, "/trust/ledger?direction=client-in-supplier");
    sees(bert, "/trust/ledger?direction=supplier-in-client");
    sees(bert, "/breaches/" + otherBreach);
    sees(bert, "/breaches?limit=1");
    sees(bert, "/commitments/" + commitment);
    sees(bert, "/commitments");
    sees(bert, "/statements?limit=1");
    sees(bert, "/statements");
    sees(bert, "/procedures");
    sees(bert, "/trust/ratings");
    sees(bert, "/trust/contests");
    sees(bert, "/events/3");
    sees(bert, "/events?type=will-declared.v1,wills-opened.v1");
    for (String path : List.of("", "/events", "/statements", "/commitments", opened)) {
      nothing(left.asks().get(table.path(path)));
      nothing(reporting.asks().get(table.path(path)));
    }
    sees("operator", "names", table.operator.asks().get(table.path("")), -1);
    sees("operator", "/events", table.operator.asks().get(table.path("/events?limit=5")), -1);
    sees("operator", "/statements", table.operator.asks().get(table.path("/statements")), -1);
    sees("neutral", "/statements", table.neutral.asks().get(table.path("/statements")), -1);
    bothAreToldOfIt();
  }

  /** Nothing is shown of which it is not kept that it was shown. */
  @Test
  void whatCannotBeKeptIsNotShown() throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner();
        var statement = owner.createStatement()) {
      statement.execute("alter table sighting add constraint no_more check (false) not valid");
      try {
        var answer = given().auth().oauth2(table.supplier.token()).get(table.path("/procedures"));
        assertEquals(500, answer.statusCode());
        assertFalse(answer.asString().contains("written-number"), answer.asString());
      } finally {
        statement.execute("alter table sighting drop constraint no_more");
      }
    }
  }

  private Response head(Person who, String path) {
    return given().auth().oauth2(who.token()).head(table.path(path));
  }

  /** Both sides, and the same instants that are kept. */
  private void bothAreToldOfIt() {
    var before = ShownEvents.kept(table.relationship);
    assertTrue(before.values().stream().anyMatch(it -> it.containsKey("operator")));
    for (var side : List.of(table.client, table.supplier, table.client, table.supplier)) {
      table.reads(side, "/events?limit=200");
    }
    var kept = ShownEvents.kept(table.relationship);
    var told = Stream.of(table.client, table.supplier).map(this::told).toList();
    var both = new HashSet<>(told.get(0).keySet());
    both.retainAll(told.get(1).keySet());
    assertTrue(both.size() > 20);
    for (String event : both) {
      assertEquals(kept.get(event), told.get(0).get(event), event);
      assertEquals(kept.get(event), told.get(1).get(event), event);
      before
          .getOrDefault(event, Map.of())
          .forEach(
              (side, at) -> assertEquals(at, kept.get(event).get(side), "the first time counts"));
    }
  }

  private Map<String, Map<String, String>> told(Person who) {
    var told = new TreeMap<String, Map<String, String>>();
    for (JsonNode line : table.reads(who, "/events?limit=200").path("events")) {
      if (line.has("event")) {
        var seen = new TreeMap<String, String>();
        line.path("seen")
            .properties()
            .forEach(it -> seen.put(it.getKey(), Instant.parse(it.getValue().textValue()) + ""));
        told.put(line.at("/event/id").textValue(), seen);
      }
    }
    return told;
  }

  private void sees(Person who, String path) {
    sees("supplier", path, who.asks().get(table.path(path)), -1);
  }

  /**
   * @param many how many events it shows; below zero for some
   */
  private void sees(String side, String path, Response answer, int many) {
    assertEquals(200, answer.statusCode(), path);
    var shown = events.of(answer);
    var now = seenBy(side);
    assertTrue(
        now.containsAll(shown.certain()),
        () -> path + " showed and did not keep " + without(shown.certain(), now));
    shown
        .oneOf()
        .forEach(some ->
            assertTrue(
                some.stream().anyMatch(now::contains), () -> path + " kept none of " + some));
    var allowed = new HashSet<>(shown.certain());
    shown.oneOf().forEach(allowed::addAll);
    var fresh = without(now, before(side));
    assertEquals(Set.of(), without(fresh, allowed), path + " kept and did not show");
    if (many >= 0) {
      assertEquals(many, fresh.size(), path);
    }
    now.forEach(it -> seen.add(side + " " + it));
  }

  private void nothing(Response answer) {
    assertNotEquals(500, answer.statusCode());
    for (String side : SIDES) {
      assertEquals(before(side), seenBy(side), side + " after " + answer.statusLine());
    }
  }

  private Set<String> before(String side) {
    return seen.stream()
        .filter(it -> it.startsWith(side + " "))
        .map(it -> it.substring(side.length() + 1))
        .collect(Collectors.toSet());
  }

  private Set<String> seenBy(String side) {
    return ShownEvents.kept(table.relationship).entrySet().stream()
        .filter(it -> it.getValue().containsKey(side))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    return some.stream().filter(it -> !others.contains(it)).collect(Collectors.toSet());
  }

  private String promised() {
    String id = made(table.supplier, "/commitments", "due", "2199-01-01", "what", "measure");
    made(table.client, "/commitments/" + id + "/answer", "answer", "accepted", "reason");
    made(table.client, "/commitments/" + id + "/assessment", "outcome", "kept", "reason");
    return id;
  }

  private String reported() {
    return made(table.client, "/breaches", "kind", "ability", "severity", "serious", "what");
  }

  private List<String> ids(Person who, String... names) {
    var ids = new TreeMap<String, String>();
    for (JsonNode it : table.reads(who, "").path("participants")) {
      ids.put(it.path("name").asText(), it.path("id").textValue());
    }
    return Stream.of(names).map(ids::get).toList();
  }

  /** Fields with their values; the last ones, that are texts, get one of their own. */
  private String made(Person who, String path, String... fields) {
    var body = new TreeMap<String, String>();
    int i = 0;
    for (; i + 1 < fields.length && !isText(fields[i]); i += 2) {
      body.put(fields[i], fields[i + 1]);
    }
    for (; i < fields.length; i++) {
      body.put(fields[i], text());
    }
    String json =
        body.entrySet().stream()
            .map(it -> "\"" + it.getKey() + "\":\"" + it.getValue() + "\"")
            .collect(Collectors.joining(",", "{", "}"));
    return table.made(who, path, json);
  }

  private static boolean isText(String field) {
    return Set.of("what", "measure", "reason", "note", "text", "name", "title").contains(field);
  }

  private String text() {
    return "written-number-%03d.".formatted(++texts);
  }
}
