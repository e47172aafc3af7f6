package nl.vertrouwensfonds.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.vertrouwensfonds.boot.Database;
import nl.vertrouwensfonds.boot.RunningFonds;
import nl.vertrouwensfonds.boot.postgres.Folders;
import nl.vertrouwensfonds.shared.Shared;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports and demonstrations as a user starts them, on one running service. */
class ImportIT {
  private static final String HEADER =
      "supplier,client,what,size,due,delivered,moved,released,taken";
  private static RunningFonds running;
  private static Database database;

  @TempDir Path folder;

  /** How a command ended, with all it said. */
  private record Outcome(int exitCode, String said) {}

  @BeforeAll
  static void start() throws IOException {
    // In a language that has digits of its own, of which nothing may be seen from outside.
    running =
        new RunningFonds(
            Folders.fresh("import"),
            Map.of("JAVA_TOOL_OPTIONS", "-Duser.language=ar -Duser.country=EG"));
    database = new Database(running.folder);
  }

  @AfterAll
  static void stop() throws Exception {
    running.close();
  }

  @Test
  void theSameFileTwiceIsImportedOnce() throws Exception {
    Path file = table("Once;Bank;x;small;2025-03-10;2025-03-10", "Once;Bank;y;large;2025-03-20;");
    assertImported(imports(file, "--yes"), 12);
    long events = events();
    var again = imports(file, "--yes");
    assertEquals(0, again.exitCode());
    assertTrue(again.said().startsWith("Nothing is new"), again::said);
    assertEquals(events, events());
    assertTrue(again.said().matches("(?s).*\nOnce / Bank +1 +0 +1 .*"), again::said);
  }

  @Test
  void aTableOfExcelIsImportedOnceHoweverItIsWritten() throws Exception {
    String head = "SUPPLIER\u00A0;client;what;size;due;delivered;moved;released;taken;;";
    String row =
        "Cafe\u0301\u00A0Noord;Bank;Ge\u0308xporteerd\u00A0stuk;small;2025-03-10\u00A0;2025-03-10;;;;;";
    String empty = ";".repeat(10);
    String excel = String.join("\r\n", "\uFEFFsep=;", head, row, empty, empty, "");
    Path file = Files.writeString(folder.resolve("excel.csv"), excel);
    assertImported(imports(file, "--yes"), 7);
    Path plain = table("Caf\u00E9 Noord;Bank;G\u00EBxporteerd stuk;small;2025-03-10;2025-03-10");
    var again = imports(plain, "--yes");
    assertTrue(again.said().startsWith("Nothing is new"), again::said);
  }

  @Test
  void aCorrectedRowIsNoSecondPromise() throws Exception {
    String first = "Corrected;Bank;x;small;2025-03-10;2025-03-10";
    String last = "Corrected;Bank;the \u001B[2Jlast;small;2025-03-20;2025-03-20";
    assertImported(imports(table(first, last), "--yes"), 3 + 2 + 8);
    String corrected = last.replace("03-20;2025-03-20", "03-22;2025-03-22");
    String file = table(first, corrected).toString();
    assertRefused(2, "line 3: This looks like “the \\u001B[2Jlast”", "import", file, "--yes");
    assertRefused(2, "--as-new", "import", file, "--yes");
    String early = table(first.replace("small", "large"), last).toString();
    assertRefused(1, "line 2: This looks like “x”", "import", early, "--yes", "--as-new");
    assertImported(imports(table(first, corrected), "--yes", "--as-new"), 2 + 4);
    assertTrue(imports(table(first, last), "--yes").said().startsWith("Nothing is new"));
  }

  @Test
  void whatTheServiceWouldRefuseIsKnownBeforeAnythingIsSent() throws Exception {
    String smile = "\uD83D\uDE42";
    String row = ";Bank;x;small;2025-03-10;";
    long before = organisations();
    for (String wrong :
        List.of(
            "n" + smile.repeat(200) + row,
            "n".repeat(65) + row,
            "Limits;Bank;" + smile.repeat(4001) + ";small;2025-03-10;",
            "B\u043Esch" + row,
            "Limits;Bank;x;small;1899-12-31;",
            "Limits;Bank;x;small;2199-12-31;;2200-01-01;")) {
      String file = table("Limits;Bank;y;small;2025-03-10;", wrong).toString();
      assertRefused(1, "line 3: ", "import", file, "--yes");
    }
    String file = table("Limits;Bank;x;small;1900-01-01;").toString();
    assertRefused(1, "line 2: ", "import", file, "--yes", "--time-zone", "Europe/Berlin");
    assertRefused(1, "tz database", "import", file, "--yes", "--time-zone", "+01:00");
    assertEquals(before, organisations());
    String whole = "n" + smile.repeat(199) + ";Bank;" + smile.repeat(4000);
    assertImported(imports(table(whole + ";small;2025-03-10;2025-03-10"), "--yes"), 7);
  }

  @Test
  void theDaysAreThoseOfWhereBothLive() throws Exception {
    Path file = table("Zone;Bank;x;small;1999-07-07;1999-07-07");
    assertImported(imports(file, "--yes", "--time-zone", "America/New_York"), 7);
    assertEquals(4, count("event where effective_at = '1999-07-07T04:00:00Z' and revision > 3"));
    assertTrue(imports(file, "--yes").said().startsWith("Nothing is new"));
    Path later = table("Zone;Bank;x;small;1999-07-07;1999-07-07", "Zone;Bank;y;small;1999-08-07;");
    assertImported(imports(later, "--yes"), 2 + 3);
    assertEquals(1, count("event where effective_at = '1999-08-08T04:00:00Z'"));
  }

  @Test
  void theLanguageOfTheMachineIsNobodysBusiness() throws Exception {
    Path file =
        table(
            "Istanbul Ticaret;Bank;IIII;small;2025-03-10;2025-03-20;2025-03-12",
            "Istanbul Ticaret;Bank;iiii;small;2025-03-20;;;2025-03-19");
    assertImported(runIn("tr", "TR", "import", file.toString(), "--yes"), 5 + 7 + 3);
    for (String[] place : List.of(new String[] {"ar", "EG"}, new String[] {"en", "GB"})) {
      var again = runIn(place[0], place[1], "import", file.toString(), "--yes");
      assertTrue(again.said().contains("Nothing is new"), again::said);
      assertTrue(
          again.said().matches("(?s).*\nIstanbul Ticaret / Bank +0 +1 +0 +1 +1 .*"), again::said);
    }
    assertEquals(0, runIn("tr", "TR", "demo").exitCode());
  }

  @Test
  void moreOrganisationsThanOneAnswerHoldsAreKnown() throws Exception {
    var rows =
        IntStream.range(0, 60).mapToObj(i -> "Page" + i + ";Bank;x;small;2025-03-10;2025-03-10");
    Path file = table(rows.toArray(String[]::new));
    assertEquals(0, imports(file, "--yes").exitCode());
    assertTrue(imports(file, "--yes").said().startsWith("Nothing is new"));
    String other = table("PAGE9;Bank;x;small;2025-03-10;").toString();
    assertRefused(1, "line 2: “PAGE9”", "import", other, "--yes");
  }

  @Test
  void aLaterFileAddsWhatIsNew() throws Exception {
    String first = "Later;Bank;x;small;2025-03-10;2025-03-10";
    String open = "Later;Bank;y;small;2025-03-20;";
    assertImported(imports(table(first, open), "--yes"), 12);
    String delivered = open + "2025-03-25";
    String added = "Later;Bank;z;small;2025-04-01;2025-04-01";
    assertImported(imports(table(first, delivered, added), "--yes"), 8);
  }

  @Test
  void whatWasMovedReleasedAndMadeGoodIsCounted() throws Exception {
    Path file =
        table(
            "Course;Bank;kept on another day;small;2025-03-10;2025-03-28;2025-03-20 2025-03-30",
            "Course;Bank;late and taken;small;2025-03-10;2025-03-20",
            "Course;Bank;late and not taken;small;2025-03-10;2025-03-20;;;no",
            "Course;Bank;not needed any more;small;2025-03-10;;;2025-03-09",
            "Course;Bank;moved before it came early;small;2025-03-10;2025-03-05;2025-03-20 2025-03-30");
    var imported = imports(file, "--yes");
    assertImported(imported, 3 + 2 + 8 + 5 + 4 + 3 + 8);
    assertTrue(
        imported.said().contains("4 moved to another day, 1 released, 1 made good"),
        imported::said);
    assertTrue(imported.said().matches("(?s).*\nCourse / Bank +2 +1 +1 +4 +1 .*"), imported::said);
    assertTrue(imports(file, "--yes").said().startsWith("Nothing is new"));
  }

  @Test
  void laterFilesTellTheCourseOfWhatWasOpenOrOverdue() throws Exception {
    String moved = "Course2;Bank;x;small;2025-03-10;";
    String released = "Course2;Bank;y;small;2025-05-01;";
    String late = "Course2;Bank;z;small;2025-03-01;";
    assertImported(imports(table(late), "--yes"), 8);
    assertImported(imports(table(late + "2025-03-05", moved + ";2025-04-10"), "--yes"), 2 + 2 + 5);
    String inApril = moved + "2025-04-20;2025-04-10";
    assertImported(imports(table(late + "2025-03-05", inApril), "--yes"), 2 + 2);
    Path all = table(late + "2025-03-05", inApril, released + ";;2025-04-25");
    assertImported(imports(all, "--yes"), 2 + 3);
    assertTrue(imports(all, "--yes").said().startsWith("Nothing is new"));
    String otherwise = released + ";;2025-04-24";
    String file = table(late + "2025-03-05", inApril, otherwise).toString();
    assertRefused(1, "line 4: ", "import", file, "--yes");
  }

  @Test
  void daysThatContradictEachOtherAreToldByLine() throws Exception {
    String right = "Order2;Bank;x;small;2025-03-10;";
    String back = "Order2;Bank;y;small;2025-03-10;;2025-03-09";
    String afterwards = "Order2;Bank;z;small;2025-03-10;2025-03-08;;2025-03-07";
    String file = table(right, back, afterwards).toString();
    assertRefused(1, "line 3: It was moved to", "import", file, "--yes");
    assertRefused(1, "regel 4: delivered is", "import", file, "--yes", "--lang", "nl");
  }

  @Test
  void whatComesTooLateIsToldByLineAndNothingIsRecorded() throws Exception {
    String first = "Order;Bank;x;small;2025-03-10;2025-03-10";
    assertImported(imports(table(first), "--yes"), 7);
    String before = "Order;Bank;y;small;2025-03-09;2025-03-09";
    String after = "Order;Bank;z;small;2025-03-11;2025-03-11";
    assertRefused(1, "line 3: ", "import", table(first, before, after).toString(), "--yes");
  }

  @Test
  void aFileWithErrorsIsNotImported() throws Exception {
    String wrong = "Wrong;Bank;x;huge;2025-03-10;";
    String right = "Wrong;Bank;x;small;2025-03-10;";
    assertRefused(1, "line 3: size is small", "import", table(right, wrong).toString(), "--yes");
    String file = table(right, wrong).toString();
    assertRefused(1, "regel 3: size is small", "import", file, "--yes", "--lang", "nl");
  }

  @Test
  void anotherOrganisationKeepsItsCode() throws Exception {
    assertImported(imports(table("Taken;Bank;x;small;2025-03-10;"), "--yes"), 8);
    String file = table("TAKEN;Bank;x;small;2025-03-10;").toString();
    assertRefused(1, "line 2: “TAKEN”", "import", file, "--yes");
  }

  @Test
  void nothingIsRecordedUnasked() throws Exception {
    Path file = table("Asked;Bank;x;small;2025-03-10;");
    assertRefused(2, "--yes", "import", file.toString());
    assertRefused(0, "dry run", "import", file.toString(), "--dry-run");
  }

  @Test
  void bothSidesCloseTheHistory() throws Exception {
    String first = "Closed;Bank;x;small;2025-03-10;2025-03-10";
    assertImported(imports(table(first), "--yes", "--close"), 9);
    assertTrue(imports(table(first), "--yes", "--close").said().startsWith("Nothing is new"));
    String later = "Closed;Bank;x;small;2025-03-11;2025-03-11";
    assertRefused(1, "line 3: ", "import", table(first, later).toString(), "--yes");
  }

  @Test
  void anImportThatWasKilledCanBeStartedAgain() throws Exception {
    Path file = manyRows(80);
    long before = events();
    Process killed = command("import", file.toString(), "--yes").start();
    while (events() < before + 40) {
      Thread.sleep(20);
    }
    killed.destroyForcibly().waitFor();
    assertEquals(0, imports(file, "--yes").exitCode());
    assertEquals(before + 3 + 2 + 6 * 80, events());
  }

  @Test
  void whoStopsAnImportIsToldThatItCanGoOn() throws Exception {
    Path file = manyRows(81);
    long before = events();
    Process stopped = command("import", file.toString(), "--yes").start();
    while (events() < before + 40) {
      Thread.sleep(20);
    }
    RunningFonds.interrupt(stopped);
    assertTrue(said(stopped).contains("start the same import again"));
    assertTrue(stopped.waitFor(30, TimeUnit.SECONDS));
    assertTrue(Set.of(130, 143).contains(stopped.exitValue()));
    assertEquals(0, imports(file, "--yes").exitCode());
    assertEquals(before + 3 + 2 + 6 * 81, events());
  }

  @Test
  void aDemonstrationCanBeShownAgainAndAgain() throws Exception {
    long before = events();
    var dutch = run("demo", "--lang", "nl");
    assertEquals(0, dutch.exitCode(), dutch::said);
    assertTrue(
        dutch.said().contains("noemt zijn portaal zelf nagekomen; geweigerd: "), dutch::said);
    long once = events() - before;
    var english = run("demo", "--lang", "en");
    assertEquals(0, english.exitCode(), english::said);
    assertTrue(english.said().contains("* FARBO in Zuiderwal IT"), english::said);
    assertEquals(2 * once, events() - before);
    assertEquals(0, run("demo", "--list").exitCode());
    assertRefused(1, "a-year", "demo", "nothing");
  }

  /** Compared with a count of its own, straight from the cells. */
  @Test
  void realDeliveriesAreCountedAsTheFileSays() throws Exception {
    Path file = Shared.path("data/deliveries.csv");
    var rows = Files.readAllLines(file).stream().skip(1).map(it -> it.split(",", -1)).toList();
    long kept = rows.stream().filter(ImportIT::inTime).count();
    var imported = imports(file, "--yes");
    assertEquals(0, imported.exitCode(), imported::said);
    var table =
        Pattern.compile("(?m)^\\S+ / \\S+ +(\\d+) +(\\d+) +(\\d+) ").matcher(imported.said());
    var counts = table.results().toList();
    assertEquals(39, counts.size());
    assertEquals(kept, sum(counts, 1));
    assertEquals(rows.size() - kept, sum(counts, 2));
    assertEquals(0, sum(counts, 3));
  }

  private static boolean inTime(String[] cells) {
    return !LocalDate.parse(cells[5]).isAfter(LocalDate.parse(cells[4]));
  }

  private static long sum(List<MatchResult> counts, int column) {
    return counts.stream().mapToLong(it -> Long.parseLong(it.group(column))).sum();
  }

  /** One commitment a day, moved and kept, of a supplier named after how many there are. */
  private Path manyRows(int many) throws IOException {
    var first = LocalDate.of(2024, 1, 1);
    return table(
        IntStream.range(0, many)
            .mapToObj(first::plusDays)
            .map(day -> "Many" + many + ";Bank;x;small;" + day + ";" + day + ";" + day.plusDays(9))
            .toArray(String[]::new));
  }

  private Path table(String... rows) throws IOException {
    var lines = new ArrayList<>(List.of(HEADER));
    Arrays.stream(rows).map(ImportIT::whole).forEach(lines::add);
    return Files.write(folder.resolve("table.csv"), lines);
  }

  /** Cells at the end may be left out. */
  private static String whole(String row) {
    int missing = HEADER.split(",").length - row.split(";", -1).length;
    return row.replace(';', ',') + ",".repeat(missing);
  }

  private static long events() throws IOException, SQLException {
    return count("event");
  }

  private static long organisations() throws IOException, SQLException {
    return count("organisation");
  }

  private static long count(String what) throws IOException, SQLException {
    try (var connection = database.connect();
        var rows = connection.createStatement().executeQuery("select count(*) from " + what)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void assertImported(Outcome outcome, int events) {
    assertEquals(0, outcome.exitCode(), outcome::said);
    assertTrue(outcome.said().contains("\n" + events + " events recorded"), outcome::said);
  }

  /** Said why, and recorded nothing. */
  private static void assertRefused(int exitCode, String says, String... arguments)
      throws Exception {
    long before = events();
    var outcome = run(arguments);
    assertEquals(exitCode, outcome.exitCode(), outcome::said);
    assertTrue(outcome.said().contains(says), outcome::said);
    assertEquals(before, events());
  }

  private static Outcome imports(Path file, String... options) throws Exception {
    var arguments = new ArrayList<>(List.of("import", file.toString()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  private static Outcome run(String... arguments) throws Exception {
    Process process = command(arguments).start();
    String said = said(process);
    return new Outcome(process.waitFor(), said);
  }

  /** On a machine that speaks another language. */
  private static Outcome runIn(String language, String country, String... arguments)
      throws Exception {
    var command = command(arguments);
    String options = "-Duser.language=" + language + " -Duser.country=" + country;
    command.environment().put("JAVA_TOOL_OPTIONS", options);
    Process process = command.start();
    String said = said(process);
    return new Outcome(process.waitFor(), said);
  }

  private static ProcessBuilder command(String... arguments) {
    var builder = RunningFonds.command(running.folder.path(), running.port, arguments);
    builder.environment().put("LC_ALL", "C");
    return builder.redirectErrorStream(true);
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
