package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody sits on two sides, under whatever name, and no neutral reads what was not told to it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class SeatApiTest {

  private Table table;

  @BeforeEach
  void aTableOfItsOwn() {
    table = Table.live();
  }

  @Test
  void whoSatForTheSupplierSitsForTheClientOnlyOnceTheSupplierAllowedIt() {
    table.colleague(table.supplier, "eva");
    refused(table.client, "eva", "one-side");
    leaves("eva");
    refused(table.client, "eva", "one-side");
    String allow = "/participants/" + id("eva") + "/change-of-side";
    table.post(table.client, allow, "{}").then().statusCode(403).body("code", equalTo("not-yours"));
    String former = id("eva");
    table.made(table.supplier, allow, "{}");
    table
        .post(table.client, "/participants", newcomer("eva"))
        .then()
        .statusCode(201)
        .body("events[0].data.formerly", equalTo(former));
    // For the side that let her go she is a stranger now, and so is the token of before.
    var eva = new Person("eva", table.supplier.organisation(), null);
    table.reads(new Person("eva", table.client.organisation(), null), "/trust");
    assertEquals(422, eva.asks().get(table.path("/trust?at=2199-01-01T00:00:00Z")).statusCode());
    refused(table.supplier, "eva", "one-side");
  }

  @Test
  void whoLooksAgainIsHeldAtOnceToWhatBecameOfHisSeat() {
    table.colleague(table.supplier, "eva");
    var eva = new Person("eva", table.supplier.organisation(), null);
    assertEquals(revision(table.client), revision(eva));
    leaves("eva");
    long left = revision(table.client);
    table.made(table.supplier, "/trust/ratings", "{\"rating\":20}");
    assertTrue(left < revision(table.client));
    assertEquals(left, revision(eva));
    String person = "{\"person\":\"%s\",\"ground\":\"objection\",\"reason\":\"Asked.\"}";
    table.made(table.operator, "/erasures", person.formatted(id("eva")));
    assertEquals(404, eva.asks().get(table.path("/trust")).statusCode());
  }

  private long revision(Person who) {
    return table.reads(who, "/trust").path("revision").longValue();
  }

  @Test
  void aPersonIsTheSameHoweverItsNameIsComposed() {
    table.colleague(table.supplier, "zo\u00EB");
    refused(table.client, "zoe\u0308", "one-side");
    var written = new Person("zoe\u0308", table.supplier.organisation(), null);
    assertEquals(200, written.asks().get(table.path("/trust")).statusCode());
  }

  @Test
  void onePersonIsNotTheFirstOfBothSides() {
    String one = side(table.client, "anna");
    table
        .operator
        .sends("{\"client\":%s,\"supplier\":%s}".formatted(one, side(table.neutral, "anna")))
        .post("/relationships")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/supplier/participant/person"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0430nna", "an\u200Bna", "\uFF41nna", "anna\u00AD"})
  void whoCouldBeTakenForSomebodyElseIsNotRegistered(String person) {
    table
        .client
        .sends(newcomer(person))
        .post(table.path("/participants"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/person"));
  }

  @Test
  void anOrganisationThatCouldBeTakenForAnotherIsNotRegistered() {
    table
        .operator
        .sends("{\"code\":\"look-alike\",\"name\":\"FARB\u039F\"}")
        .post("/organisations")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  void whoLedOrIsAskedToLeadNeverSpeaksForASide() {
    String asked = table.caseOpened();
    refused(table.client, "nora", "neutral-not-neutral");
    table.made(table.neutral, asked + "/mediation", Table.TERMS);
    accepted(asked);
    refused(table.supplier, "nora", "neutral-not-neutral");
    table.made(table.neutral, asked + "/closure", "{\"outcome\":\"not-restored\"}");
    refused(table.client, "nora", "neutral-not-neutral");
    refused(table.supplier, "nora", "neutral-not-neutral");
  }

  @Test
  void whoWasAskedInVainMayStillSpeakForASide() {
    String asked = table.caseOpened();
    table.made(table.supplier, asked + "/mediation/answer", "{\"answer\":\"declined\"}");
    table.post(table.client, "/participants", newcomer("nora")).then().statusCode(201);
  }

  @Test
  void theNeutralConfirmsItsOwnSeatAndBothSidesSeeByWhom() {
    String asked = table.caseOpened();
    for (var side : List.of(table.client, table.supplier)) {
      side.asks().get(table.path(asked)).then().body("neutral.confirmed", nullValue());
    }
    var other = new Person("norbert", table.neutral.organisation(), null);
    other.sends(Table.TERMS).post(table.path(asked + "/mediation")).then().statusCode(404);
    String named = "{\"name\":\"Nora Brugman\"," + Table.TERMS.substring(1);
    table.made(table.neutral, asked + "/mediation", named);
    for (var side : List.of(table.client, table.supplier)) {
      var neutral = table.reads(side, asked).path("neutral");
      assertEquals("nora", neutral.path("name").textValue());
      assertEquals("Nora Brugman", neutral.path("confirmed").path("name").textValue());
      assertEquals(table.neutral.organisation(), neutral.at("/organisation/code").textValue());
      assertTrue(neutral.path("confirmed").has("at"));
    }
    String page = table.client.asks("nl").accept("text/html").get(table.path(asked)).asString();
    assertTrue(
        page.contains("Bevestigd door de neutrale buitenstaander</th><td>Nora Brugman,"), page);
    accepted(asked);
    assertTrue(id("Nora Brugman") != null);
  }

  @Test
  void withoutANameTheNeutralConfirmsTheOneUnderWhichItWasAsked() {
    String led = table.led();
    var confirmed = table.reads(table.client, led).path("neutral").path("confirmed");
    assertEquals("nora", confirmed.path("name").textValue());
  }

  @Test
  void whatWasSaidBeforeANeutralLedIsReadByItOnlyOnceItsAuthorTellsItAgain() {
    String toOwn = said(table.client, "own-side", "Among ourselves.");
    String toNeutral = said(table.supplier, "neutral", "For whoever comes.");
    String led = table.led();
    said(table.client, "own-side", "While you are here.");
    assertFalse(statements(table.neutral).contains("Among ourselves."));
    assertFalse(statements(table.neutral).contains("For whoever comes."));
    assertTrue(statements(table.neutral).contains("While you are here."));
    assertTrue(table.reads(table.neutral, "/events/4").path("event").isMissingNode());

    var colleague = table.colleague(table.client, "eva");
    String disclosure = "/statements/" + toOwn + "/disclosure";
    table.post(table.supplier, disclosure, "{}").then().statusCode(404);
    table.post(colleague, disclosure, "{}").then().statusCode(403);
    table.made(table.client, disclosure, "{}");
    table.made(table.supplier, "/statements/" + toNeutral + "/disclosure", "{}");
    assertTrue(statements(table.neutral).contains("Among ourselves."));
    assertTrue(statements(table.neutral).contains("For whoever comes."));
    assertFalse(statements(table.supplier).contains("Among ourselves."));
    assertFalse(statements(table.client).contains("For whoever comes."));
    table.post(table.client, disclosure, "{}").then().statusCode(409);

    // To the next it is to be told again.
    table.made(table.neutral, led + "/closure", "{\"outcome\":\"not-restored\"}");
    table.post(table.client, disclosure, "{}").then().statusCode(409);
    var next = new Person("nico", "next-" + table.neutral.organisation(), null);
    table.led(next);
    assertFalse(statements(next).contains("Among ourselves."));
    assertFalse(statements(next).contains("While you are here."));
    table.made(table.client, disclosure, "{}");
    assertTrue(statements(next).contains("Among ourselves."));
    assertTrue(statements(table.neutral).contains("Among ourselves."), "she was told in her case");
  }

  @Test
  void aYearAfterItsCaseANeutralReadsNoMoreWhatWasConfidedToIt() {
    var recent = Table.live();
    recent.led();
    String confided =
        "{\"sort\":\"position\",\"text\":\"In confidence.\",\"visibility\":\"neutral\"}";
    recent.made(recent.client, "/statements", confided);
    table = Table.importing("2020-01-01T00:00:00Z").at("2020-01-02T00:00:00Z");
    String led = table.led();
    table.made(table.client, "/statements", confided);
    said(table.neutral, "neutral", "My own note.");
    said(table.client, "all", "For everybody.");
    assertTrue(statements(table.neutral).contains("In confidence."));
    table.made(table.neutral, led + "/closure", "{\"outcome\":\"not-restored\"}");
    String now = statements(table.neutral);
    assertFalse(now.contains("In confidence."));
    assertFalse(events(table, table.neutral).contains("In confidence."));
    assertTrue(now.contains("My own note."));
    assertTrue(now.contains("For everybody."));
    assertTrue(statements(table.client).contains("In confidence."));
    // Within the year it is read as before.
    String open = "/cases/" + recent.reads(recent.client, "/cases").at("/cases/0/id").textValue();
    recent.made(recent.neutral, open + "/closure", "{\"outcome\":\"not-restored\"}");
    assertTrue(events(recent, recent.neutral).contains("In confidence."));
  }

  private void accepted(String asked) {
    for (var side : List.of(table.client, table.supplier)) {
      table.made(side, asked + "/mediation/answer", "{\"answer\":\"accepted\"}");
    }
  }

  private void refused(Person who, String newcomer, String code) {
    Refusals.inBothLanguages(code, 409, who, table.path("/participants"), newcomer(newcomer));
  }

  private static String newcomer(String person) {
    return "{\"person\":\"%s\",\"name\":\"Somebody\",\"role\":\"delivery\",\"mandate\":false}"
        .formatted(person);
  }

  private String side(Person of, String person) {
    String body =
        "{\"organisation\":\"%s\",\"participant\":"
            + "{\"person\":\"%s\",\"name\":\"One\",\"role\":\"board\"}}";
    return body.formatted(table.registered(of), person);
  }

  private String said(Person who, String visibility, String text) {
    String body = "{\"sort\":\"position\",\"text\":\"%s\",\"visibility\":\"%s\"}";
    return table.made(who, "/statements", body.formatted(text, visibility));
  }

  private String statements(Person who) {
    return table.reads(who, "/statements").toString();
  }

  private static String events(Table at, Person who) {
    return at.reads(who, "/events").toString();
  }

  private void leaves(String name) {
    table.made(table.supplier, "/participants/" + id(name) + "/departure", "{}");
  }

  private String id(String name) {
    for (JsonNode it : table.reads(table.client, "").path("participants")) {
      if (it.path("name").asText().equals(name)) {
        return it.path("id").textValue();
      }
    }
    return null;
  }
}
