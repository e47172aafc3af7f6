package nl.vertrouwensfonds.cli.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an import recognises in a commitment as the service tells it. */
class RecordedStepsTest {
  private static final StepMark MADE = mark(StepKind.MADE, "2026-03-01");

  @Test
  void whatIsAssessedUntilTheDueDayIsKeptAndAfterwardsMissed() {
    assertEquals(
        Set.of(MADE, mark(StepKind.KEPT, "2026-03-10")),
        marks("", "made 2026-03-01", "assessed 2026-03-10"));
    assertEquals(
        Set.of(MADE, mark(StepKind.MISSED, "2026-03-11")),
        marks("", "made 2026-03-01", "assessed 2026-03-11"));
  }

  @Test
  void whatIsAssessedAgainIsMadeGood() {
    assertEquals(
        Set.of(
            MADE,
            mark(StepKind.MISSED, "2026-03-11"),
            mark(StepKind.DELIVERED, "2026-03-14"),
            mark(StepKind.MADE_GOOD, "2026-03-14")),
        marks(
            "",
            "made 2026-03-01",
            "assessed 2026-03-11",
            "delivered 2026-03-14",
            "assessed 2026-03-14"));
  }

  @Test
  void movesAreKnownByTheirDays() {
    var first = LocalDate.parse("2026-03-08");
    var last = LocalDate.parse("2026-03-10");
    var open = LocalDate.parse("2026-03-20");
    assertEquals(
        Set.of(
            MADE,
            new StepMark(StepKind.MOVE_PROPOSED, first),
            new StepMark(StepKind.MOVE_ANSWERED, first),
            new StepMark(StepKind.MOVE_PROPOSED, last),
            new StepMark(StepKind.MOVE_ANSWERED, last),
            new StepMark(StepKind.MOVE_PROPOSED, open)),
        marks(
            ",'moves':[{'due':'2026-03-08'},{'due':'2026-03-10'}],'openMove':{'due':'2026-03-20'}",
            "made 2026-03-01",
            "move-proposed 2026-03-02",
            "move-answered 2026-03-02"));
  }

  @Test
  void whatNoImportDoesIsPassedOver() {
    assertEquals(
        Set.of(MADE, mark(StepKind.RELEASED, "2026-03-05")),
        marks("", "made 2026-03-01", "disputed 2026-03-04", "released 2026-03-05"));
  }

  /** At midnight in UTC it is morning in Amsterdam, and the day before in New York. */
  @Test
  void aDueDayIsOverWhereBothLive() {
    var at = Instant.parse("2026-03-11T00:00:00Z");
    for (String place : List.of("Europe/Amsterdam", "UTC")) {
      var marks = marks(ZoneId.of(place), "", "made 2026-03-01", "assessed 2026-03-11");
      assertEquals(Set.of(MADE, new StepMark(StepKind.MISSED, at)), marks, place);
    }
    var marks = marks(ZoneId.of("America/New_York"), "", "made 2026-03-01", "assessed 2026-03-11");
    assertEquals(Set.of(MADE, new StepMark(StepKind.KEPT, at)), marks);
  }

  /** Of a commitment that is due on the tenth of March. */
  private static Set<StepMark> marks(String more, String... history) {
    return marks(ZoneOffset.UTC, more, history);
  }

  private static Set<StepMark> marks(ZoneId zone, String more, String... history) {
    String events =
        Arrays.stream(history)
            .map(it -> it.split(" "))
            .map(it ->
                "{'type':'commitment-%s.v1','occurredAt':'%sT00:00:00Z'}".formatted(it[0], it[1]))
            .collect(Collectors.joining(","));
    String json = "{'due':'2026-03-10'" + more + ",'history':[" + events + "]}";
    try {
      return new RecordedSteps(new ObjectMapper().readTree(json.replace('\'', '"')), zone).marks();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static StepMark mark(StepKind kind, String day) {
    return new StepMark(kind, Instant.parse(day + "T00:00:00Z"));
  }
}
