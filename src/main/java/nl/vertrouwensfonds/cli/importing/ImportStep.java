package nl.vertrouwensfonds.cli.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/**
 * One thing that a row says was done, with the moment from which it counts.
 *
 * <p>A row means: the supplier promised, and the client accepted, at the start of the day in {@code
 * made}, or without one at the start of the due day or of the day it was delivered, whichever comes
 * first, the latest moment at which there must have been a promise. It was delivered at the start
 * of the day in {@code delivered}. Delivered no later than the due day, it was found kept at that
 * same moment; otherwise it was found missed when the due day was over. What is not delivered and
 * not yet due stays open. Days are days in UTC.
 */
record ImportStep(Instant at, StepKind kind, CommitmentRow row) {

  /**
   * In order of time; at one moment all promises come first, then the answers and so on, each in
   * the order of the file.
   */
  static final Comparator<ImportStep> IN_ORDER =
      Comparator.comparing(ImportStep::at)
          .thenComparing(ImportStep::kind)
          .thenComparing(step -> step.row().line());

  /** Everything that a row says was done, up to today. */
  static List<ImportStep> of(CommitmentRow row, LocalDate today) {
    Instant promised = start(row.promised());
    var steps = new ArrayList<ImportStep>();
    steps.add(new ImportStep(promised, StepKind.MADE, row));
    steps.add(new ImportStep(promised, StepKind.ANSWERED, row));
    row.delivered()
        .ifPresent(day -> steps.add(new ImportStep(start(day), StepKind.DELIVERED, row)));
    if (row.inTime()) {
      steps.add(new ImportStep(start(row.delivered().get()), StepKind.ASSESSED, row));
    } else if (row.missedBy(today)) {
      steps.add(new ImportStep(start(row.due().plusDays(1)), StepKind.ASSESSED, row));
    }
    return steps;
  }

  /** What is sent to have it recorded. */
  Map<String, String> body() {
    String occurredAt = at.toString();
    return switch (kind) {
      case MADE -> promise(occurredAt);
      case ANSWERED -> Map.of("answer", "accepted", "occurredAt", occurredAt);
      case DELIVERED -> Map.of("occurredAt", occurredAt);
      case ASSESSED ->
          Map.of("outcome", row.inTime() ? "kept" : "missed", "occurredAt", occurredAt);
    };
  }

  private Map<String, String> promise(String occurredAt) {
    return Map.of(
        "what", row.what(),
        "measure", row.measure(),
        "size", name(row.size()),
        "due", row.due().toString(),
        "occurredAt", occurredAt);
  }

  static String name(Size size) {
    return size.name().toLowerCase();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
