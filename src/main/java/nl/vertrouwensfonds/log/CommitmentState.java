package nl.vertrouwensfonds.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.commitment.Move;
import nl.vertrouwensfonds.domain.commitment.SetAside;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/**
 * A row of {@code commitment}: how a promise stands by its last event, and what time makes of it.
 *
 * @param overdueFrom the first instant after the due day in force
 * @param lapsesAfter the last instant at which it can be called missed
 * @param setAsideUntil the last instant at which what was set aside counts
 * @param moveUntil the first instant at which the open move can not be answered any more
 */
record CommitmentState(
    UUID relationship,
    UUID commitment,
    long place,
    Side owner,
    Size size,
    Instant promisedAt,
    LocalDate firstDue,
    LocalDate due,
    Instant overdueFrom,
    Instant lapsesAfter,
    int moves,
    long movedDays,
    Answer answer,
    Instant acceptedAt,
    Instant deliveredAt,
    Instant releasedAt,
    Outcome outcome,
    Instant assessedAt,
    boolean deemed,
    Instant disputedAt,
    boolean ruled,
    Instant setAsideAt,
    Instant setAsideUntil,
    Long setAsideRevision,
    Boolean setAsideCounts,
    Instant moveAt,
    Side moveBy,
    Instant moveUntil) {

  static CommitmentState of(UUID relationship, Commitment it) {
    Optional<SetAside> aside = it.setAside();
    Optional<Move> move = it.openMove();
    return new CommitmentState(
        relationship,
        it.id(),
        it.place(),
        it.owner(),
        it.size(),
        it.promisedAt(),
        it.firstDue(),
        it.due(),
        it.overdueFrom(),
        it.lapsesAfter(),
        it.moves().size(),
        it.moves().stream().mapToLong(Move::days).sum(),
        it.answer(),
        it.acceptedAt(),
        it.deliveredAt(),
        it.releasedAt(),
        it.outcome(),
        it.assessedAt(),
        it.deemed(),
        it.disputedAt(),
        it.ruled(),
        aside.map(SetAside::at).orElse(null),
        aside.map(SetAside::until).orElse(null),
        aside.map(SetAside::revision).orElse(null),
        aside.map(there -> there.amount() > 0).orElse(null),
        move.map(Move::at).orElse(null),
        move.map(Move::by).orElse(null),
        move.map(Move::lapsesAt).orElse(null));
  }
}
