package nl.vertrouwensfonds.cli.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/**
 * One thing that a row says was done.
 *
 * @param at the moment from which it counts
 * @param newDue the day that a move moves to; empty for all else
 */
record ImportStep(Instant at, StepKind kind, Optional<LocalDate> newDue, CommitmentRow row) {

  /**
   * In order of time; at one moment all promises come first, then the answers and so on, each in
   * the order of the file.
   */
  static final Comparator<ImportStep> IN_ORDER =
      Comparator.comparing(ImportStep::at)
          .thenComparing(step -> step.kind().beginning())
          .thenComparing(step -> step.newDue().orElse(LocalDate.MIN))
          .thenComparing(ImportStep::kind)
          .thenComparing(step -> step.row().line());

  StepMark mark() {
    return new StepMark(kind, newDue.isPresent() ? newDue.get() : at);
  }

  /** What is sent to have it recorded. */
  Map<String, String> body() {
    var body = new HashMap<>(kind.says());
    body.put("occurredAt", at.toString());
    switch (kind) {
      case MADE -> body.putAll(promise());
      case MOVE_PROPOSED -> body.put("due", newDue.orElseThrow().toString());
      default -> {}
    }
    return body;
  }

  private Map<String, String> promise() {
    return Map.of(
        "what", row.what(),
        "measure", row.measure(),
        "size", name(row.size()),
        "due", row.course().due().toString());
  }

  static String name(Size size) {
    return size.name().toLowerCase(Locale.ROOT);
  }
}
