package nl.vertrouwensfonds.cli.importing;

import static nl.vertrouwensfonds.cli.importing.Tables.CALENDAR;
import static nl.vertrouwensfonds.cli.importing.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is sent to have a step recorded. */
class ImportStepTest {

  @Test
  void aPromiseSaysAllOfIt() {
    var expected =
        Map.of(
            "what", "a",
            "measure", ParsedRows.MEASURE,
            "size", "large",
            "due", "2026-03-10",
            "occurredAt", "2026-03-10T00:00:00Z");
    assertEquals(expected, step(StepKind.MADE, "a,large,2026-03-10,,,2026-03-20").body());
  }

  @Test
  void aMoveSaysToWhichDay() {
    var expected = Map.of("due", "2026-03-20", "occurredAt", "2026-03-10T00:00:00Z");
    assertEquals(expected, step(StepKind.MOVE_PROPOSED, "a,large,2026-03-10,,,2026-03-20").body());
    var answer = Map.of("answer", "accepted", "occurredAt", "2026-03-10T00:00:00Z");
    assertEquals(answer, step(StepKind.MOVE_ANSWERED, "a,large,2026-03-10,,,2026-03-20").body());
  }

  @Test
  void whatIsMadeGoodIsAnAssessmentOfItsOwn() {
    var step = step(StepKind.MADE_GOOD, "a,large,2026-03-10,2026-03-14");
    assertEquals(Map.of("outcome", "made-good", "occurredAt", "2026-03-14T00:00:00Z"), step.body());
    assertEquals("/assessment", step.kind().path());
  }

  private static ImportStep step(StepKind kind, String row) {
    return RowSteps.of(rows(row).getFirst(), CALENDAR).stream()
        .filter(it -> it.kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}
