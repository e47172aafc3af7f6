package nl.vertrouwensfonds.domain.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/**
 * A promise and where it stands.
 *
 * @param answer what the other side said of it, or null while it said nothing
 * @param outcome what the other side said became of it, or null while it said nothing
 * @param disputedAt when its owner held what was said of it for wrong, or null
 * @param ruled whether the neutral has the last word on it
 * @param agreement of which it is a term, or null
 * @param procedure which it improves, or null
 */
public record Commitment(
    UUID id,
    Side owner,
    Size size,
    LocalDate due,
    Answer answer,
    boolean delivered,
    Outcome outcome,
    Instant disputedAt,
    boolean ruled,
    UUID agreement,
    UUID procedure) {

  /** What both agreed on is accepted from the start. */
  static Commitment made(UUID id, CommitmentMade it) {
    Answer answer = it.agreement() == null ? null : Answer.ACCEPTED;
    return new Commitment(
        id,
        it.owner(),
        it.size(),
        it.due(),
        answer,
        false,
        null,
        null,
        false,
        it.agreement(),
        it.procedure());
  }

  /** The first instant after the due day, in UTC. */
  public Instant overdueFrom() {
    return Days.after(due);
  }

  boolean overdue(Instant at) {
    return !at.isBefore(overdueFrom());
  }

  boolean accepted() {
    return answer == Answer.ACCEPTED;
  }

  /** Delivered, and nobody said what became of it. */
  boolean waitsForAssessment() {
    return accepted() && delivered && outcome == null;
  }

  public boolean disputed() {
    return disputedAt != null;
  }

  /** Whether it waits for the neutral. */
  public boolean waitsForRuling() {
    return disputed() && !ruled;
  }

  Commitment answered(Answer given) {
    return with(given, delivered, outcome, disputedAt, ruled);
  }

  Commitment nowDelivered() {
    return with(answer, true, outcome, disputedAt, ruled);
  }

  Commitment assessed(Outcome found) {
    return with(answer, delivered, found, disputedAt, ruled);
  }

  Commitment nowDisputed(Instant at) {
    return with(answer, delivered, outcome, at, ruled);
  }

  Commitment nowRuled() {
    return with(answer, delivered, outcome, disputedAt, true);
  }

  private Commitment with(
      Answer given, boolean done, Outcome found, Instant contested, boolean decided) {
    return new Commitment(
        id, owner, size, due, given, done, found, contested, decided, agreement, procedure);
  }
}
