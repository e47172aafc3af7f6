package nl.vertrouwensfonds.cli.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the steps that an import would have taken in what the service tells of a commitment.
 *
 * @param zone where both live, and a due day is over
 */
record RecordedSteps(JsonNode commitment, ZoneId zone) {
  private static final String MADE = "commitment-made.v1";
  private static final String ASSESSED = "commitment-assessed.v1";
  private static final Map<String, StepKind> ONCE =
      Map.of(
          MADE,
          StepKind.MADE,
          "commitment-answered.v1",
          StepKind.ANSWERED,
          "commitment-delivered.v1",
          StepKind.DELIVERED,
          "commitment-released.v1",
          StepKind.RELEASED);

  Instant made() {
    for (var event : commitment.path("history")) {
      if (type(event).equals(MADE)) {
        return at(event);
      }
    }
    throw new IllegalStateException("a commitment begins with its promise");
  }

  Set<StepMark> marks() {
    var marks = new HashSet<StepMark>();
    moves(marks);
    boolean first = true;
    for (var event : commitment.path("history")) {
      if (ONCE.containsKey(type(event))) {
        marks.add(new StepMark(ONCE.get(type(event)), at(event)));
      } else if (type(event).equals(ASSESSED)) {
        marks.add(new StepMark(first ? firstOutcome(at(event)) : StepKind.MADE_GOOD, at(event)));
        first = false;
      }
    }
    return marks;
  }

  /** The history names no outcomes, but an import finds nothing kept once it is overdue. */
  private StepKind firstOutcome(Instant at) {
    var overdue = due(commitment).plusDays(1).atStartOfDay(zone).toInstant();
    return at.isBefore(overdue) ? StepKind.KEPT : StepKind.MISSED;
  }

  private void moves(Set<StepMark> marks) {
    for (var move : commitment.path("moves")) {
      marks.add(new StepMark(StepKind.MOVE_PROPOSED, due(move)));
      marks.add(new StepMark(StepKind.MOVE_ANSWERED, due(move)));
    }
    if (commitment.hasNonNull("openMove")) {
      marks.add(new StepMark(StepKind.MOVE_PROPOSED, due(commitment.path("openMove"))));
    }
  }

  private static LocalDate due(JsonNode it) {
    return LocalDate.parse(it.path("due").asText());
  }

  private static String type(JsonNode event) {
    return event.path("type").asText();
  }

  private static Instant at(JsonNode event) {
    return Instant.parse(event.path("occurredAt").asText());
  }
}
