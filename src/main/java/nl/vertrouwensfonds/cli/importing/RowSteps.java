package nl.vertrouwensfonds.cli.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a row says was done, up to today, each thing at the start of its day where both
 * live.
 *
 * <p>A row means: the supplier promised, and the client accepted, on the day in {@code made}, or
 * without one on the due day or on the day it was delivered or released, whichever comes first, the
 * latest moment at which there must have been a promise. So it is with a move: it was proposed and
 * accepted on the due day that it moves, or on the day it was delivered or released, or today. What
 * was delivered no later than the due day then in force was found kept on that same day; all else
 * was found missed when that day was over, and what was taken late made good when it was delivered.
 * What was released is not assessed, and what is neither delivered nor due stays open.
 */
final class RowSteps {
  private final CommitmentRow row;
  private final Course course;
  private final Calendar calendar;
  private final List<ImportStep> steps = new ArrayList<>();

  private RowSteps(CommitmentRow row, Calendar calendar) {
    this.row = row;
    this.course = row.course();
    this.calendar = calendar;
  }

  static List<ImportStep> of(CommitmentRow row, Calendar calendar) {
    var all = new RowSteps(row, calendar);
    all.promise();
    all.moves();
    all.course.delivered().ifPresent(day -> all.add(day, StepKind.DELIVERED));
    all.course.released().ifPresentOrElse(day -> all.add(day, StepKind.RELEASED), all::assessments);
    return all.steps.stream().sorted(ImportStep.IN_ORDER).toList();
  }

  private void promise() {
    add(course.promised(), StepKind.MADE);
    add(course.promised(), StepKind.ANSWERED);
  }

  private void moves() {
    LocalDate due = course.due();
    LocalDate today = calendar.today();
    for (LocalDate next : course.moved()) {
      LocalDate agreed = course.beforeItsEnd(due.isAfter(today) ? today : due);
      add(agreed, StepKind.MOVE_PROPOSED, Optional.of(next));
      add(agreed, StepKind.MOVE_ANSWERED, Optional.of(next));
      due = next;
    }
  }

  private void assessments() {
    if (course.inTime()) {
      add(course.delivered().get(), StepKind.KEPT);
    } else if (course.lastDue().isBefore(calendar.today())) {
      add(course.lastDue().plusDays(1), StepKind.MISSED);
    }
    if (course.madeGood()) {
      add(course.delivered().get(), StepKind.MADE_GOOD);
    }
  }

  private void add(LocalDate day, StepKind kind) {
    add(day, kind, Optional.empty());
  }

  private void add(LocalDate day, StepKind kind, Optional<LocalDate> newDue) {
    steps.add(new ImportStep(calendar.start(day), kind, newDue, row));
  }
}
