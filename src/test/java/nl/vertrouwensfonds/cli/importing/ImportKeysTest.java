package nl.vertrouwensfonds.cli.importing;

import static nl.vertrouwensfonds.cli.importing.Tables.CALENDAR;
import static nl.vertrouwensfonds.cli.importing.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
            "ab,small,2026-03-10,2026-03-10,",
            "a,large,2026-03-10,2026-03-10,",
            "a,small,2026-03-11,2026-03-10,",
            "a,small,2026-03-10,2026-03-09,",
            "a,small,2026-03-10,,",
            "a,small,2026-03-10,2026-03-10,2026-03-01",
            "a,small,2026-03-10,2026-03-10,,2026-03-20",
            "a,small,2026-03-10,2026-03-10,,2026-03-20 2026-03-30",
            "a,small,2026-03-10,2026-03-10,,,2026-03-20",
            "a,small,2026-03-10,2026-03-10,,,,yes");
    var alone = rows.stream().map(row -> new ImportKeys(List.of(row)).commitment(row)).toList();
    assertEquals(rows.size(), Set.copyOf(alone).size());
  }

  @Test
  void whatIsMeasuredOtherwiseOrPromisedToAnotherGetsItsOwn() {
    var row = rows(ROW).getFirst();
    var parties = row.parties();
    var other = new PartyNames(parties.supplier(), "Other bank");
    var rows =
        List.of(
            row,
            with(row, parties, "a", "weekly"),
            with(row, other, "a", row.measure()),
            with(row, parties, "ab", "c"),
            with(row, parties, "a", "bc"));
    var alone = rows.stream().map(it -> new ImportKeys(List.of(it)).commitment(it)).toList();
    assertEquals(rows.size(), Set.copyOf(alone).size());
    assertNotEquals(ImportKeys.registration(parties), ImportKeys.registration(other));
    assertNotEquals(PartyNames.key("ab", "c"), PartyNames.key("a", "bc"));
  }

  private static CommitmentRow with(
      CommitmentRow row, PartyNames parties, String what, String measure) {
    return new CommitmentRow(row.line(), parties, what, measure, row.size(), row.course());
  }

  @Test
  void rowsThatAreTheSameGetTheirOwnToo() {
    var rows = rows(ROW, ROW);
    var keys = new ImportKeys(rows);
    assertNotEquals(keys.commitment(rows.getFirst()), keys.commitment(rows.getLast()));
  }

  @Test
  void keysFitInTheHeader() {
    var rows = rows(ROW);
    assertTrue(new ImportKeys(rows).commitment(rows.getFirst()).matches("[a-z0-9-]{1,200}"));
  }

  @Test
  void theLanguageOfTheMachineMakesNoOthers() {
    var usual = keys();
    var before = Locale.getDefault();
    try {
      for (var it : List.of(Locale.of("tr", "TR"), Locale.of("ar", "EG"), Locale.of("lt"))) {
        Locale.setDefault(it);
        assertEquals(usual, keys(), it.toString());
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  /** All that is sent of a row, with its keys. */
  private static List<String> keys() {
    var row = rows("III iii,small,2026-03-10,2026-04-10,,2026-03-20").getFirst();
    var sent = new ArrayList<String>();
    sent.add(new ImportKeys(List.of(row)).commitment(row));
    sent.add(OrganisationCodes.of("III BV") + OrganisationCodes.look("I\u0131 BV"));
    for (var step : RowSteps.of(row, CALENDAR)) {
      sent.add(ImportKeys.laterStep("c", step) + step.body());
    }
    return sent;
  }

  @Test
  void everyLaterStepHasItsOwn() {
    var row = rows("a,small,2026-03-10,2026-04-10,,2026-03-20 2026-03-30").getFirst();
    var keys =
        RowSteps.of(row, CALENDAR).stream().map(step -> ImportKeys.laterStep("c", step)).toList();
    assertEquals(keys.size(), Set.copyOf(keys).size());
    keys.forEach(key -> assertTrue(key.matches("[a-z0-9-]{1,200}"), key));
  }
}
