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
record Act(Instant at, Deed deed, Row row) {

  /**
   * In order of time; at one moment all promises come first, then the answers and so on, each in
   * the order of the file.
   */
  static final Comparator<Act> IN_ORDER =
      Comparator.comparing(Act::at).thenComparing(Act::deed).thenComparing(act -> act.row().line());

  /** Everything that a row says was done, up to today. */
  static List<Act> of(Row row, LocalDate today) {
    Instant promised = start(row.promised());
    var acts = new ArrayList<Act>();
    acts.add(new Act(promised, Deed.MADE, row));
    acts.add(new Act(promised, Deed.ANSWERED, row));
    row.delivered().ifPresent(day -> acts.add(new Act(start(day), Deed.DELIVERED, row)));
    if (row.inTime()) {
      acts.add(new Act(start(row.delivered().get()), Deed.ASSESSED, row));
    } else if (row.missedBy(today)) {
      acts.add(new Act(start(row.due().plusDays(1)), Deed.ASSESSED, row));
    }
    return acts;
  }

  /** What is sent to have it recorded. */
  Map<String, String> body() {
    String occurredAt = at.toString();
    return switch (deed) {
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
