package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.api.AllReads.Read;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who left sees everything as it was then, whatever is read and whatever happens later. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class LeaverApiTest {

  private static final String JOINED = "2024-01-02T00:00:00Z";
  private static final String LEFT = "2024-03-01T00:00:00Z";
  private static final String LATER = "2024-05-01T00:00:00Z";

  private Table table;
  private final Map<String, String> ids = new LinkedHashMap<>();
  private Person colleague;
  private String mediation;

  @BeforeEach
  void aTableOfItsOwn() {
    table = Table.importing("2024-01-01T00:00:00Z").at(JOINED);
  }

  @Test
  void whoLeftIsToldTheSameForEver() {
    story();
    leave();
    isToldTheSame(colleague);
  }

  @Test
  void aNeutralWhoLeftIsToldTheSameForEver() {
    story();
    table.made(table.neutral, mediation + "/closure", "{\"outcome\":\"not-restored\"}");
    isToldTheSame(table.neutral);
  }

  private void isToldTheSame(Person who) {
    var reads = AllReads.of(ids);
    var before = answers(who, reads);
    muchLater();
    var after = answers(who, reads);
    before.forEach((read, answer) -> assertEquals(answer, after.get(read), read));
    assertEquals(before.keySet(), after.keySet());
  }

  @Test
  void anInstantBehindLeavingIsRefusedAlsoWhenNothingHappenedSince() {
    story();
    leave();
    refusedBehindLeaving();
    muchLater();
    refusedBehindLeaving();
  }

  @Test
  void whoLeftWhileHistoryWasImportedIsToldThatItIsProvisionalForEver() {
    story();
    leave();
    muchLater();
    var told = table.reads(colleague, "/trust");
    assertEquals(true, told.path("provisional").booleanValue());
    assertEquals(true, told.path("settled").booleanValue());
    assertEquals("fonds-1", told.at("/policy/name").textValue());
    assertEquals(Instant.parse(LEFT), Instant.parse(told.path("at").textValue()));
    var line = table.reads(colleague, "").path("relationship");
    assertEquals(true, line.path("importing").booleanValue());
    assertEquals("fonds-1", line.path("policy").textValue());
    assertEquals("fonds-1-short", table.reads(table.client, "/trust").at("/policy/name").asText());
  }

  private void refusedBehindLeaving() {
    for (Read it : AllReads.of(ids)) {
      if (it.isAsOf()) {
        for (String at : List.of("2024-03-01T00:00:00.000001Z", LATER, "2025-01-01T00:00:00Z")) {
          assertEquals(422, it.by(colleague, at).statusCode(), it + " " + at);
        }
        assertEquals(200, it.by(colleague, LEFT).statusCode(), it.toString());
      }
    }
  }

  private static Map<String, String> answers(Person who, List<Read> reads) {
    var answers = new LinkedHashMap<String, String>();
    for (Read it : reads) {
      answers.put(it.toString(), it.isOfThePresent() ? ofNobody(it, who) : it.answer(who));
      if (it.isAsOf()) {
        for (String at : List.of("2024-02-15T00:00:00Z", "2024-02-29T00:00:00Z")) {
          answers.put(it + " at " + at, it.answer(who, at));
        }
      }
    }
    return answers;
  }

  /**
   * What is told over many relationships is told as of the present, which it names; so does the
   * feed, where a page ends. A table for a spreadsheet is a file with instants of its own.
   */
  private static String ofNobody(Read it, Person who) {
    return it.form().contains("spreadsheet")
        ? Integer.toString(it.by(who).statusCode())
        : it.answer(who).replaceAll("\"(at|next)\":\"[^\"]*\"|cursor=\\w+", "");
  }

  /** All that there is to read, and of it something that is hidden from somebody. */
  private void story() {
    colleague = table.colleague(table.client, "carla");
    ids.put("relationship", table.relationship);
    ids.put("organisation", table.registered(table.client));
    ids.put("policy", "fonds-1");
    ids.put("revision", "3");
    ids.put("webhook", table.relationship);
    table.at("2024-01-10T00:00:00Z");
    ids.put("commitment", table.accepted("2024-02-01", null));
    table.at("2024-02-10T00:00:00Z");
    String missed = "{\"outcome\":\"missed\"}";
    table.made(table.client, "/commitments/" + ids.get("commitment") + "/assessment", missed);
    String report = "{\"what\":\"It failed\",\"kind\":\"ability\",\"severity\":\"serious\"}";
    ids.put("breach", table.made(table.client, "/breaches", report));
    table.made(table.client, "/absent-persons", "{\"name\":\"Jan de Wit\"}");
    List.of("all", "own-side", "neutral").forEach(this::said);
    String procedure = "{\"title\":\"Tests\",\"text\":\"We run them.\",\"invites\":true}";
    table.made(table.supplier, "/procedures", procedure);
    table.at("2024-02-20T00:00:00Z");
    mediation = table.willing();
    ids.put("case", mediation.substring("/cases/".length()));
    said("own-side");
    table.at(LEFT);
    table.made(table.client, "/trust/ratings", "{\"rating\":40,\"reason\":\"Less.\"}");
    String wrong = "{\"direction\":\"client-in-supplier\",\"reason\":\"Too high.\"}";
    ids.put("contest", table.made(table.client, "/trust/contests", wrong));
  }

  private void said(String visibility) {
    String said = "{\"sort\":\"position\",\"text\":\"So it is.\",\"visibility\":\"%s\"}";
    table.made(table.client, "/statements", said.formatted(visibility));
    table.made(colleague, "/statements", said.formatted(visibility));
  }

  private void leave() {
    for (var it : table.reads(colleague, "").path("participants")) {
      if (it.path("name").textValue().equals("carla")) {
        table.made(table.client, "/participants/" + it.path("id").textValue() + "/departure", "{}");
      }
    }
  }

  /** At the very instant of leaving, later, and live; and all is read by everybody else. */
  private void muchLater() {
    table.made(table.supplier, "/trust/ratings", "{\"rating\":20}");
    String contest = "/trust/contests/" + ids.get("contest") + "/withdrawal";
    table.made(table.client, contest, "{\"reason\":\"It was not.\"}");
    String wrong = "{\"direction\":\"client-in-supplier\",\"reason\":\"Too low.\"}";
    table.made(table.supplier, "/trust/contests", wrong);
    table.at(LATER);
    String acknowledged = "{\"answer\":\"acknowledged\"}";
    table.made(table.supplier, "/breaches/" + ids.get("breach") + "/answer", acknowledged);
    table.colleague(table.client, "eva");
    if (!table.reads(table.client, mediation).has("outcome")) {
      table.made(table.neutral, mediation + "/closure", "{\"outcome\":\"not-restored\"}");
    }
    for (String act : List.of("/trust/policy-adoptions", "/history-closures")) {
      String body = act.startsWith("/trust") ? "{\"policy\":\"fonds-1-short\"}" : "{}";
      List.of(table.client, table.supplier).forEach(side -> table.made(side, act, body));
    }
    table.at(null);
    table.accepted("2199-01-01", null);
    for (var who : List.of(table.client, table.supplier, table.operator)) {
      AllReads.of(ids).forEach(it -> it.by(who));
    }
  }
}
