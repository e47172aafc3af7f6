package nl.vertrouwensfonds.cli.importing;

import static nl.vertrouwensfonds.cli.importing.Tables.CALENDAR;
import static nl.vertrouwensfonds.cli.importing.Tables.MESSAGES;
import static nl.vertrouwensfonds.cli.importing.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.cli.importing.ExistingCommitment.CommitmentTerms;
import nl.vertrouwensfonds.cli.importing.ServiceState.ExistingRelationship;
import nl.vertrouwensfonds.cli.importing.ServiceState.RegisteredOrganisation;
import nl.vertrouwensfonds.domain.name.Name;
import org.junit.jupiter.api.Test;

/** What is left to do, given what the service knows. */
class ImportPlannerTest {
  private static final Calendars CALENDARS =
      new Calendars(Map.of(), CALENDAR.zone(), CALENDAR.now());
  private static final PartyNames PAIR = new PartyNames("Acme", "Bank");
  private static final String KEPT = "a,small,2026-03-10,2026-03-10,";
  private static final String LATE = "b,large,2026-03-10,2026-03-20,";
  private static final String NEVER = "b,large,2026-03-10,,";

  @Test
  void ofANewRelationshipEverythingIsToBeTold() {
    var planned = planned(rows(KEPT, LATE), Optional.empty(), List.of(), List.of());
    assertEquals(9, planned.steps().size());
    assertEquals(2, planned.count(StepKind.MADE));
    assertEquals(14, planned.events());
    assertEquals(Instant.parse("2026-03-10T00:00:00Z"), planned.from());
    assertEquals(Instant.parse("2026-03-20T00:00:00Z"), planned.until());
  }

  @Test
  void theSameFileAddsNothing() {
    var rows = rows(KEPT, LATE, LATE);
    var planned = planned(rows, open("2026-03-20"), existing(rows), List.of());
    assertTrue(planned.isEmpty());
  }

  @Test
  void whereItStoppedItGoesOn() {
    var rows = rows(KEPT, LATE);
    var halfWay = List.of(existing("c1", rows.get(0), 4), existing("c2", rows.get(1), 2));
    var planned = planned(rows, open("2026-03-10"), halfWay, List.of());
    assertEquals(List.of(StepKind.MISSED, StepKind.DELIVERED, StepKind.MADE_GOOD), kinds(planned));
    assertEquals("c2", planned.known().get(rows.get(1)));
  }

  @Test
  void betweenTwoMovesItGoesOnWithTheSecond() {
    var rows = rows("c,small,2026-03-10,2026-03-30,,2026-03-20 2026-03-30");
    var halfWay = List.of(existing("c1", rows.getFirst(), 4));
    var planned = planned(rows, open("2026-03-10"), halfWay, List.of());
    assertEquals(
        List.of(StepKind.MOVE_PROPOSED, StepKind.MOVE_ANSWERED, StepKind.DELIVERED, StepKind.KEPT),
        kinds(planned));
  }

  @Test
  void aLaterFileAddsItsNewRowsAndWhatBecameOfOldOnes() {
    var before = rows(KEPT, NEVER);
    var later = rows(KEPT, LATE, "c,small,2026-04-01,2026-04-01,");
    var planned = planned(later, open("2026-03-11"), existing(before), List.of());
    assertEquals(1, planned.count(StepKind.MADE));
    assertEquals(6, planned.steps().size());
    assertEquals(StepKind.DELIVERED, planned.steps().getFirst().kind());
  }

  @Test
  void whatWasOverdueIsMadeGoodByALaterFile() {
    for (String day : List.of("2026-03-11", "2026-03-20")) {
      var later = rows("b,large,2026-03-10," + day);
      var planned = planned(later, open("2026-03-11"), existing(rows(NEVER)), List.of());
      assertEquals(List.of(StepKind.DELIVERED, StepKind.MADE_GOOD), kinds(planned), day);
    }
  }

  @Test
  void whatWasNotTakenAtFirstIsMadeGoodByALaterFile() {
    var before = rows("b,large,2026-03-10,2026-03-20,,,,no");
    var planned = planned(rows(LATE), open("2026-03-20"), existing(before), List.of());
    assertEquals(List.of(StepKind.MADE_GOOD), kinds(planned));
  }

  @Test
  void anotherDayForWhatIsOpenIsAddedByALaterFile() {
    var before = rows("c,small,2026-05-01,,2026-03-01,");
    var later = rows("c,small,2026-05-01,,2026-03-01,2026-05-20 2026-05-30");
    var planned = planned(later, open("2026-04-01"), existing(before), List.of());
    assertEquals(
        List.of(
            StepKind.MOVE_PROPOSED,
            StepKind.MOVE_ANSWERED,
            StepKind.MOVE_PROPOSED,
            StepKind.MOVE_ANSWERED),
        kinds(planned));
    assertEquals("c2", planned.known().get(later.getFirst()));
  }

  @Test
  void aReleaseOfWhatIsOpenIsAddedByALaterFile() {
    var before = rows("c,small,2026-05-01,,2026-03-01,");
    var later = rows("c,small,2026-05-01,,2026-03-01,,2026-04-20");
    var planned = planned(later, open("2026-04-01"), existing(before), List.of());
    assertEquals(List.of(StepKind.RELEASED), kinds(planned));
  }

  @Test
  void aMoveIsTheSameOneOnWhicheverDayItIsImported() {
    var rows = rows("c,small,2026-12-31,,2026-03-01,2027-01-31");
    var then = new Calendar(CALENDAR.zone(), CALENDAR.now().minus(9, ChronoUnit.DAYS));
    var earlier =
        RowSteps.of(rows.getFirst(), then).stream()
            .map(ImportStep::mark)
            .collect(Collectors.toSet());
    var existing = existing(rows).getFirst();
    var before = List.of(new ExistingCommitment("c2", existing.terms(), earlier));
    assertTrue(planned(rows, open("2026-04-22"), before, List.of()).isEmpty());
  }

  @Test
  void whatIsAssessedIsMovedOrReleasedNoMore() {
    for (String later : List.of(",2026-03-20", ",,2026-03-20")) {
      String known = "a,small,2026-03-10,2026-03-10,2026-03-01";
      planned(rows(known + later), open("2026-03-10"), existing(rows(known)), List.of(2));
      String overdue = "b,large,2026-03-10,,2026-03-01";
      planned(rows(overdue + later), open("2026-03-11"), existing(rows(overdue)), List.of(2));
    }
  }

  @Test
  void aRowThatWasFinishedIsNotMistakenForOneThatSaysLess() {
    var rows = rows(LATE, NEVER);
    var existing = new ArrayList<>(existing(rows));
    assertTrue(planned(rows, open("2026-03-20"), existing, List.of()).isEmpty());
    assertTrue(planned(rows, open("2026-03-20"), existing.reversed(), List.of()).isEmpty());
  }

  @Test
  void aSecondOneThatLooksTheSameIsNew() {
    var planned = planned(rows(KEPT, KEPT), open("2026-03-10"), existing(rows(KEPT)), List.of());
    assertEquals(1, planned.count(StepKind.MADE));
  }

  @Test
  void whatHappenedOtherwiseIsAnotherCommitment() {
    var before = rows("a,small,2026-03-10,2026-03-10,2026-03-01");
    for (String otherwise : List.of("2026-03-09", "2026-03-11", "")) {
      var now = rows("a,small,2026-03-10," + otherwise + ",2026-03-01");
      var planned = planned(now, open("2026-03-01"), existing(before), List.of());
      assertEquals(1, planned.count(StepKind.MADE), otherwise);
    }
  }

  @Test
  void whatLiesBeforeTheLastEventIsToldByLineAndOnce() {
    planned(
        rows(KEPT, "c,small,2026-02-01,2026-02-01,", "d,small,2026-03-19,2026-03-20,"),
        open("2026-03-20"),
        existing(rows(KEPT)),
        List.of(3, 4));
  }

  @Test
  void whatIsNewForAClosedHistoryIsToldByLine() {
    var closed =
        Optional.of(
            new ExistingRelationship(
                "r", false, Instant.parse("2026-03-20T00:00:00Z"), CALENDAR.zone()));
    var later = rows(KEPT, "c,small,2026-04-01,2026-04-01,");
    planned(later, closed, existing(rows(KEPT)), List.of(3));
    planned(rows(KEPT), closed, existing(rows(KEPT)), List.of());
  }

  @Test
  void onlyAnOpenHistoryIsClosed() {
    var closing = new ImportPlanner(CALENDARS, true, MESSAGES);
    var rows = rows(KEPT);
    var closed =
        Optional.of(
            new ExistingRelationship(
                "r", false, Instant.parse("2026-03-20T00:00:00Z"), CALENDAR.zone()));
    assertTrue(closing.planRelationship(PAIR, rows, Optional.empty(), List.of()).closing());
    assertTrue(closing.planRelationship(PAIR, rows, open("2026-03-10"), existing(rows)).closing());
    assertTrue(closing.planRelationship(PAIR, rows, closed, existing(rows)).isEmpty());
  }

  @Test
  void aNewRowThatNamesWhoIsAbsentIsToldByLine() {
    String named = "the work of Karel Jansen,small,2026-03-10,2026-03-10,";
    var rows = rows(named, "the work,small,2026-03-10,2026-03-10,", named);
    var steps = rows.stream().map(it -> RowSteps.of(it, CALENDAR)).toList();
    var existing = existing(rows.subList(0, 1));
    var comparison = new Comparison(steps, CommitmentMatcher.of(steps, existing), existing);
    var planner = new ImportPlanner(CALENDARS, false, MESSAGES);
    planner.findNamed(comparison, new AbsentNames(List.of(Name.of("Karel Jansen"))));
    assertEquals(List.of(4), planner.errors().stream().map(RowError::line).toList());
  }

  @Test
  void aNameThatLooksLikeARegisteredOneIsNoOrganisationOfItsOwn() {
    var there =
        Map.of(
            "acme", new RegisteredOrganisation("1", "Acm\u0131"),
            "bk", new RegisteredOrganisation("2", "Bank"),
            "other", new RegisteredOrganisation("3", "Acme"));
    var planner = new ImportPlanner(CALENDARS, false, MESSAGES);
    assertEquals(Map.of("bank", "Bank"), planner.newOrganisations(rows(KEPT), there));
    assertEquals(List.of(2), planner.errors().stream().map(RowError::line).toList());
    var alike = Map.of("x", new RegisteredOrganisation("1", "Acm\u00E8"));
    planner = new ImportPlanner(CALENDARS, false, MESSAGES);
    planner.newOrganisations(rows(KEPT), alike);
    assertTrue(planner.errors().getFirst().text().contains("U+00E8"), planner.errors()::toString);
  }

  private static RelationshipImport planned(
      List<CommitmentRow> rows,
      Optional<ExistingRelationship> registered,
      List<ExistingCommitment> existing,
      List<Integer> errorLines) {
    var planner = new ImportPlanner(CALENDARS, false, MESSAGES);
    var planned = planner.planRelationship(PAIR, rows, registered, existing);
    assertEquals(errorLines, planner.errors().stream().map(RowError::line).sorted().toList());
    return planned;
  }

  private static List<StepKind> kinds(RelationshipImport planned) {
    return planned.steps().stream().map(ImportStep::kind).toList();
  }

  private static Optional<ExistingRelationship> open(String until) {
    return Optional.of(
        new ExistingRelationship("r", true, Instant.parse(until + "T00:00:00Z"), CALENDAR.zone()));
  }

  /** What the service knows after all of these rows. */
  private static List<ExistingCommitment> existing(List<CommitmentRow> rows) {
    return rows.stream().map(it -> existing("c" + it.line(), it, Integer.MAX_VALUE)).toList();
  }

  /** What it knows after so many steps of one row. */
  private static ExistingCommitment existing(String id, CommitmentRow row, int many) {
    var done = RowSteps.of(row, CALENDAR).stream().limit(many).toList();
    var steps = done.stream().map(ImportStep::mark).collect(Collectors.toSet());
    return new ExistingCommitment(id, CommitmentTerms.of(row, done.getFirst().at()), steps);
  }
}
