package nl.vertrouwensfonds.cli.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/**
 * A commitment that the service knows, and what was done to it so far. When it was assessed tells
 * how, too: kept is never found later than on the due day, missed never before the day after.
 */
record ExistingCommitment(String id, CommitmentTerms terms, Map<StepKind, Instant> steps) {

  /** What makes two commitments the same one. */
  record CommitmentTerms(String what, String measure, Size size, LocalDate due, Instant made) {

    static CommitmentTerms of(CommitmentRow row, Instant made) {
      return new CommitmentTerms(row.what(), row.measure(), row.size(), row.due(), made);
    }
  }

  static ExistingCommitment of(JsonNode it) {
    var steps = new EnumMap<StepKind, Instant>(StepKind.class);
    for (var event : it.path("history")) {
      var occurredAt = Instant.parse(event.path("occurredAt").asText());
      StepKind.of(event.path("type").asText()).ifPresent(kind -> steps.put(kind, occurredAt));
    }
    var terms =
        new CommitmentTerms(
            it.path("what").asText(),
            it.path("measure").asText(),
            Size.valueOf(it.path("size").asText().toUpperCase()),
            LocalDate.parse(it.path("due").asText()),
            steps.get(StepKind.MADE));
    return new ExistingCommitment(it.path("id").asText(), terms, steps);
  }

  /** Whether everything done so far is among the steps of one row. */
  boolean isPartOf(List<ImportStep> stepsOfRow) {
    var ofRow = new HashMap<StepKind, Instant>();
    stepsOfRow.forEach(step -> ofRow.put(step.kind(), step.at()));
    return ofRow.entrySet().containsAll(steps.entrySet());
  }
}
