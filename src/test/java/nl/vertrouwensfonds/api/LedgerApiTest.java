package nl.vertrouwensfonds.api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** A ledger by month, its totals, and where a balance is going. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class LedgerApiTest {

  private static final String LEDGER = "/trust/ledger?direction=client-in-supplier&limit=200&at=";
  private static final String SORRY =
      "\"text\":\"Sorry\",\"meant\":true,\"responsible\":true,\"unconditional\":true";
  private static final String STORY =
      "\"whatHappened\":\"In January we delivered the work without the report that we had agreed upon.\",\"ownFault\":\"We forgot to plan the time that it takes to write one.\"";
  private static final String END = "2024-08-15T12:00:00Z";
  private static final Set<String> OF_TIME =
      Set.of("deposits-fade", "scars-fade", "silence", "patience");

  @Test
  void byMonthTheLedgerAddsUpToTheSameBalance() {
    var table = aYear();
    var ledger = table.reads(table.client, LEDGER + END + "&fading=monthly");
    double balance = balance(table, END);
    double sum = 50;
    for (var posting : ledger.path("postings")) {
      assertEquals(sum, exact(posting, "before"), 1e-9);
      sum += exact(posting, "amount");
      assertEquals(sum, exact(posting, "after"), 1e-9);
    }
    assertEquals(balance, sum, 1e-9);
    assertEquals(balance, exact(ledger.path("totals"), "closing"), 1e-9);
  }

  @Test
  void whatTimeDidIsOneLineAMonthAndEndsOnTheBalanceOfThatMonth() {
    var table = aYear();
    var postings = table.reads(table.client, LEDGER + END + "&fading=monthly").path("postings");
    var lines = new HashSet<String>();
    var months = new HashSet<String>();
    for (int i = 0; i < postings.size(); i++) {
      var it = postings.get(i);
      assertEquals(it.has("event"), !it.has("month"));
      if (it.has("month")) {
        assertTrue(OF_TIME.contains(it.path("cause").textValue()));
        months.add(it.path("month").textValue());
        String line =
            it.path("month").asText() + it.path("cause").asText() + it.path("breach").asText();
        assertTrue(lines.add(line), line);
        if (i + 1 == postings.size()
            || !postings.get(i + 1).path("month").equals(it.path("month"))) {
          assertEquals(
              balance(table, it.path("at").textValue(), postings, i), exact(it, "after"), 1e-9);
        }
      }
    }
    var expected =
        Set.of("2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2024-07", "2024-08");
    assertEquals(expected, months);
  }

  /** Before what an event did at that very instant. */
  private static double balance(Table table, String at, JsonNode postings, int last) {
    double balance = balance(table, at);
    for (int i = last + 1; i < postings.size(); i++) {
      if (postings.get(i).path("at").textValue().equals(at)) {
        balance -= exact(postings.get(i), "amount");
      }
    }
    return balance;
  }

  @Test
  void eventsMoveItByMonthAsMuchAsTheyDoOneByOne() {
    var table = aYear();
    var each = ofEvents(table.reads(table.client, LEDGER + END));
    var monthly = ofEvents(table.reads(table.client, LEDGER + END + "&fading=monthly"));
    assertEquals(each.size(), monthly.size());
    for (int i = 0; i < each.size(); i++) {
      assertEquals(each.get(i).path("event"), monthly.get(i).path("event"));
      assertEquals(each.get(i).path("cause"), monthly.get(i).path("cause"));
      assertEquals(exact(each.get(i), "amount"), exact(monthly.get(i), "amount"), 1e-9);
    }
  }

  private static List<JsonNode> ofEvents(JsonNode ledger) {
    return ledger.path("postings").valueStream().filter(it -> it.has("event")).toList();
  }

  @Test
  void pagesCarryOverFromOneToTheNext() {
    var table = aYear();
    String path = LEDGER.replace("limit=200", "limit=5") + END + "&fading=monthly";
    var page = table.reads(table.client, path);
    double carried = 50;
    double moved = 0;
    for (int pages = 1; ; pages++) {
      assertEquals(carried, exact(page.path("pageTotals"), "opening"), 1e-9);
      carried = exact(page.path("pageTotals"), "closing");
      moved += causes(page.path("pageTotals"));
      assertEquals(50, exact(page.path("totals"), "opening"));
      assertEquals(balance(table, END), exact(page.path("totals"), "closing"), 1e-9);
      if (!page.has("next")) {
        assertTrue(pages > 3);
        break;
      }
      page = table.reads(table.client, path + "&cursor=" + page.path("next").textValue());
    }
    assertEquals(balance(table, END), carried, 1e-9);
    assertEquals(moved, causes(page.path("totals")), 1e-9);
    assertEquals(balance(table, END) - 50, moved, 1e-9);
  }

  private static double causes(JsonNode totals) {
    return totals.path("causes").valueStream().mapToDouble(it -> exact(it, "amount")).sum();
  }

  @Test
  void aPageBehindTheLastIsEmptyAndClosed() {
    var table = Table.live();
    table
        .client
        .asks()
        .get(table.path("/trust/ledger?direction=client-in-supplier"))
        .then()
        .statusCode(200)
        .body("totals.opening.exact", equalTo(50.0f))
        .body("totals.closing.exact", equalTo(50.0f))
        .body("pageTotals.causes.size()", equalTo(0));
  }

  @Test
  void breachesOfOneInstantAreToldApartByWhatTheyAreAbout() {
    var table = aYear();
    var postings = table.reads(table.client, LEDGER + END).path("postings");
    var told = new HashSet<String>();
    postings
        .valueStream()
        .filter(it -> it.path("cause").textValue().equals("withdrawal"))
        .forEach(it -> told.add(it.path("what").textValue()));
    assertEquals(Set.of("No report", "No tests"), told);
    postings
        .valueStream()
        .filter(it -> it.path("cause").textValue().equals("accusation"))
        .forEach(it -> assertTrue(told.contains(it.path("what").textValue()), it.toString()));
    var kept = table.reads(table.client, LEDGER + END).path("postings").get(0);
    assertEquals("deposit", kept.path("cause").textValue());
    assertEquals("report", kept.path("what").textValue());
    assertTrue(kept.has("commitment") && !kept.has("breach"), kept.toString());
    var outside = new Table.Person("bi", table.client.organisation(), "reporting");
    table
        .reads(outside, LEDGER + END)
        .path("postings")
        .forEach(it -> assertFalse(it.has("what"), it.toString()));
  }

  @Test
  void aMonthIsToldInTheReadersLanguage() {
    var table = aYear();
    String path = table.path(LEDGER + "2024-03-01T00:00:00Z&fading=monthly");
    String why = "postings.find { it.cause == 'deposits-fade' }.why";
    table
        .client
        .asks("nl")
        .get(path)
        .then()
        .body(why, equalTo("In februari 2024 gingen eerdere stortingen minder tellen"));
    table
        .client
        .asks()
        .get(path)
        .then()
        .body(why, equalTo("In February 2024 earlier deposits came to weigh less"));
  }

  @Test
  void aRemedysLineNamesTheCorrectionOrThePayment() {
    var table = aYear();
    String other = "/breaches/" + reported(table, "No documents", "2024-06-01");
    told(table, table.supplier, other + "/answer", "2024-06-02", "\"answer\":\"acknowledged\"");
    told(table, table.supplier, other + "/apology", "2024-06-03", SORRY);
    told(table, table.supplier, other + "/explanation", "2024-06-03", STORY);
    String promise = "\"what\":\"The manual is written\",\"due\":\"2024-07-01\"";
    String correction = told(table, table.supplier, other + "/corrections", "2024-06-04", promise);
    String sum = "\"money\":{\"amount\":\"1250.00\",\"currency\":\"EUR\"}";
    String offer = sum + ",\"until\":\"2024-07-01T00:00:00Z\"";
    String money = told(table, table.supplier, other + "/compensations", "2024-06-05", offer);
    String path = "/compensations/" + money;
    told(table, table.client, path + "/answer", "2024-06-06", "\"answer\":\"accepted\"");
    String mended = "\"assessment\":\"confirmed\"";
    told(table, table.client, "/corrections/" + correction + "/assessment", "2024-06-09", mended);
    told(table, table.supplier, path + "/payment", "2024-06-09", sum);
    told(table, table.client, path + "/assessment", "2024-06-10", mended);
    var lines = remedies(table.client, "nl", table);
    assertEquals(
        List.of(
            "Herstel werd bevestigd: The manual is written",
            "De betaling werd bevestigd: € 1.250,00"),
        lines.stream().map(it -> it.path("why").textValue().replace('\u00a0', ' ')).toList());
    assertEquals(correction, lines.getFirst().path("remedy").path("id").textValue());
    assertEquals("1250.00", lines.getLast().path("remedy").path("money").path("amount").asText());
    var outside = new Table.Person("bi", table.client.organisation(), "reporting");
    var unread = remedies(outside, "nl", table).getFirst();
    assertEquals("Herstel werd bevestigd", unread.path("why").textValue());
    assertFalse(unread.path("remedy").has("what"));
  }

  private static List<JsonNode> remedies(Table.Person reader, String language, Table table) {
    return table
        .reads(reader, language, LEDGER + END)
        .path("postings")
        .valueStream()
        .filter(it -> it.path("cause").textValue().equals("remedy"))
        .filter(it -> it.path("what").asText("No documents").equals("No documents"))
        .filter(it -> it.has("remedy"))
        .toList();
  }

  @Test
  void whatThereIsNoRoomForIsOneLineADayInTheReadersLanguage() {
    var table = Table.importing("2024-01-10T00:00:00Z");
    for (int i = 0; i < 5; i++) {
      assessed(table, "2024-02-05", "kept");
    }
    var last = table.reads(table.client, "nl", LEDGER + END).path("postings").get(2);
    assertEquals(
        "3 toezeggingen werden nagekomen, maar voor zoveel in dertig dagen is geen ruimte: ze tellen"
            + " niet mee. Vanaf 20 februari 2024 is er weer ruimte",
        last.path("why").textValue());
    assertEquals(3, last.path("lines").intValue());
    assertEquals("2024-02-20T00:00:00Z", last.path("roomFrom").textValue());
    assertEquals(0, last.path("amount").path("exact").doubleValue());
    assertFalse(last.has("commitment") || last.has("what"), last.toString());
  }

  @Test
  void whatIsKeptForADayIsWhatIsAnsweredForItsEnd() throws SQLException {
    var table = aYear();
    int days = 0;
    String sql =
        "select day, balance from daily_balance where relationship = ?::uuid"
            + " and trustor = 'CLIENT' and balance is not null order by day";
    try (var owner = EmbeddedDatabase.asOwner();
        var query = owner.prepareStatement(sql)) {
      query.setString(1, table.relationship);
      for (var rows = query.executeQuery(); rows.next(); days++) {
        String end = rows.getString("day") + "T23:59:59.999999Z";
        assertEquals(balance(table, end), rows.getDouble("balance"), 1e-9, end);
      }
    }
    assertEquals(105, days, "from the first kept one to the last event");
  }

  @Test
  void aTrendIsWhatTheBalanceWasLessThen() {
    var table = aYear();
    var trust = table.reads(table.client, "/trust?trend=true&at=2024-04-16T00:00:00Z");
    double now = exact(trust.path("clientInSupplier"), "balance");
    double then = balance(table, "2024-03-17T00:00:00Z");
    assertEquals(now - then, exact(trust.path("clientInSupplier"), "trend30"));
    assertTrue(trust.path("clientInSupplier").path("trend90").isNull());
    assertTrue(trust.path("supplierInClient").path("trend30").isNull());
    var later = table.reads(table.client, "/trust?trend=true&at=" + END);
    now = exact(later.path("clientInSupplier"), "balance");
    then = balance(table, "2024-05-17T12:00:00Z");
    assertEquals(now - then, exact(later.path("clientInSupplier"), "trend90"));
  }

  @Test
  void aTrendIsNotToldToWhoDoesNotAsk() {
    var table = aYear();
    var trust = table.reads(table.client, "/trust?at=" + END).path("clientInSupplier");
    assertTrue(trust.path("trend30").isNull() && trust.path("trend90").isNull());
  }

  private static double balance(Table table, String at) {
    return exact(table.reads(table.client, "/trust?at=" + at).path("clientInSupplier"), "balance");
  }

  private static double exact(JsonNode it, String score) {
    return it.path(score).path("exact").doubleValue();
  }

  /** Kept and missed, and two breaches of one instant; one is made good, so that time heals it. */
  private static Table aYear() {
    var table = Table.importing("2024-01-10T00:00:00Z");
    assessed(table, "2024-02-05", "kept");
    String one = reported(table, "No report", "2024-02-20");
    String other = reported(table, "No tests", "2024-02-20");
    told(
        table,
        table.supplier,
        "/breaches/" + one + "/answer",
        "2024-02-25",
        "\"answer\":\"acknowledged\"");
    told(
        table,
        table.supplier,
        "/breaches/" + other + "/answer",
        "2024-02-25",
        "\"answer\":\"acknowledged\"");
    assessed(table, "2024-03-02", "missed");
    told(table, table.supplier, "/breaches/" + one + "/apology", "2024-03-10", SORRY);
    told(table, table.supplier, "/breaches/" + one + "/explanation", "2024-03-11", STORY);
    told(table, table.client, "/breaches/" + one + "/waiver", "2024-04-01", "");
    assessed(table, "2024-05-20", "kept");
    return table;
  }

  private static String reported(Table table, String what, String day) {
    return told(
        table,
        table.client,
        "/breaches",
        day,
        "\"what\":\"" + what + "\",\"kind\":\"ability\",\"severity\":\"minor\"");
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
    String fields = body.isEmpty() ? "" : body + ",";
    return table.made(who, path, "{%s\"occurredAt\":\"%sT00:00:00Z\"}".formatted(fields, day));
  }
}
