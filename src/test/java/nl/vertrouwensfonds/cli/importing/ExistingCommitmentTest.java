package nl.vertrouwensfonds.cli.importing;

import static nl.vertrouwensfonds.cli.importing.Tables.CALENDAR;
import static nl.vertrouwensfonds.cli.importing.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.vertrouwensfonds.cli.importing.ExistingCommitment.CommitmentTerms;
import org.junit.jupiter.api.Test;

/** Which rows a commitment can be the beginning of. */
class ExistingCommitmentTest {
  private static final CommitmentRow ROW =
      rows("x,small,2026-03-10,2026-04-20,2026-03-01,2026-03-20 2026-03-30").getFirst();

  @Test
  void whatIsMovedIsTheSamePromiseStill() throws JsonProcessingException {
    String json =
        """
        {"id": "c", "what": "x", "measure": "%s", "size": "small",
         "firstDue": "2026-03-10", "due": "2026-03-30",
         "history": [{"type": "commitment-made.v1", "occurredAt": "2026-03-01T00:00:00Z"}]}
        """
            .formatted(ParsedRows.MEASURE);
    assertEquals(
        CommitmentTerms.of(ROW, Instant.parse("2026-03-01T00:00:00Z")),
        ExistingCommitment.of(new ObjectMapper().readTree(json), CALENDAR.zone()).terms());
  }

  @Test
  void whatWasRecordedWithASpaceThatDoesNotBreakIsTheSame() throws JsonProcessingException {
    String json =
        """
        {"id": "c", "what": "x\u00A0y ", "measure": "m", "size": "small",
         "firstDue": "2026-03-10", "due": "2026-03-10",
         "history": [{"type": "commitment-made.v1", "occurredAt": "2026-03-01T00:00:00Z"}]}
        """;
    var terms = ExistingCommitment.of(new ObjectMapper().readTree(json), CALENDAR.zone()).terms();
    assertEquals("x y", terms.what());
  }

  @Test
  void whatTheClientPromisedIsNoneOfTheSuppliers() throws JsonProcessingException {
    String one =
        """
        {"id": "%s", "owner": "%s", "what": "x", "measure": "m", "size": "small",
         "firstDue": "2026-03-10", "due": "2026-03-10",
         "history": [{"type": "commitment-made.v1", "occurredAt": "2026-03-01T00:00:00Z"}]}
        """;
    String page =
        "{\"commitments\": [%s, %s]}"
            .formatted(one.formatted("a", "client"), one.formatted("b", "supplier"));
    var found = ExistingCommitment.ofSupplier(new ObjectMapper().readTree(page), CALENDAR.zone());
    assertEquals(List.of("b"), found.stream().map(ExistingCommitment::id).toList());
  }

  @Test
  void aRowGoesOnFromEveryOneOfItsSteps() {
    var steps = RowSteps.of(ROW, CALENDAR);
    assertEquals(9, steps.size());
    IntStream.rangeClosed(1, 9).forEach(many -> assertTrue(afterSteps(many).isBeginningOf(steps)));
  }

  @Test
  void aRowThatSaysLessOrOtherwiseDoesNotGoOn() {
    var whole = afterSteps(9);
    for (String other :
        Set.of(
            "2026-04-20,2026-03-01,2026-03-20",
            "2026-04-20,2026-03-01,2026-03-20 2026-03-29",
            "2026-04-20,2026-03-01,2026-03-20 2026-03-30,,no",
            "2026-04-21,2026-03-01,2026-03-20 2026-03-30",
            ",2026-03-01,2026-03-20 2026-03-30,2026-04-20")) {
      var steps = RowSteps.of(rows("x,small,2026-03-10," + other).getFirst(), CALENDAR);
      assertFalse(whole.isBeginningOf(steps), other);
    }
  }

  /** Delivered early, a row has its moves at the moment at which the other was kept. */
  @Test
  void whatIsAssessedIsMovedNoMore() {
    var kept = RowSteps.of(rows("x,small,2026-03-10,2026-03-10").getFirst(), CALENDAR);
    var moved = RowSteps.of(rows("x,small,2026-03-10,2026-03-10,,2026-03-20").getFirst(), CALENDAR);
    var marks = kept.stream().map(ImportStep::mark).collect(Collectors.toSet());
    assertFalse(new ExistingCommitment("c", null, marks).isBeginningOf(moved));
  }

  private static ExistingCommitment afterSteps(int many) {
    var marks = RowSteps.of(ROW, CALENDAR).stream().limit(many).map(ImportStep::mark);
    return new ExistingCommitment("c", null, marks.collect(Collectors.toSet()));
  }
}
