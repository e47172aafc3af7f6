package nl.vertrouwensfonds.cli.importing;

import static nl.vertrouwensfonds.cli.importing.Tables.CALENDAR;
import static nl.vertrouwensfonds.cli.importing.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.cli.importing.ExistingCommitment.CommitmentTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows are something recorded, with a cell corrected. */
class CorrectedRowsTest {
  private static final String[] TABLE = {
    "Report of January,small,2026-01-31,2026-01-31,2026-01-05",
    "Report of February,small,2026-02-28,,2026-02-05",
    "Report of March,small,2026-03-31,2026-03-30,2026-03-05"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Report of Februari,small,2026-02-28,,2026-02-05",
        "A wholly different text,small,2026-02-28,,2026-02-05",
        "Report of February,large,2026-02-28,,2026-02-05",
        "Report of February,small,2026-02-27,,2026-02-05",
        "Report of February,small,2026-02-28,,2026-02-04",
        "Report of february!,normal,2026-03-02,2026-03-02,"
      })
  void oneCorrectedRowOfTheSameTableIsFound(String corrected) {
    assertEquals(List.of(3), corrected(TABLE, TABLE[0], corrected, TABLE[2]));
  }

  @Test
  void aDeliveryThatWasCorrectedIsFound() {
    String corrected = TABLE[2].replace("03-30", "03-29");
    assertEquals(List.of(4), corrected(TABLE, TABLE[0], TABLE[1], corrected));
    assertEquals(List.of(2), corrected(TABLE, corrected));
  }

  /** Though the file repeats nothing: the same words, delivered on the same day. */
  @Test
  void aDueDayThatWasCorrectedIsFoundByItsDelivery() {
    assertEquals(List.of(2), corrected(TABLE, TABLE[2].replace("03-31", "03-28")));
  }

  @Test
  void aPromiseInTheWordsOfAnotherIsNewInAFileThatRepeatsNothing() {
    String later = "Report of February,small,2026-03-31,,2026-03-05";
    assertEquals(List.of(), corrected(new String[] {TABLE[1]}, later));
  }

  @Test
  void aPromiseInTheWordsOfOneFromBeforeTheFileIsNew() {
    String january = "The report,small,2026-01-31,,2026-01-05";
    String february = "The report,small,2026-02-28,,2026-02-05";
    String march = "The report,small,2026-03-31,,2026-03-05";
    assertEquals(List.of(), corrected(new String[] {january, february}, february, march));
  }

  @Test
  void theSameTableAndALaterOneHaveNone() {
    assertEquals(List.of(), corrected(TABLE, TABLE));
    String delivered = TABLE[1].replace(",,", ",2026-03-15,");
    String april = "Report of April,small,2026-04-30,,2026-04-05";
    assertEquals(List.of(), corrected(TABLE, TABLE[0], delivered, TABLE[2], april));
  }

  /** Each month is another promise, though it is said in nearly the same words. */
  @Test
  void aTableOfWhatIsNewOrOfTheLastMonthsHasNone() {
    String april = "Report of April,small,2026-04-30,,2026-04-05";
    assertEquals(List.of(), corrected(TABLE, april));
    assertEquals(List.of(), corrected(new String[] {TABLE[0]}, april));
    assertEquals(List.of(), corrected(TABLE, TABLE[1], TABLE[2], april));
  }

  @Test
  void oneThatIsRecordedIsCorrectedInOneRow() {
    String corrected = TABLE[1].replace("small", "large");
    assertEquals(List.of(3), corrected(TABLE, TABLE[0], corrected, TABLE[2], corrected));
  }

  /** The lines that are found when a table was imported before. */
  private static List<Integer> corrected(String[] before, String... now) {
    var existing = new ArrayList<ExistingCommitment>();
    for (CommitmentRow row : rows(before)) {
      var steps = RowSteps.of(row, CALENDAR);
      var marks = steps.stream().map(ImportStep::mark).collect(Collectors.toSet());
      var terms = CommitmentTerms.of(row, steps.getFirst().at());
      existing.add(new ExistingCommitment("c" + row.line(), terms, marks));
    }
    var steps = rows(now).stream().map(it -> RowSteps.of(it, CALENDAR)).toList();
    var comparison = new Comparison(steps, CommitmentMatcher.of(steps, existing), existing);
    return CorrectedRows.of(List.of(comparison)).keySet().stream()
        .map(CommitmentRow::line)
        .toList();
  }
}
