package nl.vertrouwensfonds.cli.importing;

import java.time.LocalDate;
import java.util.Optional;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/**
 * One line of the table: what a supplier promised a client, and what became of it.
 *
 * @param line where it stands in the file
 * @param made the day it was promised, if the file says so
 * @param delivered empty when it was not delivered
 */
record CommitmentRow(
    int line,
    PartyNames parties,
    String what,
    String measure,
    Size size,
    Optional<LocalDate> made,
    LocalDate due,
    Optional<LocalDate> delivered) {

  boolean inTime() {
    return delivered.isPresent() && !delivered.get().isAfter(due);
  }

  boolean missedBy(LocalDate today) {
    return !inTime() && due.isBefore(today);
  }

  /** The day it was promised, or else the last on which it must have been. */
  LocalDate promised() {
    return made.orElseGet(() -> inTime() ? delivered.get() : due);
  }
}
