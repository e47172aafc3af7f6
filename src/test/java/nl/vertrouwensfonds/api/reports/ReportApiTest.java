package nl.vertrouwensfonds.api.reports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports, as dashboards and spreadsheets pull them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ReportApiTest {

  private static final List<String> REPORTS =
      List.of("scores", "daily-balances", "commitments", "breaches", "cases");

  private Table table;

  @BeforeEach
  void tell() {
    table = told();
  }

  /** A commitment that was kept, another that runs, and a breach that is acknowledged. */
  private static Table told() {
    var table = Table.importing("2024-01-01T00:00:00Z");
    String kept = table.accepted("2024-02-01", "2024-01-10T00:00:00Z");
    table.at("2024-02-01T08:00:00Z");
    table.made(table.client, "/commitments/" + kept + "/assessment", "{\"outcome\":\"kept\"}");
    table.at("2024-02-02T00:00:00Z");
    table.accepted("2024-06-01", null);
    table.at("2024-03-01T12:30:00Z");
    String breach =
        table.made(
            table.client,
            "/breaches",
            "{\"what\":\"SECRET\",\"kind\":\"ability\",\"severity\":\"minor\","
                + "\"damage\":{\"amount\":\"1250.50\",\"currency\":\"EUR\"}}");
    table.made(table.supplier, "/breaches/" + breach + "/answer", "{\"answer\":\"acknowledged\"}");
    return table;
  }

  private static JsonNode rows(Person who, String path) throws Exception {
    String body = who.asks().get("/reports/" + path).then().statusCode(200).extract().asString();
    return new JsonMapper().readTree(body).path("rows");
  }

  @Test
  void aBreachIsToldWithItsFiveStepsAndWhomEachWaitsFor() throws Exception {
    var rows = rows(table.client, "breaches");
    assertEquals(1, rows.size());
    var row = rows.get(0);
    assertEquals("acknowledged", row.path("report").asText());
    assertEquals(1250.5, row.path("damage").doubleValue());
    assertEquals("2024-03-01T12:30:00.000000Z", row.path("reported_at").asText());
    assertEquals("open", row.path("apology_status").asText());
    assertEquals("supplier", row.path("apology_waits_on").asText());
    assertEquals("locked", row.path("patience_status").asText());
    assertFalse(row.toString().contains("SECRET"));
  }

  @Test
  void whatTimeDoesIsThereAtTheInstantThatIsAskedFor() throws Exception {
    assertEquals("running", state("2024-06-01T21:59:59.999999Z"));
    assertEquals("overdue", state("2024-06-01T22:00:00Z"));
    assertEquals("overdue", state("2024-09-09T22:00:00Z"));
    assertEquals("lapsed", state("2024-09-09T22:00:00.000001Z"));
  }

  private String state(String at) throws Exception {
    return rows(table.client, "commitments?from=2024-02-02&at=" + at).get(0).path("state").asText();
  }

  @Test
  void aDayIsToldFromItsRowOrFromTheFundsThatHaveNotMovedSince() throws Exception {
    var days = rows(table.client, "daily-balances?from=2024-01-01&until=2024-05-01");
    assertEquals(121, days.size());
    for (int i : List.of(0, 20, 31, 45, 59, 60, 90, 120)) {
      var day = days.get(i);
      String end = day.path("day").asText() + "T23:59:59.999999Z";
      var trust = table.reads(table.client, "/trust?at=" + end);
      var balance = trust.at("/clientInSupplier/balance");
      assertEquals(balance.isNull(), day.path("client_in_supplier").isNull(), end);
      double exact = balance.path("exact").doubleValue();
      assertEquals(exact, day.path("client_in_supplier").doubleValue(), 1e-6, end);
      assertEquals(
          trust.at("/clientInSupplier/kept").longValue(),
          day.path("client_in_supplier_kept").longValue(),
          end);
    }
  }

  @Test
  void aScoreIsWhatAPortfolioSays() throws Exception {
    var score = rows(table.client, "scores").get(0);
    var told = table.client.asks().get("/portfolio").then().extract().asString();
    var row = new JsonMapper().readTree(told).path("relationships").get(0);
    for (String field : List.of("change30", "change90")) {
      assertEquals(
          row.at("/clientInSupplier/" + field + "/exact").doubleValue(),
          score.path("client_in_supplier_" + field).doubleValue(),
          1e-4);
    }
    assertEquals(
        row.at("/clientInSupplier/balance/exact").doubleValue(),
        score.path("client_in_supplier").doubleValue(),
        1e-4);
    assertEquals(1, score.path("client_in_supplier_breaches_in_repair").longValue());
    assertTrue(score.path("mutual").isNull());
  }

  @Test
  void rangesAreHalfOpenOnTheColumnThatTheReportNames() throws Exception {
    String at = "2024-01-10T00:00:00Z";
    assertEquals(1, rows(table.client, "commitments?from=" + at + "&until=2024-01-11").size());
    assertEquals(0, rows(table.client, "commitments?until=" + at).size());
    assertEquals(1, rows(table.client, "commitments?from=2024-01-10T00:00:00.000001Z").size());
    assertEquals(2, rows(table.client, "daily-balances?from=2024-02-27&until=2024-02-29").size());
    assertEquals(
        1, rows(table.client, "daily-balances?from=2024-02-27T00:00:01Z&until=2024-02-29").size());
    assertEquals(0, rows(table.client, "breaches?until=2024-03-01T12:30:00Z").size());
    assertEquals(1, rows(table.client, "breaches?from=2024-03-01T12:30:00Z").size());
  }

  @Test
  void everybodyGetsHisOwnAndTheOperatorAll() throws Exception {
    var other = told();
    var dashboard = new Person("bi", table.client.organisation(), "reporting");
    for (String report : REPORTS) {
      for (Person who : List.of(table.client, table.supplier, dashboard)) {
        for (var row : rows(who, report + "?limit=30000")) {
          assertEquals(table.relationship, row.path("relationship").asText());
        }
      }
      new Person("eve", "nobody", null)
          .asks()
          .get("/reports/" + report)
          .then()
          .body("rows", empty())
          .body("next", nullValue());
    }
    assertEquals(2, rows(dashboard, "commitments").size());
    String one = "commitments?relationship=" + other.relationship;
    assertEquals(2, rows(table.operator, one).size());
    assertEquals(0, rows(dashboard, one).size());
  }

  @Test
  void whoLeftOrIsOnlyAskedToLeadGetsNothing() throws Exception {
    var live = Table.live();
    var carl = live.colleague(live.supplier, "carl");
    assertEquals(1, rows(carl, "scores").size());
    String seat = carl.asks().get("/me").then().extract().path("seats[0].participant");
    live.made(live.supplier, "/participants/" + seat + "/departure", "{}");
    live.caseOpened();
    for (String report : REPORTS) {
      assertEquals(0, rows(carl, report).size());
      assertEquals(0, rows(live.neutral, report).size());
    }
    assertEquals("opening", rows(live.client, "cases").get(0).path("stage").asText());
  }

  @Test
  void aCaseIsToldWithItsCostNextToWhatIsAtStake() throws Exception {
    var live = Table.live();
    live.reconciled();
    var row = rows(live.supplier, "cases").get(0);
    assertEquals("probation", row.path("stage").asText());
    assertEquals(7500, row.path("fee").intValue());
    assertEquals(1000000, row.path("at_stake").intValue());
    assertEquals(0.75, row.path("fee_of_stake").doubleValue());
    assertEquals(live.neutral.organisation(), row.path("neutral_code").asText());
  }

  @Test
  void theyComeInPagesWhicheverTheForm() {
    var seen = new ArrayList<String>();
    String path = "/reports/daily-balances?from=2024-01-01&until=2024-05-01&limit=50";
    while (path != null) {
      var page = table.client.asks().get(path);
      seen.addAll(page.path("rows.day"));
      String link = page.header("Link");
      path = link == null ? null : link.replaceAll("<([^>]*)>.*", "$1");
    }
    assertEquals(121, seen.size());
    assertEquals(seen.stream().sorted().distinct().toList(), seen);
    table
        .client
        .asks()
        .accept("text/csv")
        .get("/reports/daily-balances?limit=50")
        .then()
        .header("Link", containsString("cursor="));
  }

  @Test
  void theColumnsAreTheSameWithoutRowsAndAllAreToldInBothLanguages() throws Exception {
    for (String language : List.of("en", "nl")) {
      var columns =
          new JsonMapper()
              .readTree(table.client.asks(language).get("/reports/columns").asString())
              .path("reports");
      assertEquals(REPORTS, columns.findValuesAsText("report"));
      for (var report : columns) {
        var names = report.path("columns").findValuesAsText("name");
        String header = String.join(",", names) + "\r\n";
        var nobody = new Person("eve", "nobody", null);
        String path = "/reports/" + report.path("report").asText();

        assertEquals(header, nobody.asks().accept("text/csv").get(path).asString());
        assertTrue(names.contains(report.path("range").asText()));
      }
    }
    table
        .client
        .asks("nl")
        .get("/reports/columns")
        .then()
        .body("reports[0].columns[0].says", containsString("moment"));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    for (String wrong : List.of("from=soon", "until=2024-13-01", "limit=30001", "limit=0")) {
      table.client.asks().get("/reports/breaches?" + wrong).then().statusCode(400);
    }
    table.client.asks().get("/reports/cases?relationship=7").then().statusCode(400);
    table.client.asks().get("/reports/cases?cursor=!").then().statusCode(400);
    invalid("2199-01-01T00:00:00Z", "not come yet");
    invalid("2024-03-01T12:29:59Z", "Something has happened since");
    table.client.asks().get("/reports/nothing").then().statusCode(404);
    table.client.asks().accept("text/html").get("/reports/scores").then().statusCode(406);
  }

  private void invalid(String at, String detail) {
    table
        .client
        .asks()
        .get("/reports/breaches?at=" + at)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("at"))
        .body("errors[0].detail", containsString(detail));
  }
}
