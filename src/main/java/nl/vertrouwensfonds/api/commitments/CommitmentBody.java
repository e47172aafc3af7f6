package nl.vertrouwensfonds.api.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Event.WithWhat;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.queries.commitments.CommitmentView.Promise;

/**
 * A commitment as callers see it.
 *
 * @param what absent for who may not read it
 * @param history all that happened to it, the promise first
 */
public record CommitmentBody(
    UUID id,
    Side owner,
    String what,
    String measure,
    Size size,
    LocalDate due,
    Answer answer,
    boolean delivered,
    Outcome outcome,
    boolean disputed,
    List<Happened> history) {

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

  static CommitmentBody of(Promise promise) {
    Commitment it = promise.commitment();
    return new CommitmentBody(
        it.id(),
        it.owner(),
        text(promise, WithWhat.WHAT),
        text(promise, CommitmentMade.MEASURE),
        it.size(),
        it.due(),
        it.answer(),
        it.delivered(),
        it.outcome(),
        it.disputed(),
        promise.events().stream().map(Happened::of).toList());
  }

  private static String text(Promise promise, String field) {
    return promise.content() == null ? null : promise.content().fields().get(field);
  }
}
