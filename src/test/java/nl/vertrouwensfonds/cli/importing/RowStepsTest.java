package nl.vertrouwensfonds.cli.importing;

import static nl.vertrouwensfonds.cli.importing.Tables.CALENDAR;
import static nl.vertrouwensfonds.cli.importing.Tables.HEADER;
import static nl.vertrouwensfonds.cli.importing.Tables.read;
import static nl.vertrouwensfonds.cli.importing.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a row means. */
class RowStepsTest {

  @Test
  void deliveredBeforeItWasDue() {
    assertSteps(
        "x,small,2026-03-10,2026-03-04,",
        "2026-03-04 made, 2026-03-04 answered, 2026-03-04 delivered, 2026-03-04 kept");
  }

  @Test
  void deliveredOnTheDayItWasDue() {
    assertSteps(
        "x,small,2026-03-10,2026-03-10,2026-03-01",
        "2026-03-01 made, 2026-03-01 answered, 2026-03-10 delivered, 2026-03-10 kept");
  }

  @Test
  void deliveredTooLate() {
    assertSteps(
        "x,small,2026-03-10,2026-03-14,",
        "2026-03-10 made, 2026-03-10 answered, 2026-03-11 missed, 2026-03-14 delivered,"
            + " 2026-03-14 made-good");
  }

  @Test
  void deliveredOnTheDayAfter() {
    assertSteps(
        "x,small,2026-03-10,2026-03-11,",
        "2026-03-10 made, 2026-03-10 answered, 2026-03-11 missed, 2026-03-11 delivered,"
            + " 2026-03-11 made-good");
  }

  @Test
  void lateAndNotTaken() {
    assertSteps(
        "x,small,2026-03-10,2026-03-14,,,,no",
        "2026-03-10 made, 2026-03-10 answered, 2026-03-11 missed, 2026-03-14 delivered");
  }

  @Test
  void movedAndKeptOnTheOtherDay() {
    assertSteps(
        "x,small,2026-03-10,2026-03-20,2026-03-01,2026-03-20",
        "2026-03-01 made, 2026-03-01 answered, 2026-03-10 move-proposed to 2026-03-20,"
            + " 2026-03-10 move-answered to 2026-03-20, 2026-03-20 delivered, 2026-03-20 kept");
  }

  @Test
  void movedTwiceAndMissedAfterTheLastDay() {
    assertSteps(
        "x,small,2026-03-10,,,2026-03-20 2026-03-30",
        "2026-03-10 made, 2026-03-10 answered, 2026-03-10 move-proposed to 2026-03-20,"
            + " 2026-03-10 move-answered to 2026-03-20, 2026-03-20 move-proposed to 2026-03-30,"
            + " 2026-03-20 move-answered to 2026-03-30, 2026-03-31 missed");
  }

  @Test
  void whatWasDeliveredEarlierWasMovedOneByOneBeforeThat() {
    assertSteps(
        "x,small,2026-03-10,2026-03-04,,2026-03-20;2026-03-30",
        "2026-03-04 made, 2026-03-04 answered, 2026-03-04 move-proposed to 2026-03-20,"
            + " 2026-03-04 move-answered to 2026-03-20, 2026-03-04 move-proposed to 2026-03-30,"
            + " 2026-03-04 move-answered to 2026-03-30, 2026-03-04 delivered, 2026-03-04 kept");
  }

  @Test
  void whatIsStillToComeWasMovedByToday() {
    assertSteps(
        "x,small,2026-12-31,,2026-03-01,2027-01-31",
        "2026-03-01 made, 2026-03-01 answered, 2026-05-01 move-proposed to 2027-01-31,"
            + " 2026-05-01 move-answered to 2027-01-31");
  }

  @Test
  void releasedIsNeitherKeptNorMissed() {
    String promised = "2026-03-10 made, 2026-03-10 answered, ";
    assertSteps("x,small,2026-03-10,,,,2026-03-20", promised + "2026-03-20 released");
    assertSteps(
        "x,small,2026-03-10,2026-03-12,,,2026-03-12",
        promised + "2026-03-12 delivered, 2026-03-12 released");
  }

  @Test
  void releasedBeforeItWasDue() {
    assertSteps(
        "x,small,2026-03-10,,2026-03-01,2026-03-20,2026-03-05",
        "2026-03-01 made, 2026-03-01 answered, 2026-03-05 move-proposed to 2026-03-20,"
            + " 2026-03-05 move-answered to 2026-03-20, 2026-03-05 released");
    assertSteps(
        "x,small,2027-03-10,,,,2026-03-05",
        "2026-03-05 made, 2026-03-05 answered, 2026-03-05 released");
  }

  @Test
  void neverDelivered() {
    assertSteps("x,small,2026-03-10,,", "2026-03-10 made, 2026-03-10 answered, 2026-03-11 missed");
  }

  @Test
  void missedOnlyWhenTheDayIsOver() {
    assertSteps("x,small,2026-04-30,,", "2026-04-30 made, 2026-04-30 answered, 2026-05-01 missed");
    assertSteps("x,small,2026-05-01,,", "2026-05-01 made, 2026-05-01 answered");
  }

  @Test
  void stillToCome() {
    assertSteps("x,small,2026-12-31,,2026-03-01", "2026-03-01 made, 2026-03-01 answered");
  }

  @Test
  void inOneInstantPromisesComeFirstThenMissesThenDeliveriesInTheOrderOfTheFile() {
    var rows =
        rows(
            "a,small,2026-03-10,2026-03-10,",
            "b,small,2026-03-09,2026-03-10,",
            "c,small,2026-03-10,2026-03-10,");
    assertEquals(
        "2026-03-09 made b, 2026-03-09 answered b, 2026-03-10 made a, 2026-03-10 made c,"
            + " 2026-03-10 answered a, 2026-03-10 answered c, 2026-03-10 missed b,"
            + " 2026-03-10 delivered a, 2026-03-10 delivered b, 2026-03-10 delivered c,"
            + " 2026-03-10 kept a, 2026-03-10 kept c, 2026-03-10 made-good b",
        describe(rows, true));
  }

  /** Summer begins on the 29th of March. */
  @Test
  void daysBeginWhereBothLive() {
    var row = rows("x,small,2026-03-28,2026-03-29,2026-03-01").getFirst();
    var amsterdam = new Calendar(ZoneId.of("Europe/Amsterdam"), CALENDAR.now());
    assertEquals(
        List.of(
            "2026-02-28T23:00:00Z",
            "2026-02-28T23:00:00Z",
            "2026-03-28T23:00:00Z",
            "2026-03-28T23:00:00Z",
            "2026-03-28T23:00:00Z"),
        RowSteps.of(row, amsterdam).stream().map(it -> it.at().toString()).toList());
  }

  /** At ten in the evening in UTC it is tomorrow in Amsterdam, and still today in New York. */
  @Test
  void whoIsRegisteredLivesWhereHeDidAndNotWhereItIsAsked() {
    var parties = new PartyNames("Acme", "Bank");
    var there =
        new ServiceState.ExistingRelationship("r", true, CALENDAR.now(), ZoneId.of("Asia/Tokyo"));
    var calendars = new Calendars(Map.of(parties.key(), there), CALENDAR.zone(), CALENDAR.now());
    assertEquals(there.zone(), calendars.of(parties).zone());
    assertEquals(CALENDAR.zone(), calendars.of(new PartyNames("Acme", "Other")).zone());
  }

  @Test
  void todayIsTodayWhereBothLive() {
    var evening = Instant.parse("2026-05-01T22:30:00Z");
    var row = rows("x,small,2026-05-01,,").getFirst();
    var amsterdam = new Calendar(ZoneId.of("Europe/Amsterdam"), evening);
    var newYork = new Calendar(ZoneId.of("America/New_York"), evening);
    assertEquals(3, RowSteps.of(row, amsterdam).size());
    assertEquals(2, RowSteps.of(row, newYork).size());
    String tomorrow = "Acme,Bank,x,small,2026-05-02,2026-05-02,";
    assertEquals(List.of(), read(amsterdam.zone(), evening, HEADER, tomorrow).errors());
    assertEquals(1, read(newYork.zone(), evening, HEADER, tomorrow).errors().size());
  }

  @Test
  void theFirstDayBeginsInReachOfTheService() {
    String first = "Acme,Bank,x,small,1900-01-01,,";
    var now = CALENDAR.now();
    assertEquals(List.of(), read(ZoneOffset.UTC, now, HEADER, first).errors());
    var berlin = ZoneId.of("Europe/Berlin");
    var errors = read(berlin, now, HEADER, first).errors();
    assertEquals(List.of(2), errors.stream().map(RowError::line).toList());
    String second = first.replace("01-01", "01-02");
    assertEquals(List.of(), read(berlin, now, HEADER, second).errors());
  }

  private static void assertSteps(String row, String expected) {
    assertEquals(expected, describe(rows(row), false));
  }

  private static String describe(List<CommitmentRow> rows, boolean named) {
    var steps =
        rows.stream().flatMap(it -> RowSteps.of(it, CALENDAR).stream()).sorted(ImportStep.IN_ORDER);
    return String.join(
        ", ", steps.map(it -> describe(it) + (named ? " " + it.row().what() : "")).toList());
  }

  private static String describe(ImportStep step) {
    String kind = step.kind().name().toLowerCase().replace('_', '-');
    String newDue = step.newDue().map(day -> " to " + day).orElse("");
    return step.at().toString().substring(0, 10) + " " + kind + newDue;
  }
}
