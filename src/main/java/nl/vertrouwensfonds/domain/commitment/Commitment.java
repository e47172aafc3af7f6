package nl.vertrouwensfonds.domain.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/**
 * A promise and where it stands.
 *
 * @param answer what the other side said of it, or null while it said nothing
 * @param outcome what the other side said became of it, or null while it said nothing
 */
public record Commitment(
    UUID id,
    Side owner,
    Size size,
    LocalDate due,
    Answer answer,
    boolean delivered,
    Outcome outcome,
    boolean disputed) {

  static Commitment made(UUID id, Side owner, Size size, LocalDate due) {
    return new Commitment(id, owner, size, due, null, false, null, false);
  }

  /** The first instant after the due day, in UTC. */
  public Instant overdueFrom() {
    return due.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  boolean overdue(Instant at) {
    return !at.isBefore(overdueFrom());
  }

  boolean accepted() {
    return answer == Answer.ACCEPTED;
  }

  Commitment answered(Answer given) {
    return new Commitment(id, owner, size, due, given, delivered, outcome, disputed);
  }

  Commitment nowDelivered() {
    return new Commitment(id, owner, size, due, answer, true, outcome, disputed);
  }

  Commitment assessed(Outcome found) {
    return new Commitment(id, owner, size, due, answer, delivered, found, disputed);
  }

  Commitment nowDisputed() {
    return new Commitment(id, owner, size, due, answer, delivered, outcome, true);
  }
}
