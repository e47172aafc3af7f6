package nl.vertrouwensfonds.cli.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the days of a row can have followed each other as it says. */
record CourseCheck(Course course, CellReader cells, Calendar calendar) {

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  /** Tells of each day that cannot. */
  boolean passes() {
    int known = cells.errors().size();
    notToCome(Column.MADE, course.made());
    notToCome(Column.DELIVERED, course.delivered());
    notToCome(Column.RELEASED, course.released());
    notBeforePromised(Column.DUE, Optional.of(course.due()));
    notBeforePromised(Column.DELIVERED, course.delivered());
    notBeforePromised(Column.RELEASED, course.released());
    movedOn();
    notDeliveredOnceReleased();
    takenOnlyLate();
    promisedByToday();
    inReach();
    return cells.errors().size() == known;
  }

  private void notToCome(Column column, Optional<LocalDate> day) {
    day.filter(it -> it.isAfter(calendar.today()))
        .ifPresent(it -> cells.error("day.future", column.header(), it));
  }

  private void notBeforePromised(Column column, Optional<LocalDate> day) {
    course
        .made()
        .filter(made -> day.filter(made::isAfter).isPresent())
        .ifPresent(made -> cells.error("day.before-made", column.header(), day.get(), made));
  }

  /** The service takes instants of the years that days may have, in UTC. */
  private void inReach() {
    LocalDate first = course.promised();
    if (calendar.start(first).isBefore(EARLIEST)) {
      cells.error("day.out-of-reach", first, calendar.zone().getId());
    }
  }

  private void movedOn() {
    LocalDate due = course.due();
    for (LocalDate next : course.moved()) {
      if (!next.isAfter(due)) {
        cells.error("moved.back", next, due);
      }
      due = next;
    }
  }

  private void notDeliveredOnceReleased() {
    course
        .released()
        .filter(released -> course.delivered().filter(released::isBefore).isPresent())
        .ifPresent(it -> cells.error("delivered.released", course.delivered().get(), it));
  }

  private void takenOnlyLate() {
    course
        .taken()
        .ifPresent(taken -> {
          if (taken && course.delivered().isEmpty()) {
            cells.error("taken.nothing");
          }
          if (!taken && course.inTime()) {
            cells.error("taken.in-time", course.delivered().get());
          }
        });
  }

  private void promisedByToday() {
    boolean told =
        Stream.of(course.made(), course.delivered(), course.released())
            .anyMatch(Optional::isPresent);
    if (!told && course.due().isAfter(calendar.today())) {
      cells.error("day.made-needed", course.due());
    }
  }
}
