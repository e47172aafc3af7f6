package nl.vertrouwensfonds.cli.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/** A commitment that the service knows, and what was done to it so far. */
record ExistingCommitment(String id, CommitmentTerms terms, Set<StepMark> steps) {

  /** What makes two commitments the same one. */
  record CommitmentTerms(String what, String measure, Size size, LocalDate firstDue, Instant made) {

    static CommitmentTerms of(CommitmentRow row, Instant made) {
      return new CommitmentTerms(row.what(), row.measure(), row.size(), row.course().due(), made);
    }
  }

  /** On a page of the commitments of both sides: a file tells what the supplier promised. */
  static List<ExistingCommitment> ofSupplier(JsonNode page, ZoneId zone) {
    return page.path("commitments")
        .valueStream()
        .filter(it -> it.path("owner").asText().equals("supplier"))
        .map(it -> of(it, zone))
        .toList();
  }

  static ExistingCommitment of(JsonNode it, ZoneId zone) {
    var recorded = new RecordedSteps(it, zone);
    var terms =
        new CommitmentTerms(
            Writing.cell(it.path("what").asText()),
            Writing.cell(it.path("measure").asText()),
            Size.valueOf(it.path("size").asText().toUpperCase(Locale.ROOT)),
            LocalDate.parse(it.path("firstDue").asText()),
            recorded.made());
    return new ExistingCommitment(it.path("id").asText(), terms, recorded.marks());
  }

  /**
   * Whether a row begins with all that was done so far. What it says on top can then still be
   * recorded: nothing of it comes before what is there, as a move comes before the assessment.
   */
  boolean isBeginningOf(List<ImportStep> stepsOfRow) {
    return stepsOfRow.stream()
        .limit(steps.size())
        .map(ImportStep::mark)
        .collect(Collectors.toSet())
        .equals(steps);
  }
}
