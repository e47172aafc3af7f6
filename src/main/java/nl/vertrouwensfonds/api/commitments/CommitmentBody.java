package nl.vertrouwensfonds.api.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.commitment.Move;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event.WithWhat;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.queries.commitments.CommitmentView.CommitmentStory;

/**
 * A commitment as callers see it.
 *
 * @param what absent for who may not read it
 * @param due the due day in force, after all moves
 * @param procedure which it improves; absent when it improves none
 * @param openMove a move that nobody has answered
 * @param lapsed whether nobody assessed it in time
 * @param deemed whether it counts as kept because nobody answered within the agreed term
 * @param history all that happened to it, the promise first
 */
public record CommitmentBody(
    UUID id,
    Side owner,
    String what,
    String measure,
    Size size,
    LocalDate firstDue,
    LocalDate due,
    Integer answerWithin,
    UUID procedure,
    Answer answer,
    List<MoveBody> moves,
    MoveBody openMove,
    boolean delivered,
    boolean released,
    boolean lapsed,
    Outcome outcome,
    boolean deemed,
    boolean disputed,
    List<Happened> history) {

  /**
   * Another due day.
   *
   * @param by the side that asked for it
   * @param late whether it was asked for only once the due day in force was over
   */
  public record MoveBody(Side by, LocalDate from, LocalDate due, Instant proposedAt, boolean late) {

    static MoveBody of(Move it) {
      return new MoveBody(it.by(), it.from(), it.due(), it.at(), it.late());
    }
  }

  /** One thing that happened to it. */
  public record Happened(
      long revision, String type, Side by, Instant occurredAt, Instant effectiveAt) {

    static Happened of(Envelope envelope) {
      return new Happened(
          envelope.revision(),
          Codec.name(envelope.data()),
          envelope.by().side(),
          envelope.stamp().occurredAt(),
          envelope.stamp().effectiveAt());
    }
  }

  static CommitmentBody of(CommitmentStory promise) {
    Commitment it = promise.commitment();
    return new CommitmentBody(
        it.id(),
        it.owner(),
        text(promise, WithWhat.WHAT),
        text(promise, CommitmentMade.MEASURE),
        it.size(),
        it.firstDue(),
        it.due(),
        it.answerWithin().isPresent() ? it.answerWithin().getAsInt() : null,
        it.procedure(),
        it.answer(),
        it.moves().stream().map(MoveBody::of).toList(),
        it.openMove().map(MoveBody::of).orElse(null),
        it.delivered(),
        it.released(),
        it.lapsed(promise.at()),
        it.outcome(),
        it.deemed(),
        it.disputed(),
        promise.events().stream().map(Happened::of).toList());
  }

  private static String text(CommitmentStory promise, String field) {
    return promise.content() == null ? null : promise.content().fields().get(field);
  }
}
