package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people wrote goes for good where a law says so; all that was computed from stays. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ErasureApiTest {

  private static final String ERASE = "{\"%s\":%s,\"ground\":\"objection\",\"reason\":\"Asked.\"}";

  private static final List<String> READS =
      List.of(
          "",
          "/events?limit=200",
          "/commitments",
          "/breaches",
          "/statements",
          "/procedures",
          "/cases",
          "/actions",
          "/steps",
          "/trust",
          "/trust/ledger?direction=client-in-supplier",
          "/trust/history",
          "/trust/ratings",
          "/trust/contests");

  @Inject DataSource service;

  private Table table;

  /** In each text that is written, so that it is found wherever one is left. */
  private final String canary = "kanarie" + UUID.randomUUID().toString().replace("-", "");

  @BeforeEach
  void sitDown() {
    table = Table.live();
  }

  private Response erased(Person who, String what, Object which) {
    String value = which instanceof Number ? which.toString() : "\"" + which + "\"";
    return table.post(who, "/erasures", ERASE.formatted(what, value));
  }

  private long revision(String event) {
    for (var line : table.reads(table.client, "/events?limit=200").path("events")) {
      if (line.path("event").path("id").asText().equals(event)) {
        return line.path("revision").longValue();
      }
    }
    throw new AssertionError("no event " + event);
  }

  private String said(Person who, String text) {
    return table.made(
        who, "/statements", "{\"sort\":\"position\",\"text\":\"" + text + "\",\"mentions\":[]}");
  }

  @Test
  void theOperatorErasesWhatOneEventSaysAndBothSidesSeeThatHeDid() {
    String statement = said(table.client, "We were told " + canary + ".");
    var before = table.reads(table.client, "/trust");
    erased(table.operator, "revision", revision(statement))
        .then()
        .statusCode(201)
        .body("events", hasSize(1))
        .body("events[0].type", equalTo("content-erased.v1"))
        .body("events[0].by.side", equalTo("operator"))
        .body("events[0].data.ground", equalTo("objection"))
        .body("events[0].data.revisions", contains((int) revision(statement)));
    for (var side : List.of(table.client, table.supplier)) {
      var line = table.reads(side, "/events/" + revision(statement));
      assertTrue(line.path("erased").booleanValue());
      assertTrue(line.path("content").isMissingNode());
      assertFalse(table.reads(side, "/events/1").has("erased"));
      var last = table.reads(side, "/events?order=desc&limit=1").path("events").get(0);
      assertEquals("Asked.", last.path("content").path("reason").asText());
    }
    assertEquals(
        before.path("clientInSupplier"),
        table.reads(table.client, "/trust").path("clientInSupplier"));
  }

  @Test
  void aSideMayNotNorADashboardNorAStranger() {
    long revision = revision(said(table.client, "Something."));
    for (var who : List.of(table.client, table.supplier)) {
      erased(who, "revision", revision)
          .then()
          .statusCode(403)
          .body("code", equalTo("not-yours"))
          .body(
              "detail",
              equalTo(
                  "What was written is erased by the neutral at the table or by the operator."));
    }
    erased(Table.live().client, "revision", revision).then().statusCode(404);
    var reporting = new Person("bi", table.client.organisation(), "reporting");
    erased(reporting, "revision", revision).then().statusCode(403);
    assertFalse(table.reads(table.client, "/events/" + revision).has("erased"));
  }

  @Test
  void theNeutralErasesWhatHeMayKnowOfAndNothingElse() {
    String it = table.led();
    long open = revision(said(table.supplier, "Open."));
    table.made(table.client, it + "/will", "{\"declaration\":\"willing\",\"text\":\"Yes.\"}");
    long sealed = newest();
    erased(table.neutral, "revision", sealed).then().statusCode(404);
    erased(table.neutral, "revision", 100_000).then().statusCode(404);
    erased(table.neutral, "revision", open)
        .then()
        .statusCode(201)
        .body("events[0].by.side", equalTo("neutral"));
    assertTrue(table.reads(table.client, "/events/" + open).path("erased").booleanValue());
    erased(table.operator, "revision", sealed).then().statusCode(201);
    assertTrue(table.reads(table.client, "/events/" + sealed).path("erased").booleanValue());
  }

  @Test
  void whatIsGoneIsNotErasedTwiceAndWhereNothingStandsNothingGoes() {
    long revision = revision(said(table.client, "Something."));
    erased(table.operator, "revision", revision).then().statusCode(201);
    erased(table.operator, "revision", revision)
        .then()
        .statusCode(409)
        .body("code", equalTo("already-done"));
    erased(table.operator, "revision", 1).then().statusCode(409);
    table.post(table.operator, "/erasures", "{\"ground\":\"objection\"}").then().statusCode(422);
    erased(table.operator, "person", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void aPersonIsNamedNoMoreAnywhereOnceHeHasLeft() {
    var mole = table.colleague(table.supplier, canary);
    String participant = participant(canary);
    String statement = said(table.client, "We relied on " + canary.toUpperCase() + ", always.");
    String other = said(table.client, "We relied on " + canary + "x.");
    String about =
        table.made(
            table.client,
            "/statements",
            "{\"sort\":\"position\",\"text\":\"He knew.\",\"mentions\":[{\"person\":\""
                + participant
                + "\",\"part\":\"context\"}]}");
    erased(table.operator, "person", participant)
        .then()
        .statusCode(409)
        .body("code", equalTo("still-at-table"));
    table.made(table.supplier, "/participants/" + participant + "/departure", "{}");
    mole.asks().get(table.path("/events")).then().statusCode(200);
    erased(table.operator, "person", participant).then().statusCode(201);
    assertTrue(line(statement).path("erased").booleanValue());
    assertTrue(line(about).path("erased").booleanValue(), "also where the name is not said");
    assertFalse(line(other).has("erased"), "that is somebody else");
    mole.asks().get(table.path("/events")).then().statusCode(404);
    table
        .client
        .asks()
        .get(table.path(""))
        .then()
        .statusCode(200)
        .body("participants.find { it.id == '" + participant + "' }.name", nullValue());
  }

  private JsonNode line(String event) {
    return table.reads(table.client, "/events/" + revision(event));
  }

  private String participant(String name) {
    for (var line :
        table.reads(table.client, "/events?type=participant-joined.v1").path("events")) {
      if (line.path("content").path("name").asText().equals(name)) {
        return line.path("event").path("id").asText();
      }
    }
    throw new AssertionError(name);
  }

  @Test
  void aRequestUnderAKeyIsFoundAgainWithoutWhatItSaid() {
    String event = said(canary, canary).path("events[0].id");
    assertEquals(422, said(canary, "Something else.").statusCode());
    erased(table.operator, "revision", revision(event)).then().statusCode(201);
    for (String text : List.of(canary, "Something else.")) {
      said(canary, text)
          .then()
          .statusCode(201)
          .header("Idempotent-Replayed", "true")
          .body("events[0].id", equalTo(event));
    }
  }

  private Response said(String key, String text) {
    return table
        .client
        .sends("{\"sort\":\"position\",\"text\":\"" + text + "\",\"mentions\":[]}")
        .header("Idempotency-Key", "\"" + key + "\"")
        .post(table.path("/statements"));
  }

  /** Names, titles, texts, files, of all and of one side: rows of all tables, and answers. */
  @Test
  void nothingIsLeftInAnyTable() throws SQLException {
    writeEverywhere();
    long last = newest();
    assertTrue(found().size() >= 1, "the canary is found where it is");
    String participant = participant("n" + canary);
    table.made(table.client, "/participants/" + participant + "/departure", "{}");
    erased(table.operator, "person", participant).then().statusCode(201);
    for (long revision = 1; revision <= last; revision++) {
      erased(table.operator, "revision", revision);
    }
    assertEquals(List.of(), found());
    for (var who : List.of(table.client, table.supplier)) {
      READS.forEach(it -> saysNothing(who, table.path(it)));
      List.of("/me", "/portfolio", "/waiting").forEach(it -> saysNothing(who, it));
    }
  }

  /** It answers as ever, and without a word of what is gone. */
  private void saysNothing(Person who, String path) {
    var answer = who.asks().get(path);
    assertEquals(200, answer.statusCode(), path);
    assertFalse(answer.asString().contains(canary), path);
  }

  private long newest() {
    return table
        .reads(table.client, "/events?order=desc&limit=1")
        .path("events")
        .get(0)
        .path("revision")
        .longValue();
  }

  private void writeEverywhere() {
    table.colleague(table.client, "n" + canary);
    table.made(table.client, "/absent-persons", "{\"name\":\"a" + canary + "\"}");
    said(table.client, "s" + canary);
    table.made(
        table.supplier,
        "/statements",
        "{\"sort\":\"observation\",\"text\":\"h%s\",\"visibility\":\"own-side\"}"
            .formatted(canary));
    String promise = "{\"what\":\"w%s\",\"measure\":\"m%s\",\"due\":\"2199-01-01\"}";
    String commitment =
        table.made(table.supplier, "/commitments", promise.formatted(canary, canary));
    table.made(table.client, "/commitments/" + commitment + "/answer", "{\"answer\":\"accepted\"}");
    table.made(
        table.client,
        "/breaches",
        "{\"what\":\"b%s\",\"kind\":\"ability\",\"severity\":\"serious\"}".formatted(canary));
    table.made(table.client, "/trust/ratings", "{\"rating\":40,\"reason\":\"r" + canary + "\"}");
    table.led();
  }

  /** The tables in which it stands, as text or in bytes. */
  private List<String> found() throws SQLException {
    var found = new ArrayList<String>();
    try (var owner = EmbeddedDatabase.asOwner()) {
      for (String name : tables(owner)) {
        String hex = HexFormat.of().formatHex(canary.getBytes());
        String sql =
            "select count(*) from %s as t where t::text like '%%%s%%' or t::text like '%%%s%%'"
                .formatted(name, canary, hex);
        try (var count = owner.createStatement().executeQuery(sql)) {
          count.next();
          if (count.getLong(1) > 0) {
            found.add(name);
          }
        }
      }
    }
    return found;
  }

  private static List<String> tables(Connection owner) throws SQLException {
    var all = new ArrayList<String>();
    try (var line =
        owner
            .createStatement()
            .executeQuery(
                "select format('%I.%I', schemaname, tablename) from pg_tables"
                    + " where schemaname in ('public', 'reporting')")) {
      while (line.next()) {
        all.add(line.getString(1));
      }
    }
    return all;
  }

  @Test
  void theDatabaseLetsNothingGoThatNoErasureSpeaksOf() throws SQLException {
    long revision = revision(said(table.client, "Something."));
    String rows = " from %s where %s in (select id from event where relationship = '%s'%s)";
    String content = rows.formatted("content", "event", table.relationship, "");
    String identity = rows.formatted("identity", "participant", table.relationship, "");
    try (var role = service.getConnection();
        var owner = EmbeddedDatabase.asOwner()) {
      for (var connection : List.of(role, owner)) {
        refused(connection, "delete" + content);
        refused(connection, "delete" + identity);
      }
      refused(owner, "update content set body = '\\x00'");
      refused(owner, "truncate content");
      refused(owner, "truncate identity");
    }
    erased(table.operator, "revision", revision).then().statusCode(201);
    assertTrue(line(eventAt(revision)).path("erased").booleanValue());
  }

  private String eventAt(long revision) {
    return table.reads(table.client, "/events/" + revision).path("event").path("id").asText();
  }

  private static void refused(Connection connection, String change) {
    var refused =
        assertThrows(SQLException.class, () -> connection.createStatement().execute(change));
    assertEquals("42501", refused.getSQLState(), change);
  }
}
