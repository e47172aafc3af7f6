package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A case over HTTP, from the question to a neutral to the end; and who sees what of it when. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class CaseApiTest {

  private static final String REPORT =
      "{\"what\":\"late\",\"kind\":\"ability\",\"severity\":\"minor\"}";
  private static final String AGREEMENT =
      "{\"text\":\"Together.\",\"client\":{\"gains\":\"reports\",\"gives\":\"time\"},"
          + "\"supplier\":{\"gains\":\"time\",\"gives\":\"reports\"},\"terms\":[{\"owner\":\"supplier\","
          + "\"what\":\"A report\",\"measure\":\"On time\",\"due\":\"2024-03-01\",\"size\":\"large\"}]}";

  private Table table;

  @BeforeEach
  void aTableOfItsOwn() {
    table = Table.live();
  }

  private ValidatableResponse reads(Person who, String path) {
    return who.asks().get(table.path(path)).then();
  }

  private void hidden(Person who, String path) {
    reads(who, path).statusCode(404);
  }

  @Test
  void aCaseGoesFromItsOpeningToTrustThatIsRestored() {
    table = Table.importing("2024-01-01T00:00:00Z").at("2024-01-02T00:00:00Z");
    String breach = "/breaches/" + table.made(table.client, "/breaches", REPORT);
    table.made(table.supplier, breach + "/answer", "{\"answer\":\"acknowledged\"}");
    String it = table.reconciled();
    reads(table.client, it)
        .body("stage", equalTo("repairing"))
        .body("conditions.met", everyItem(is(true)))
        .body("conditions", hasSize(6))
        .body("admissions.recognisedAt", everyItem(equalTo("2024-01-02T00:00:00Z")))
        .body("concessions.condition", hasItem("compromised"))
        .body("feeOfStake", equalTo("0.75"))
        .body("will.supplier.text", equalTo("We want to."))
        .body("will.finding", equalTo("sufficient"))
        .body("breaches[0].what", equalTo("late"))
        .body("awaited.what", containsInAnyOrder("apology", "explanation", "promise"));
    grievance(it);
    objectiveAndAgreement(it);
    repaired(breach);
    reads(table.neutral, it).body("stage", equalTo("probation"));
    proved();
    table.at("2024-06-01T00:00:00Z");
    table
        .post(table.neutral, it + "/closure", "{\"outcome\":\"restored\",\"reason\":\"Well done\"}")
        .then()
        .statusCode(201)
        .body("events.type", contains("case-closed.v1", "participant-left.v1"))
        .body("events.case", everyItem(equalTo(it.substring("/cases/".length()))));
    reads(table.client, it)
        .body("stage", equalTo("closed"))
        .body("outcome", equalTo("restored"))
        .body("closingReason", equalTo("Well done"))
        .body("days", equalTo(151))
        .body("awaited", hasSize(0));
    reads(table.client, it + "?at=2024-01-01T12:00:00Z").statusCode(404);
    reads(table.client, "/cases").body("cases.outcome", contains("restored"));
  }

  private void grievance(String it) {
    String id = table.made(table.client, it + "/grievances", "{\"text\":\"You never called.\"}");
    String grievance = "/grievances/" + id;
    table.made(table.supplier, grievance + "/restatement", "{\"text\":\"We were late.\"}");
    table.made(table.client, grievance + "/hearing", "{\"hearing\":\"not-yet\"}");
    reads(table.client, it).body("grievances.state", contains("raised"));
    table.made(table.supplier, grievance + "/restatement", "{\"text\":\"We did not call.\"}");
    table.made(table.client, grievance + "/hearing", "{\"hearing\":\"heard\"}");
    table.made(table.supplier, grievance + "/answer", "{\"text\":\"We will.\"}");
    table.made(table.client, grievance + "/settlement", "{}");
    reads(table.supplier, it)
        .body("grievances[0].restatement", equalTo("We did not call."))
        .body("grievances[0].answer", equalTo("We will."))
        .body("grievances[0].state", equalTo("settled"));
  }

  private void objectiveAndAgreement(String it) {
    String aim = table.made(table.neutral, it + "/objectives", "{\"text\":\"No surprises\"}");
    for (var side : List.of(table.client, table.supplier)) {
      table.made(side, "/objectives/" + aim + "/adoption", "{}");
    }
    String option = "{\"way\":\"both\",\"text\":\"Half\",\"objective\":\"" + aim + "\"}";
    table.made(table.client, it + "/options", option);
    String agreement = "/agreements/" + table.made(table.supplier, it + "/agreements", AGREEMENT);
    for (var side : List.of(table.client, table.supplier)) {
      table.made(side, agreement + "/restatement", "{\"text\":\"A report in time.\"}");
    }
    table.made(table.client, agreement + "/answer", "{\"answer\":\"accepted\"}");
    table
        .post(table.supplier, agreement + "/answer", "{\"answer\":\"accepted\"}")
        .then()
        .body("events.type", contains("agreement-answered.v1", "commitment-made.v1"))
        .body("events[1].data.agreement", equalTo(agreement.substring("/agreements/".length())));
    reads(table.client, it)
        .body("objectives[0].adopted", is(true))
        .body("options.way", contains("both"))
        .body("agreements[0].status", equalTo("concluded"))
        .body("agreements[0].terms[0].commitment", notNullValue());
    reads(table.client, "/commitments").body("commitments[0].answer", equalTo("accepted"));
  }

  private void repaired(String breach) {
    table.made(
        table.supplier,
        breach + "/apology",
        "{\"text\":\"Sorry.\",\"meant\":true,\"responsible\":true,\"unconditional\":true}");
    table.made(
        table.supplier,
        breach + "/explanation",
        "{\"whatHappened\":\"We sent the report a week after the day that was agreed.\","
            + "\"ownFault\":\"We did not plan for it.\"}");
    table.made(table.client, breach + "/waiver", "{}");
  }

  private void proved() {
    for (int month = 2; month <= 5; month++) {
      String day = "2024-0" + month + "-01";
      table.at(day + "T00:00:00Z");
      String id = table.accepted("2024-12-01", null);
      table.made(table.client, "/commitments/" + id + "/assessment", "{\"outcome\":\"kept\"}");
    }
  }

  @Test
  void aNomineeReadsTheOpeningOnlyAndAfterBothAcceptedAllOfIt() {
    table.accepted("2199-01-01", null);
    String it = table.caseOpened();
    for (String path : List.of("/trust", "/commitments", "/breaches", "/steps")) {
      hidden(table.neutral, path);
    }
    hidden(table.neutral, "/trust/ledger?direction=client-in-supplier");
    reads(table.neutral, it)
        .body("about", equalTo("stuck"))
        .body("stage", equalTo("opening"))
        .body("conditions", hasSize(0))
        .body("procedures", hasSize(0))
        .body("awaited.what", contains("mediation-proposal"));
    assertEquals(List.of(6), shown(table.neutral));
    table.made(table.neutral, it + "/mediation", Table.TERMS);
    table.made(table.client, it + "/mediation/answer", "{\"answer\":\"accepted\"}");
    assertEquals(List.of(6, 7, 8), shown(table.neutral));
    hidden(table.neutral, "/trust");
    table.made(table.supplier, it + "/mediation/answer", "{\"answer\":\"accepted\"}");
    assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), shown(table.neutral));
    reads(table.neutral, "/trust").statusCode(200);
    reads(table.neutral, "/events/4").body("content.what", equalTo("report"));
  }

  /** The revisions whose events somebody sees; of the others there is a leaf hash and no more. */
  private List<Integer> shown(Person who) {
    var lines = table.reads(who, "/events").path("events");
    var shown = new ArrayList<Integer>();
    lines.forEach(line -> {
      assertTrue(line.path("leafHash").isTextual());
      if (line.has("event")) {
        shown.add(line.path("revision").intValue());
      } else {
        assertEquals(3, line.size(), line::toString);
        assertEquals(0, line.path("seen").size());
      }
    });
    return shown;
  }

  @Test
  void aNomineeLearnsNothingOfTheTableNorOfAnEarlierCase() {
    table.made(table.client, "/absent-persons", "{\"name\":\"Dirk\"}");
    String earlier = table.caseOpened();
    table.made(table.client, earlier + "/mediation/answer", "{\"answer\":\"declined\"}");
    var first = table.neutral;
    table.caseOpened();
    reads(first, "").body("participants", hasSize(0)).body("absentPersons", hasSize(0));
    reads(first, "/cases").body("cases", hasSize(1));
    hidden(first, earlier);
    table.post(first, earlier + "/mediation", Table.TERMS).then().statusCode(404);
  }

  @Test
  void aGrievanceThatIsLeftOpenGoesOnInTheNextCaseAndItsNomineeLearnsNothingOfIt() {
    String first = table.willing();
    String raised = "{\"text\":\"You never called.\"}";
    String grievance = table.made(table.client, first + "/grievances", raised);
    table.made(table.neutral, first + "/closure", "{\"outcome\":\"neutral-stepped-down\"}");
    String second = table.path(table.caseOpened());
    table.client.asks().get(second).then().body("grievances.text", contains("You never called."));
    table.neutral.asks().get(second).then().statusCode(200).body("grievances", hasSize(0));
    table
        .neutral
        .asks("nl")
        .accept("text/html")
        .get(second)
        .then()
        .body(not(containsString("You never called.")));
    table
        .supplier
        .asks()
        .get(table.path("/actions?subject=" + grievance))
        .then()
        .body("actions", hasSize(0));
  }

  @Test
  void onThePageOfANomineeThereAreNoBalances() {
    String it = table.caseOpened();
    for (var who : List.of(table.client, table.neutral)) {
      String page =
          who.asks()
              .accept("text/html")
              .get(table.path(it))
              .then()
              .statusCode(200)
              .extract()
              .asString();
      assertTrue(page.contains("stuck"), page);
      assertEquals(who == table.client, page.contains("trust in "), page);
    }
  }

  @Test
  void whoWasAskedInVainSeesTheOpeningAndNothingLater() {
    String it = table.caseOpened();
    table.made(table.client, it + "/mediation/answer", "{\"answer\":\"declined\"}");
    table.accepted("2199-01-01", null);
    assertEquals(List.of(4, 5, 6), shown(table.neutral));
    reads(table.neutral, it).body("outcome", equalTo("mediation-declined"));
    hidden(table.neutral, "/trust");
  }

  @Test
  void afterTheEndTheNeutralSeesNothingLater() {
    String it = table.led();
    table.made(table.neutral, it + "/closure", "{\"outcome\":\"not-restored\"}");
    int last = table.reads(table.neutral, "").at("/relationship/revision").intValue();
    String later = table.accepted("2199-01-01", null);
    assertEquals(last, shown(table.neutral).getLast());
    hidden(table.neutral, "/commitments/" + later);
    hidden(table.neutral, "/events/" + (last + 1));
    table
        .post(table.neutral, it + "/meetings", "{\"present\":[\"" + later + "\"]}")
        .then()
        .statusCode(403)
        .body("code", equalTo("not-yours"));
    reads(table.neutral, "/actions").body("actions", hasSize(0));
  }

  @Test
  void whatIsSealedIsOpenedForAllAtOnce() {
    String it = table.led();
    String will = "{\"declaration\":\"%s\",\"text\":\"%s\"}";
    table.made(table.client, it + "/will", will.formatted("unwilling", "Enough"));
    int sealed = table.reads(table.client, "").at("/relationship/revision").intValue();
    for (var other : List.of(table.supplier, table.neutral, table.operator)) {
      reads(other, "/events/" + sealed).body("event", nullValue()).body("content", nullValue());
      reads(other, it).body("will.declaredBy", contains("client")).body("will.client", nullValue());
    }
    reads(table.client, "/events/" + sealed).body("content.text", equalTo("Enough"));
    table
        .post(table.supplier, it + "/will", will.formatted("willing", "Please"))
        .then()
        .body("events.type", contains("will-declared.v1", "wills-opened.v1"));
    for (var anybody : List.of(table.client, table.supplier, table.neutral)) {
      reads(anybody, it)
          .body("will.client.declaration", equalTo("unwilling"))
          .body("will.client.text", equalTo("Enough"))
          .body("will.supplier.text", equalTo("Please"));
    }
    reads(table.operator, it)
        .body("will.client.declaration", equalTo("unwilling"))
        .body("will.client.text", nullValue());
    reads(table.supplier, "/events/" + sealed).body("event", nullValue());
  }

  @Test
  void whoLeadsIsNotLetInByASide() {
    table.willing();
    String admit =
        "{\"person\":\"%s\",\"name\":\"Nora\",\"role\":\"delivery\",\"mandate\":false}"
            .formatted(table.neutral.name());
    table
        .post(table.client, "/participants", admit)
        .then()
        .statusCode(409)
        .body("code", equalTo("neutral-not-neutral"));
  }

  /** The page that a board reads. */
  @Test
  void theFileOfACaseIsAPageInTheReadersLanguageAndEscapesWhatPeopleWrote() {
    String it = table.reconciled();
    table.made(table.client, it + "/grievances", "{\"text\":\"<script>alert(1)</script>\"}");
    String page =
        table
            .client
            .asks("nl")
            .accept("text/html")
            .get(table.path(it))
            .then()
            .statusCode(200)
            .contentType("text/html")
            .extract()
            .asString();
    assertTrue(page.contains("Waar het nu op wacht"), page);
    assertEquals(
        2, page.split("alert\\(1\\)", -1).length - 1, "awaited for it, and the thing itself");
    assertTrue(page.contains("&lt;script&gt;") && !page.contains("<script>"), page);
    String english =
        table
            .supplier
            .asks("en")
            .accept("text/html")
            .get(table.path(it))
            .then()
            .extract()
            .asString();
    assertTrue(english.contains("What it waits for now"), english);
    String path = table.path(it);
    table.client.asks().accept("application/xml").get(path).then().statusCode(406);
    table.client.asks().get(path).then().header("Vary", containsString("Accept,"));
  }

  @Test
  void positionsAndInterestsStandSideBySideAndConfidencesStayOutOfThePage() {
    String it = table.willing();
    String said = "{\"sort\":\"%s\",\"text\":\"%s\"%s}";
    String quiet = ",\"visibility\":\"%s\"";
    String back =
        table.made(table.client, "/statements", said.formatted("position", "Not a cent.", ""));
    table.made(table.client, "/statements", said.formatted("position", "Deliver first.", ""));
    table.made(table.client, "/statements/" + back + "/withdrawal", "{}");
    table.made(table.supplier, "/statements", said.formatted("interest", "To get home.", ""));
    table.made(
        table.supplier,
        "/statements",
        said.formatted("interest", "Between us.", quiet.formatted("own-side")));
    table.made(
        table.supplier,
        "/statements",
        said.formatted("interest", "To you alone.", quiet.formatted("neutral")));
    assertEquals(List.of("Deliver first.", "To get home."), said(table.client, it));
    var all = List.of("Deliver first.", "To get home.", "Between us.", "To you alone.");
    assertEquals(all, said(table.supplier, it));
    assertEquals(all, said(table.neutral, it));
    table
        .supplier
        .asks("nl")
        .accept("text/html")
        .get(table.path(it))
        .then()
        .body(containsString("To get home."))
        .body(containsString("standpunt"))
        .body(not(containsString("Between us.")))
        .body(not(containsString("To you alone.")));
  }

  @Test
  void whatWasToldToOneNeutralInConfidenceIsNotToldToTheNext() {
    String first = table.led();
    String said = "{\"sort\":\"interest\",\"text\":\"%s\",\"visibility\":\"%s\"}";
    table.made(table.supplier, "/statements", said.formatted("To you alone.", "neutral"));
    table.made(table.client, "/statements", said.formatted("Among us.", "own-side"));
    String own = table.made(table.neutral, "/statements", said.formatted("Mine.", "own-side"));
    assertEquals(List.of("To you alone.", "Among us.", "Mine."), said(table.neutral, first));
    table.made(table.neutral, first + "/closure", "{\"outcome\":\"neutral-stepped-down\"}");
    var next = new Person("otto", "other-" + table.neutral.organisation(), null);
    String second = table.led(next);
    assertEquals(List.of(), said(next, first));
    var withdrawn = table.post(next, "/statements/" + own + "/withdrawal", "{}");
    withdrawn.then().statusCode(404);
    table.made(table.supplier, "/statements", said.formatted("To you too.", "neutral"));
    assertEquals(List.of("To you too."), said(next, second));
  }

  private List<String> said(Person who, String it) {
    return who.asks().get(table.path(it)).then().extract().path("statements.text");
  }

  @Test
  void aMeetingOfBoardsIsEvidenceOnTheNeutralsWord() {
    String it = table.led();
    var seats = table.reads(table.client, "").path("participants");
    String present =
        "{\"present\":[\"%s\",\"%s\"],\"notes\":\"Frank\"}"
            .formatted(seats.get(0).path("id").textValue(), seats.get(1).path("id").textValue());
    table.made(table.client, it + "/meetings", present);
    reads(table.client, it).body("meetings", hasSize(0));
    table.made(table.neutral, it + "/meetings", present);
    reads(table.client, it)
        .body("meetings.notes", contains("Frank"))
        .body("boardsSpokeAt", nullValue());
  }

  @Test
  void aNeutralRulesOnWhatIsDisputed() {
    String breach = "/breaches/" + table.made(table.client, "/breaches", REPORT);
    table.made(table.supplier, breach + "/answer", "{\"answer\":\"disputed\"}");
    String it = table.led();
    reads(table.neutral, it).body("awaited.what", hasItem("ruling"));
    String found = "{\"ruling\":\"upheld\",\"kind\":\"integrity\",\"severity\":\"minor\"}";
    table.made(table.neutral, breach + "/ruling", found);
    reads(table.client, breach)
        .body("report", equalTo("upheld"))
        .body("kind", equalTo("integrity"));
  }

  @Test
  void aCaseThatIsReadAgainHasNotChanged() {
    String it = table.led();
    String tag = table.client.asks().get(table.path(it)).then().extract().header("ETag");
    String at = table.reads(table.client, it).path("at").textValue();
    String then = it + "?at=" + at;
    String settled = table.client.asks().get(table.path(then)).then().extract().header("ETag");
    assertTrue(tag != null && settled != null);
    table
        .client
        .asks()
        .header("If-None-Match", settled)
        .get(table.path(then))
        .then()
        .statusCode(304);
  }
}
