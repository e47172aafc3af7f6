package nl.vertrouwensfonds.cli.importing;

import static nl.vertrouwensfonds.cli.importing.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ImportKeysTest {
  private static final String ROW = "a,small,2026-03-10,2026-03-10,";

  @Test
  void theSameRowsGetTheSameKeysWhereverTheyStand() {
    var alone = rows(ROW);
    var among = rows("b,small,2026-03-10,2026-03-10,", ROW);
    assertEquals(
        new ImportKeys(alone).commitment(alone.getFirst()),
        new ImportKeys(among).commitment(among.getLast()));
  }

  @Test
  void rowsThatDifferInAnythingGetTheirOwn() {
    var rows =
        rows(
            ROW,
            ROW,
            "ab,small,2026-03-10,2026-03-10,",
            "a,large,2026-03-10,2026-03-10,",
            "a,small,2026-03-11,2026-03-10,",
            "a,small,2026-03-10,2026-03-09,",
            "a,small,2026-03-10,,",
            "a,small,2026-03-10,2026-03-10,2026-03-01");
    var keys = new ImportKeys(rows);
    assertEquals(rows.size(), rows.stream().map(keys::commitment).distinct().count());
  }

  @Test
  void keysFitInTheHeader() {
    var rows = rows(ROW);
    assertTrue(new ImportKeys(rows).commitment(rows.getFirst()).matches("[a-z0-9-]{1,200}"));
    assertNotEquals(
        ImportKeys.laterStep("c", StepKind.DELIVERED),
        ImportKeys.laterStep("c", StepKind.ASSESSED));
  }
}
