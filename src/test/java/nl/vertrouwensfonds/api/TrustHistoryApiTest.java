package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** Trust over time, as dashboards and spreadsheets read it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class TrustHistoryApiTest {

  private static final String START = "2024-01-01T00:00:00Z";

  @Test
  void everyRowIsWhatIsAnsweredForItsInstantToTheLastDigit() {
    var table = aTableWithAPast();
    same(table, "from=2023-12-01T00:00:00Z&to=2025-01-15T00:00:00Z&step=P5DT7H", 79);
  }

  /** Most days are over without an event at that very instant, and some are not. */
  @Test
  void aRowOfTheEndOfADayIsToo() {
    var table = aTableWithAPast();
    same(table, "from=2024-01-25T00:00:00Z&to=2024-02-14T00:00:00Z&step=P1D", 21);
    same(table, "from=2023-12-20T00:00:00Z&to=2025-03-15T00:00:00Z&step=P9D", 52);
  }

  private static void same(Table table, String query, int rows) {
    var history = table.reads(table.client, "/trust/history?" + query);
    assertEquals(rows, history.path("rows").size());
    for (var row : history.path("rows")) {
      var trust = table.reads(table.client, "/trust?at=" + row.path("at").textValue());
      for (String direction : List.of("clientInSupplier", "supplierInClient")) {
        same(trust.path(direction).path("balance"), row.path(direction));
        same(trust.path(direction).path("confidence"), row.path(direction + "Confidence"));
        assertEquals(trust.path(direction).path("kept"), row.path(direction + "Kept"));
        assertEquals(trust.path(direction).path("missed"), row.path(direction + "Missed"));
        int reports = trust.path(direction).path("openReports").size();
        assertEquals(reports, row.path(direction + "OpenReports").intValue());
      }
      same(trust.path("mutual"), row.path("mutual"));
      same(trust.path("gap"), row.path("gap"));
    }
  }

  private static void same(JsonNode score, JsonNode number) {
    assertEquals(score.isNull(), number.isNull());
    assertEquals(score.path("exact").doubleValue(), number.doubleValue());
  }

  @Test
  void theRowsTellWhichEventsBentTheCurveEachOnce() {
    var table = aTableWithAPast();
    var rows =
        table
            .reads(
                table.client, "/trust/history?from=" + START + "&step=P30D&to=2024-03-31T00:00:00Z")
            .path("rows");
    var told = new ArrayList<List<String>>();
    rows.forEach(row -> told.add(row.path("events").findValuesAsText("type")));
    assertEquals(
        List.of(
            List.of(),
            List.of(),
            List.of("commitment-assessed.v1", "breach-reported.v1", "breach-answered.v1"),
            List.of("commitment-assessed.v1")),
        told);
    assertEquals("2024-03-31T00:00:00Z", rows.get(3).path("at").textValue());
  }

  @Test
  void theFirstRowHasTheEventsOfItsOwnInstantOnly() {
    var table = aTableWithAPast();
    String path = "/trust/history?step=P1D&from=2024-02-10T00:00:00Z&to=2024-02-10T00:00:00Z";
    var rows = table.reads(table.client, path).path("rows");
    assertEquals(1, rows.size());
    assertEquals(
        List.of("breach-reported.v1"), rows.get(0).path("events").findValuesAsText("type"));
  }

  @Test
  void theTableHasTheSameRowsInDigitsAndPoints() {
    var table = aTableWithAPast();
    String path = "/trust/history?step=PT36H&to=2024-05-01T00:00:00Z";
    var rows = table.reads(table.client, path).path("rows");
    var csv =
        table.client.asks("nl").accept("text/csv").get(table.path(path)).then().statusCode(200);
    String type = csv.extract().contentType();
    assertTrue(type.startsWith("text/csv"), type);
    String text = csv.extract().asString();
    assertTrue(text.endsWith("\r\n"));
    var lines = text.split("\r\n");
    assertEquals(rows.size() + 1, lines.length);
    var header = lines[0].split(",");
    for (int i = 0; i < rows.size(); i++) {
      var cells = lines[i + 1].split(",", -1);
      assertEquals(header.length, cells.length);
      for (int j = 0; j < header.length; j++) {
        var field = rows.get(i).path(header[j]);
        String expected = header[j].equals("at") ? six(field.textValue()) : cell(field);
        assertEquals(expected, cells[j], header[j] + " of " + lines[i + 1]);
      }
    }
  }

  private static String six(String instant) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
        .format(Instant.parse(instant).atOffset(ZoneOffset.UTC));
  }

  private static String cell(JsonNode field) {
    return switch (field.getNodeType()) {
      case NULL -> "";
      case ARRAY -> String.join(";", field.findValuesAsText("type"));
      case BOOLEAN -> field.asText();
      case NUMBER -> field.decimalValue().toPlainString();
      default -> field.textValue();
    };
  }

  @Test
  void withoutAStepThereAreAboutSixtyRowsFromTheStartToTheLatestThatIsFinal() {
    var table = aTableWithAPast();
    var history = table.reads(table.client, "/trust/history");
    var latest = table.reads(table.client, "/trust").path("at").textValue();
    assertEquals(START, history.path("from").textValue());
    assertEquals(latest, history.path("to").textValue());
    int rows = history.path("rows").size();
    assertTrue(rows >= 60 && rows <= 62, "rows: " + rows);
    assertEquals(latest, history.path("rows").get(rows - 1).path("at").textValue());
  }

  @Test
  void aRelationshipOfThisVeryMomentHasARow() {
    var table = Table.live();
    table
        .client
        .asks()
        .get(table.path("/trust/history"))
        .then()
        .statusCode(200)
        .body("settled", equalTo(true))
        .body("rows.size()", equalTo(1));
  }

  @Test
  void whatIsFinalHasATagForEachForm() {
    var table = aTableWithAPast();
    String path = table.path("/trust/history?to=2024-05-01T00:00:00Z");
    String json = table.client.asks().get(path).header("ETag");
    String csv = table.client.asks().accept("text/csv").get(path).header("ETag");
    assertNotEquals(json, csv);
    table.client.asks().header("If-None-Match", json).get(path).then().statusCode(304);
    table
        .client
        .asks()
        .accept("text/csv")
        .header("If-None-Match", csv)
        .get(path)
        .then()
        .statusCode(304);
    var again = table.client.asks().accept("text/csv").header("If-None-Match", json).get(path);
    again.then().statusCode(200).header("Vary", containsString("Accept,"));
  }

  @Test
  void whatCannotBeAnsweredIsToldWhere() {
    var table = aTableWithAPast();
    invalid(
        table, "?from=2024-03-01T00:00:00Z&to=2024-02-01T00:00:00Z", "from", "before it begins");
    invalid(table, "?from=2150-01-01T00:00:00Z", "from", "before it begins");
    invalid(table, "?to=2150-01-01T00:00:00Z", "to", "not come yet");
    invalid(table, "?step=PT0.000001S", "step", "2,000 rows");
  }

  private static void invalid(Table table, String query, String pointer, String detail) {
    table
        .client
        .asks()
        .get(table.path("/trust/history" + query))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid"))
        .body("errors.pointer", contains(pointer))
        .body("errors[0].detail", containsString(detail));
  }

  /** One hour apart two thousand rows, first and last included, are 1,999 hours. */
  @Test
  void twoThousandRowsAreGivenAndNotOneMore() {
    var table = aTableWithAPast();
    var from = Instant.parse(START);
    String path = "/trust/history?step=PT1H&from=" + START + "&to=";
    table
        .client
        .asks()
        .get(table.path(path + from.plusSeconds(1999 * 3600)))
        .then()
        .statusCode(200)
        .body("rows", hasSize(2000));
    table
        .client
        .asks()
        .get(table.path(path + from.plusSeconds(1999 * 3600 + 1)))
        .then()
        .statusCode(422);
  }

  @Test
  void aStepIsALengthOfTime() {
    var table = Table.live();
    for (String step : List.of("7", "P1M", "P0D", "-P1D", "PT0.0000001S", "P99999999999999999D")) {
      table
          .client
          .asks()
          .get(table.path("/trust/history?step=" + step))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("step"));
    }
    table.client.asks().get(table.path("/trust/history?from=soon")).then().statusCode(400);
    // The longest step there is fits between no two instants.
    String longest = "/trust/history?step=PT" + Long.MAX_VALUE + "S";
    table.client.asks().get(table.path(longest)).then().statusCode(200);
  }

  /** Each day of those years has a row in both directions, written by one append. */
  @Test
  void nothingMayHappenForEightYears() {
    var table = Table.importing("2001-01-01T00:00:00Z");
    assessed(table, "2001-02-01", "kept");
    assessed(table, "2009-02-01", "kept");
    same(table, "from=2001-01-20T00:00:00Z&to=2009-03-01T00:00:00Z&step=P97D", 32);
  }

  @Test
  void anotherFormIsRefused() {
    var table = Table.live();
    String path = table.path("/trust/history");
    table.client.asks().accept("text/html").get(path).then().statusCode(406);
    table.client.asks().accept("text/csv;q=0.5,*/*;q=0.1").get(path).then().contentType("text/csv");
    table.client.asks().accept("*/*").get(path).then().contentType("application/json");
  }

  @Test
  void whoIsNotAtTheTableFindsNothing() {
    var table = Table.live();
    Table.live().client.asks().get(table.path("/trust/history")).then().statusCode(404);
  }

  /** Kept and missed, a breach with words about it, and nothing of the client. */
  private static Table aTableWithAPast() {
    var table = Table.importing(START);
    assessed(table, "2024-02-01", "kept");
    String breach =
        told(
            table,
            table.client,
            "/breaches",
            "2024-02-10",
            "\"what\":\"No report\",\"kind\":\"ability\",\"severity\":\"serious\"");
    told(
        table,
        table.supplier,
        "/breaches/" + breach + "/answer",
        "2024-02-20",
        "\"answer\":\"acknowledged\"");
    assessed(table, "2024-03-05", "missed");
    told(
        table,
        table.supplier,
        "/breaches/" + breach + "/apology",
        "2024-04-02",
        "\"text\":\"Sorry\",\"meant\":true,\"responsible\":true,\"unconditional\":true");
    assessed(table, "2024-06-01", "kept");
    told(
        table,
        table.supplier,
        "/breaches",
        "2024-08-01",
        "\"what\":\"Unpaid\",\"kind\":\"integrity\",\"severity\":\"minor\"");
    assessed(table, "2025-01-20", "kept");
    return table;
  }

  private static void assessed(Table table, String day, String outcome) {
    String id = table.accepted(outcome.equals("kept") ? day : "2024-03-01", day + "T00:00:00Z");
    told(
        table,
        table.client,
        "/commitments/" + id + "/assessment",
        day,
        "\"outcome\":\"" + outcome + "\"");
  }

  private static String told(Table table, Table.Person who, String path, String day, String body) {
    return table.made(who, path, "{%s,\"occurredAt\":\"%sT00:00:00Z\"}".formatted(body, day));
  }
}
