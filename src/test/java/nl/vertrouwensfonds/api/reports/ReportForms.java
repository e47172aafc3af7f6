package nl.vertrouwensfonds.api.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.api.tables.Instants;
import nl.vertrouwensfonds.api.tables.TableForms;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Holds the rows of all reports against each other: as JSON, CSV, xlsx and SQL. */
public final class ReportForms {

  private static final JsonMapper JSON = new JsonMapper();

  private final List<Table> tables;
  private final Connection login;
  private long compared;

  private ReportForms(List<Table> tables, Connection login) {
    this.tables = tables;
    this.login = login;
  }

  /**
   * All relationships together, and some of them at later instants.
   *
   * @return how many rows were compared
   */
  public static long agree(List<Table> tables) throws Exception {
    var codes = tables.stream().map(it -> it.client.organisation()).toList();
    analysed();
    try (var login = Logins.granted("dashboard_of_all", codes);
        var other =
            Logins.granted("dashboard_of_others", List.of(Table.live().client.organisation()))) {
      var forms = new ReportForms(tables, login);
      var operator = tables.getFirst().operator;
      for (var report : columns(operator)) {
        var ids = new HashSet<String>();
        tables.forEach(it -> ids.add(it.relationship));
        // Of days there are more than a page has.
        boolean many = report.path("report").asText().equals("daily-balances");
        if (!many) {
          forms.agree(operator, report, "", ids);
        }
        for (var table : tables.subList(0, Math.min(many ? 2 : 4, tables.size()))) {
          var dashboard = new Person("bi", table.client.organisation(), "reporting");
          for (int days : many ? List.of(45) : List.of(1, 45, 400)) {
            var at = forms.last(table).plus(Duration.ofDays(days)).plusNanos(123_457_000);
            forms.agree(dashboard, report, "&at=" + at, Set.of(table.relationship));
          }
        }
        seesNone(other, report.path("view").asText(), ids);
      }
      return forms.compared;
    }
  }

  /** A login of another organisation sees its own rows, and none of these. */
  /** As a database does by itself within a minute: until then it plans as if tables were empty. */
  private static void analysed() throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner()) {
      owner.createStatement().execute("analyze");
    }
  }

  private static void seesNone(Connection other, String view, Set<String> ids) throws SQLException {
    try (var query = other.createStatement();
        var found = query.executeQuery("select relationship from reporting." + view)) {
      while (found.next()) {
        assertFalse(ids.contains(found.getString(1)), view);
      }
    }
  }

  private static JsonNode columns(Person who) throws IOException {
    return JSON.readTree(who.asks().get("/reports/columns").asString()).path("reports");
  }

  private Instant last(Table table) throws IOException {
    String told = table.client.asks().get("/portfolio").asString();
    return Instant.parse(
        JSON.readTree(told).path("relationships").get(0).path("lastEventAt").textValue());
  }

  private void agree(Person who, JsonNode report, String query, Set<String> ids) throws Exception {
    var names = report.path("columns").findValuesAsText("name");
    var types = report.path("columns").findValuesAsText("type");
    int place = names.indexOf("relationship");
    String path = "/reports/" + report.path("report").asText() + "?limit=30000" + query;
    var json = JSON.readTree(got(who, "application/json", path).asString());
    var told = of(json(json, names, types), place, ids);
    // Pulled a moment later it could be told of a later minute.
    String same = query.isEmpty() ? path + "&at=" + json.path("at").textValue() : path;
    assertEquals(told, of(csv(got(who, TableForms.CSV, same), names, types), place, ids), same);
    assertEquals(
        of(held(json(json, names, types), types), place, ids),
        of(xlsx(got(who, TableForms.XLSX, same), names, types), place, ids),
        same);
    assertEquals(
        told,
        of(sql(report.path("view").asText(), json.path("at").textValue(), types), place, ids));
    compared += told.size();
  }

  private static Response got(Person who, String form, String path) {
    var got = who.asks().accept(form).get(path);
    assertEquals(200, got.statusCode());
    return got;
  }

  private static TreeSet<String> of(List<List<String>> rows, int place, Set<String> ids) {
    var mine = new TreeSet<String>();
    rows.stream().filter(it -> ids.contains(it.get(place))).forEach(it -> mine.add("" + it));
    return mine;
  }

  private static List<List<String>> json(JsonNode body, List<String> names, List<String> types) {
    var rows = new ArrayList<List<String>>();
    for (var row : body.path("rows")) {
      rows.add(
          IntStream.range(0, names.size())
              .mapToObj(i -> {
                var cell = row.path(names.get(i));
                assertFalse(cell.isMissingNode(), names.get(i));
                return cell.isNull() ? "" : cell(types.get(i), cell.asText());
              })
              .toList());
    }
    return rows;
  }

  private static List<List<String>> csv(Response body, List<String> names, List<String> types) {
    var records = CsvReader.builder().ofCsvRecord(body.asString()).stream().toList();
    assertEquals(names, records.getFirst().getFields());
    return records.stream()
        .skip(1)
        .map(record ->
            IntStream.range(0, types.size())
                .mapToObj(i -> {
                  String text = record.getField(i);
                  return text.isEmpty() ? "" : cell(types.get(i), text);
                })
                .toList())
        .toList();
  }

  /** Numbers are compared as numbers, to the last digit. */
  private static String cell(String type, String text) {
    return type.equals("number") ? Double.toString(new BigDecimal(text).doubleValue()) : text;
  }

  private static List<List<String>> xlsx(Response body, List<String> names, List<String> types)
      throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(body.asByteArray()))) {
      var rows = book.getFirstSheet().read();
      assertEquals(names, rows.getFirst().stream().map(it -> it.asString()).toList());
      var explained = book.getSheet(1).orElseThrow().read();
      assertEquals(names, explained.stream().map(it -> it.getCellText(0)).toList());
      return rows.stream()
          .skip(1)
          .map(row ->
              IntStream.range(0, types.size())
                  .mapToObj(i -> spreadsheet(row, i, types.get(i)))
                  .toList())
          .toList();
    }
  }

  private static String spreadsheet(Row row, int column, String type) {
    var cell = row.getOptionalCell(column).filter(it -> it.getValue() != null);
    if (cell.isEmpty()) {
      return "";
    }
    return switch (type) {
      case "number" -> Double.toString(cell.get().asNumber().doubleValue());
      case "whole" -> cell.get().asNumber().toBigInteger().toString();
      case "truth" -> cell.get().asBoolean().toString();
      case "day" -> day(cell.get().asNumber().doubleValue()).toLocalDate().toString();
      case "instant" ->
          Instants.six(day(cell.get().asNumber().doubleValue()).toInstant(ZoneOffset.UTC));
      default -> cell.get().asString();
    };
  }

  /** A spreadsheet holds an instant as a number of days, which is a microsecond more or less. */
  private static List<List<String>> held(List<List<String>> rows, List<String> types) {
    return rows.stream()
        .map(row ->
            IntStream.range(0, types.size())
                .mapToObj(i -> types.get(i).equals("instant") ? held(row.get(i)) : row.get(i))
                .toList())
        .toList();
  }

  private static String held(String instant) {
    if (instant.isEmpty()) {
      return "";
    }
    var zero = day(0).toInstant(ZoneOffset.UTC);
    double days = ChronoUnit.MICROS.between(zero, Instant.parse(instant)) / 86_400e6;
    return Instants.six(day(days).toInstant(ZoneOffset.UTC));
  }

  /** As a spreadsheet counts: days since the end of 1899. */
  private static LocalDateTime day(double days) {
    return LocalDate.of(1899, 12, 30)
        .atStartOfDay()
        .plus(Math.round(days * 86_400e6), ChronoUnit.MICROS);
  }

  private List<List<String>> sql(String view, String at, List<String> types) throws SQLException {
    var rows = new ArrayList<List<String>>();
    try (var query = login.prepareStatement("select * from reporting." + view + "_at(?)")) {
      query.setObject(1, OffsetDateTime.parse(at));
      var found = query.executeQuery();
      while (found.next()) {
        var row = new ArrayList<String>();
        for (int i = 0; i < types.size(); i++) {
          row.add(
              found.getObject(i + 1) == null
                  ? ""
                  : switch (types.get(i)) {
                    case "number" -> Double.toString(found.getDouble(i + 1));
                    case "whole" -> Long.toString(found.getLong(i + 1));
                    case "truth" -> Boolean.toString(found.getBoolean(i + 1));
                    case "instant" ->
                        Instants.six(found.getObject(i + 1, OffsetDateTime.class).toInstant());
                    default -> found.getString(i + 1);
                  });
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
