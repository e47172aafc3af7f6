package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.vertrouwensfonds.api.Table.Person;
import nl.vertrouwensfonds.api.tables.TableForms;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All relationships at a glance say the same as each of them by itself. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@ExtendWith(LogsStand.class)
class PortfolioApiTest {

  private static final List<String> NUMBERS =
      List.of("kept", "missed", "madeGood", "lapsed", "released");

  private Table table;

  @BeforeEach
  void aRelationshipWithAPast() {
    table = Table.importing(day(200));
    promised(198, 195, "small");
    assessed(190, "kept", "normal");
    assessed(150, "missed", "large");
    assessed(40, "kept", "large");
    told(table.client, "/breaches", 20, report("No tests"));
    String breach = told(table.client, "/breaches", 15, report("No report"));
    String answer = "\"answer\":\"acknowledged\"";
    told(table.supplier, "/breaches/" + breach + "/answer", 14, answer);
  }

  private static String report(String what) {
    return "\"what\":\"" + what + "\",\"kind\":\"ability\",\"severity\":\"minor\"";
  }

  private static String day(int ago) {
    return Instant.now().truncatedTo(ChronoUnit.DAYS).minus(ago, ChronoUnit.DAYS).toString();
  }

  private String promised(int ago, int dueAgo, String size) {
    String due = day(dueAgo).substring(0, 10);
    String what =
        "\"what\":\"report\",\"measure\":\"on time\",\"size\":\"%s\",\"due\":\"%s\""
            .formatted(size, due);
    String id = told(table.supplier, "/commitments", ago, what);
    told(table.client, "/commitments/" + id + "/answer", ago, "\"answer\":\"accepted\"");
    return id;
  }

  private void assessed(int ago, String outcome, String size) {
    String id = promised(ago + 2, ago + 1, size);
    String found = "\"outcome\":\"" + outcome + "\"";
    told(table.client, "/commitments/" + id + "/assessment", ago, found);
  }

  private String told(Person who, String path, int ago, String fields) {
    return table.made(who, path, "{" + fields + ",\"occurredAt\":\"" + day(ago) + "\"}");
  }

  private static JsonNode portfolio(Person who, String query) {
    String body = who.asks().get("/portfolio" + query).then().statusCode(200).extract().asString();
    try {
      return new JsonMapper().readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(body, e);
    }
  }

  @Test
  void aRowSaysWhatTheScoreSaysAtThatInstant() {
    var portfolio = portfolio(table.client, "");
    var row = portfolio.path("relationships").get(0);
    var trust = table.reads(table.client, "/trust?at=" + portfolio.path("at").textValue());
    for (String direction : List.of("clientInSupplier", "supplierInClient")) {
      var told = row.path(direction);
      var wanted = trust.path(direction);
      assertEquals(exact(wanted, "balance"), exact(told, "balance"), 1e-9, direction);
      assertEquals(exact(wanted, "confidence"), exact(told, "confidence"), 1e-9);
      NUMBERS.forEach(it -> assertEquals(wanted.path(it), told.path(it), it));
      assertEquals(wanted.path("openReports").size(), told.path("openReports").intValue());
    }
    assertEquals(1, row.path("clientInSupplier").path("lapsed").intValue());
    assertEquals(1, row.path("clientInSupplier").path("breachesInRepair").intValue());
    assertEquals(exact(trust, "mutual"), exact(row, "mutual"), 1e-9);
    assertTrue(row.path("supplierInClient").path("balance").isNull());
  }

  private static double exact(JsonNode it, String score) {
    return it.path(score).path("exact").asDouble(-1);
  }

  @Test
  void aChangeIsSinceTheEndOfTheLastDayThatWasOverThen() {
    var portfolio = portfolio(table.client, "");
    var told = portfolio.path("relationships").get(0).path("clientInSupplier");
    Instant at = Instant.parse(portfolio.path("at").textValue());
    for (int days : List.of(30, 90)) {
      Instant over =
          at.minus(days, ChronoUnit.DAYS)
              .atZone(ZoneOffset.UTC)
              .truncatedTo(ChronoUnit.DAYS)
              .toInstant();
      var then = table.reads(table.client, "/trust?at=" + over.minusNanos(1000));
      double change = exact(told, "balance") - exact(then.path("clientInSupplier"), "balance");
      assertEquals(change, exact(told, "change" + days), 1e-9, days + " days");
    }
  }

  @Test
  void aChangeOfAFundThatHasNotMovedSinceIsToldToo() {
    var quiet = Table.importing(day(200));
    table = quiet;
    assessed(150, "kept", "normal");
    var told = portfolio(quiet.client, "").path("relationships").get(0).path("clientInSupplier");
    assertTrue(exact(told, "change30") < 0 && exact(told, "change30") > -1, told.toString());
    assertTrue(exact(told, "change90") < exact(told, "change30"), told.toString());
  }

  /** Every fourteenth day of two years; nothing before anything was known. */
  @Test
  void aCurveIsInTheRowWhenItIsAskedFor() {
    assertTrue(
        portfolio(table.client, "").at("/relationships/0/clientInSupplier/curve").isMissingNode());
    var row = portfolio(table.client, "?curve=true").at("/relationships/0");
    var curve = row.at("/clientInSupplier/curve");
    assertEquals(53, curve.size());
    assertTrue(curve.get(0).isNull(), curve::toString);
    double now = row.at("/clientInSupplier/balance/exact").asDouble();
    assertEquals(now, curve.get(curve.size() - 1).asDouble(), 0.0051);
    assertTrue(curve.get(curve.size() - 2).asDouble() > 0, curve::toString);
  }

  @Test
  void everybodySeesHisOwnAndTheOperatorAll() {
    var dashboard = new Person("bi", table.client.organisation(), "reporting");
    for (Person who : List.of(table.client, table.supplier, dashboard)) {
      who.asks()
          .get("/portfolio")
          .then()
          .body("relationships.relationship", contains(table.relationship));
    }
    var stranger = new Person("eve", "nobody", null);
    stranger
        .asks()
        .get("/portfolio")
        .then()
        .body("relationships", empty())
        .body("total", equalTo(0));
    var operator = portfolio(table.operator, "?name=" + table.client.organisation());
    assertEquals(1, operator.path("total").intValue());
    assertTrue(portfolio(table.operator, "").path("total").intValue() > 1);
  }

  @Test
  void whoLeftOrIsOnlyAskedToLeadSeesNoRow() {
    var live = Table.live();
    var carl = live.colleague(live.supplier, "carl");
    assertEquals(1, portfolio(carl, "").path("total").intValue());
    String seat = carl.asks().get("/me").then().extract().path("seats[0].participant");
    live.made(live.supplier, "/participants/" + seat + "/departure", "{}");
    assertEquals(0, portfolio(carl, "").path("total").intValue());
    live.caseOpened();
    assertEquals(0, portfolio(live.neutral, "").path("total").intValue());
  }

  @Test
  void theyAreFilteredSortedAndPaged() {
    var own = "name=" + table.client.organisation() + "&";
    for (String filter : List.of("at-risk", "provisional", "falling", "at-risk,falling")) {
      var found = portfolio(table.client, "?" + own + "filter=" + filter);
      assertEquals(1, found.path("total").intValue(), filter);
    }
    assertEquals(0, portfolio(table.client, "?filter=contested").path("total").intValue());
    assertEquals(0, portfolio(table.client, "?name=elsewhere").path("total").intValue());
    for (String sort : List.of("name", "trust", "change", "last-event")) {
      var seen = new ArrayList<String>();
      String next = "";
      while (next != null) {
        var page = portfolio(table.operator, "?limit=3&order=desc&sort=" + sort + next);
        page.path("relationships").forEach(it -> seen.add(it.path("relationship").textValue()));
        next = page.has("next") ? "&cursor=" + page.path("next").textValue() : null;
        assertEquals(page.path("total").intValue() > seen.size(), next != null);
      }
      assertEquals(seen.size(), seen.stream().distinct().count(), sort);
    }
  }

  @Test
  void theWorstComeFirstWhenAskedFor() {
    var balances = new ArrayList<Double>();
    portfolio(table.operator, "?sort=trust&limit=200")
        .path("relationships")
        .forEach(it -> balances.add(exact(it, "mutual")));
    var known = balances.stream().filter(it -> it >= 0).toList();
    assertEquals(known.stream().sorted().toList(), known);
  }

  @Test
  void asATableItHasTheSameRowsAndNoNameBecomesAFormula() {
    var rows = csv(table.client, "").split("\r\n");
    assertEquals(2, rows.length);
    var names = List.of(rows[0].split(","));
    var cells = List.of(rows[1].split(",", -1));
    assertEquals(names.size(), cells.size());
    var row = portfolio(table.client, "").path("relationships").get(0);
    double balance = exact(row.path("clientInSupplier"), "balance");
    assertEquals(balance, Double.parseDouble(cells.get(names.indexOf("clientInSupplier"))), 0.01);
    assertEquals("", cells.get(names.indexOf("supplierInClient")));
    var nobody = new Person("eve", "nobody", null);
    assertEquals(rows[0] + "\r\n", csv(nobody, ""));
  }

  private static String csv(Person who, String query) {
    var response = who.asks().accept("text/csv").get("/portfolio" + query);
    return response.then().statusCode(200).extract().asString();
  }

  @Test
  void asAWorkbookItHasTheSameColumnsAndSaysWhatEachIs() throws IOException {
    String names = csv(table.client, "").split("\r\n")[0];
    for (Person who : List.of(table.client, new Person("eve", "nobody", null))) {
      var response = who.asks("nl").accept(TableForms.XLSX).get("/portfolio");
      byte[] body = response.then().statusCode(200).extract().asByteArray();
      try (var book = new ReadableWorkbook(new ByteArrayInputStream(body))) {
        var rows = book.getSheet(0).orElseThrow().read();
        assertEquals(names, String.join(",", texts(rows.getFirst())));
        assertEquals(who == table.client ? 2 : 1, rows.size());
        var says = book.getSheet(1).orElseThrow().read();
        assertEquals(List.of(names.split(",")), says.stream().map(PortfolioApiTest::name).toList());
      }
    }
  }

  private static List<String> texts(Row row) {
    return row.stream().map(Cell::getText).toList();
  }

  private static String name(Row row) {
    return row.getCellText(0);
  }

  @Test
  void theCaseIsToldFromItsOpeningThroughItsStagesToTheNext() {
    table = Table.importing("2024-01-01T00:00:00Z").at("2024-01-02T00:00:00Z");
    assertTrue(row(table.supplier).path("case").isNull());
    String first = table.caseOpened().substring("/cases/".length());
    isAt(first, "opening", "2024-01-02", "2024-01-02");
    table.at("2024-01-03T00:00:00Z");
    table.made(table.neutral, "/cases/" + first + "/mediation", Table.TERMS);
    isAt(first, "opening", "2024-01-02", "2024-01-02");
    table.at("2024-01-04T00:00:00Z");
    for (var side : List.of(table.client, table.supplier)) {
      table.made(side, "/cases/" + first + "/mediation/answer", "{\"answer\":\"accepted\"}");
    }
    isAt(first, "exploring-will", "2024-01-04", "2024-01-02");
    table.at("2024-01-05T00:00:00Z");
    String will = "{\"declaration\":\"willing\",\"text\":\"We want to.\"}";
    for (var side : List.of(table.client, table.supplier)) {
      table.made(side, "/cases/" + first + "/will", will);
    }
    String doubt = "{\"finding\":\"insufficient\",\"reason\":\"They do not want to.\"}";
    table.made(table.neutral, "/cases/" + first + "/will/assessment", doubt);
    isAt(first, "closed", "2024-01-05", "2024-01-02");
    String second = table.caseOpened().substring("/cases/".length());
    isAt(second, "opening", "2024-01-05", "2024-01-05");
  }

  private void isAt(String id, String stage, String since, String opened) {
    var reporting = new Person("bi", table.client.organisation(), "reporting");
    for (Person who : List.of(table.client, table.supplier, reporting, table.operator)) {
      var told = row(who).path("case");
      assertEquals(id, told.path("id").textValue());
      assertEquals(stage, told.path("stage").textValue());
      assertEquals(since + "T00:00:00Z", told.path("stageSince").textValue());
      assertEquals(opened + "T00:00:00Z", told.path("openedAt").textValue());
    }
    var lines = csv(table.client, "").split("\r\n");
    int place = List.of(lines[0].split(",")).indexOf("caseId");
    var cells = List.of(lines[1].split(",", -1)).subList(place, place + 4);
    assertEquals(List.of(id, stage), cells.subList(0, 2));
    assertEquals(since, cells.get(2).substring(0, 10));
    assertEquals(opened, cells.get(3).substring(0, 10));
  }

  private JsonNode row(Person who) {
    var rows = portfolio(who, "?name=" + table.client.organisation()).path("relationships");
    assertEquals(1, rows.size());
    return rows.get(0);
  }

  @Test
  void behindTheLastPageItIsStillKnownHowManyThereAre() {
    var beside = table.beside();
    var first = portfolio(table.client, "?limit=1&sort=last-event&order=desc");
    assertEquals(2, first.path("total").intValue());
    String next = first.path("next").textValue();
    var last = portfolio(beside.client, "?limit=1&sort=last-event&order=desc&cursor=" + next);
    assertEquals(1, last.path("relationships").size());
    var behind = portfolio(table.client, "?filter=provisional&cursor=" + next);
    assertEquals(1, behind.path("total").intValue());
    assertEquals(0, behind.path("relationships").size());
    assertEquals(first.path("at"), behind.path("at"));
    assertTrue(behind.path("next").isMissingNode());
  }

  /** Who has a balance, and had none thirty days ago, is not lost among those who have none. */
  @Test
  void behindThoseThatChangedComesWhoHasABalance() {
    var unknown = new Table[] {table.beside(), table.beside(), table.beside(), table.beside()};
    String report = "{\"what\":\"late\",\"kind\":\"ability\",\"severity\":\"minor\"}";
    for (int known : new int[] {1, 2}) {
      unknown[known].made(table.client, "/breaches", report);
    }
    var order =
        portfolio(table.client, "?sort=change").findValuesAsText("relationship").stream().toList();
    assertEquals(table.relationship, order.get(0));
    assertEquals(
        Set.of(unknown[1].relationship, unknown[2].relationship), Set.copyOf(order.subList(1, 3)));
  }

  @Test
  void whereOneBalanceIsUnknownTheOtherCountsAndWhereBothAreNone() {
    var unknown = table.beside();
    String own = "?name=" + table.client.organisation();
    assertTrue(row(table.supplier).path("mutual").isNull());
    for (String order : List.of("asc", "desc")) {
      var rows = portfolio(table.client, own + "&sort=trust&order=" + order).path("relationships");
      assertEquals(unknown.relationship, rows.get(1).path("relationship").textValue(), order);
    }
    table = Table.importing(day(200));
    assessed(150, "missed", "large");
    assertTrue(row(table.client).path("mutual").isNull());
    assertEquals(1, portfolio(table.client, "?filter=at-risk").path("total").intValue());
    assertEquals(0, portfolio(unknown.supplier, "?filter=at-risk").path("total").intValue());
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    for (String wrong : List.of("filter=nice", "sort=colour", "order=up", "limit=0")) {
      table.client.asks().get("/portfolio?" + wrong).then().statusCode(400);
    }
    table.client.asks().get("/portfolio?name=%25'--").then().body("next", nullValue());
  }
}
