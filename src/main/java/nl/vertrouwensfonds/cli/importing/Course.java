package nl.vertrouwensfonds.cli.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a promise went, by day.
 *
 * @param made the day it was promised, if the file says so
 * @param due the day it was due at first
 * @param moved the days it was moved to by agreement, in order
 * @param delivered empty when it was not delivered
 * @param taken whether what came late was taken all the same, if the file says so
 * @param released the day the client let the supplier off
 */
record Course(
    Optional<LocalDate> made,
    LocalDate due,
    List<LocalDate> moved,
    Optional<LocalDate> delivered,
    Optional<Boolean> taken,
    Optional<LocalDate> released) {

  /** The due day in force after all moves. */
  LocalDate lastDue() {
    return moved.isEmpty() ? due : moved.getLast();
  }

  boolean inTime() {
    return delivered.filter(day -> !day.isAfter(lastDue())).isPresent();
  }

  boolean madeGood() {
    return delivered.isPresent() && !inTime() && taken.orElse(true);
  }

  /** The day it was promised, or else the last on which it must have been. */
  LocalDate promised() {
    return made.orElseGet(() -> beforeItsEnd(due));
  }

  /** That day, or the day on which it was delivered or released, if that came first. */
  LocalDate beforeItsEnd(LocalDate day) {
    return Stream.concat(delivered.stream(), released.stream())
        .filter(day::isAfter)
        .min(LocalDate::compareTo)
        .orElse(day);
  }
}
