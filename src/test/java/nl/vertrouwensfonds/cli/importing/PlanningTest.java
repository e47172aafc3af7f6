package nl.vertrouwensfonds.cli.importing;

import static nl.vertrouwensfonds.cli.importing.Tables.TODAY;
import static nl.vertrouwensfonds.cli.importing.Tables.WORDS;
import static nl.vertrouwensfonds.cli.importing.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.cli.importing.Archive.Standing;
import nl.vertrouwensfonds.cli.importing.Noted.Promise;
import org.junit.jupiter.api.Test;

/** What is left to do, given what the service knows. */
class PlanningTest {
  private static final Pair PAIR = new Pair("Acme", "Bank");
  private static final String KEPT = "a,small,2026-03-10,2026-03-10,";
  private static final String LATE = "b,large,2026-03-10,2026-03-20,";
  private static final String NEVER = "b,large,2026-03-10,,";

  @Test
  void ofANewRelationshipEverythingIsToBeTold() {
    var chapter = chapter(rows(KEPT, LATE), Optional.empty(), List.of(), List.of());
    assertEquals(8, chapter.acts().size());
    assertEquals(2, chapter.commitments());
    assertEquals(11, chapter.events());
    assertEquals(Instant.parse("2026-03-10T00:00:00Z"), chapter.from());
    assertEquals(Instant.parse("2026-03-20T00:00:00Z"), chapter.until());
  }

  @Test
  void theSameFileAddsNothing() {
    var rows = rows(KEPT, LATE, LATE);
    var chapter = chapter(rows, open("2026-03-20"), noted(rows), List.of());
    assertTrue(chapter.isEmpty());
  }

  @Test
  void whereItStoppedItGoesOn() {
    var rows = rows(KEPT, LATE);
    var halfWay = List.of(noted("c1", rows.get(0), 4), noted("c2", rows.get(1), 2));
    var chapter = chapter(rows, open("2026-03-10"), halfWay, List.of());
    assertEquals(
        List.of(Deed.ASSESSED, Deed.DELIVERED), chapter.acts().stream().map(Act::deed).toList());
    assertEquals("c2", chapter.known().get(rows.get(1)));
  }

  @Test
  void aLaterFileAddsItsNewRowsAndWhatBecameOfOldOnes() {
    var before = rows(KEPT, NEVER);
    var later = rows(KEPT, LATE, "c,small,2026-04-01,2026-04-01,");
    var chapter = chapter(later, open("2026-03-11"), noted(before), List.of());
    assertEquals(1, chapter.commitments());
    assertEquals(5, chapter.acts().size());
    assertEquals(Deed.DELIVERED, chapter.acts().getFirst().deed());
  }

  @Test
  void aRowThatWasFinishedIsNotMistakenForOneThatSaysLess() {
    var rows = rows(LATE, NEVER);
    var noted = new ArrayList<>(noted(rows));
    assertTrue(chapter(rows, open("2026-03-20"), noted, List.of()).isEmpty());
    assertTrue(chapter(rows, open("2026-03-20"), noted.reversed(), List.of()).isEmpty());
  }

  @Test
  void aSecondOneThatLooksTheSameIsNew() {
    var chapter = chapter(rows(KEPT, KEPT), open("2026-03-10"), noted(rows(KEPT)), List.of());
    assertEquals(1, chapter.commitments());
  }

  @Test
  void whatHappenedOtherwiseIsAnotherCommitment() {
    var before = rows("a,small,2026-03-10,2026-03-10,2026-03-01");
    for (String otherwise : List.of("2026-03-09", "2026-03-11", "")) {
      var now = rows("a,small,2026-03-10," + otherwise + ",2026-03-01");
      var chapter = chapter(now, open("2026-03-01"), noted(before), List.of());
      assertEquals(1, chapter.commitments(), otherwise);
    }
  }

  @Test
  void whatLiesBeforeTheLastEventIsToldByLineAndOnce() {
    chapter(
        rows(KEPT, "c,small,2026-02-01,2026-02-01,", "d,small,2026-03-19,2026-03-20,"),
        open("2026-03-20"),
        noted(rows(KEPT)),
        List.of(3, 4));
  }

  @Test
  void whatIsNewForAClosedHistoryIsToldByLine() {
    var closed = Optional.of(new Standing("r", false, Instant.parse("2026-03-20T00:00:00Z")));
    var later = rows(KEPT, "c,small,2026-04-01,2026-04-01,");
    chapter(later, closed, noted(rows(KEPT)), List.of(3));
    chapter(rows(KEPT), closed, noted(rows(KEPT)), List.of());
  }

  @Test
  void onlyAnOpenHistoryIsClosed() {
    var closing = new Planning(TODAY, true, WORDS);
    var rows = rows(KEPT);
    var closed = Optional.of(new Standing("r", false, Instant.parse("2026-03-20T00:00:00Z")));
    assertTrue(closing.chapter(PAIR, rows, Optional.empty(), List.of()).closing());
    assertTrue(closing.chapter(PAIR, rows, open("2026-03-10"), noted(rows)).closing());
    assertTrue(closing.chapter(PAIR, rows, closed, noted(rows)).isEmpty());
  }

  private static Chapter chapter(
      List<Row> rows, Optional<Standing> standing, List<Noted> noted, List<Integer> flawed) {
    var planning = new Planning(TODAY, false, WORDS);
    var chapter = planning.chapter(PAIR, rows, standing, noted);
    assertEquals(flawed, planning.flaws().stream().map(Flaw::line).sorted().toList());
    return chapter;
  }

  private static Optional<Standing> open(String until) {
    return Optional.of(new Standing("r", true, Instant.parse(until + "T00:00:00Z")));
  }

  /** What the service knows after all of these rows. */
  private static List<Noted> noted(List<Row> rows) {
    return rows.stream().map(it -> noted("c" + it.line(), it, Integer.MAX_VALUE)).toList();
  }

  /** What it knows after so many acts of one row. */
  private static Noted noted(String id, Row row, int acts) {
    var deeds = new EnumMap<Deed, Instant>(Deed.class);
    var done = Act.of(row, TODAY).stream().sorted(Act.IN_ORDER).limit(acts).toList();
    done.forEach(act -> deeds.put(act.deed(), act.at()));
    return new Noted(id, Promise.of(row, done.getFirst().at()), deeds);
  }
}
