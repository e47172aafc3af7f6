package nl.vertrouwensfonds.domain.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

/** A promise of one side to the other, and what became of it. */
public sealed interface CommitmentEvent extends Event {

  /** The commitment it is about; empty for the one that makes it, whose id is the commitment's. */
  default Optional<UUID> about() {
    return switch (this) {
      case CommitmentMade _ -> Optional.empty();
      case CommitmentAnswered it -> Optional.of(it.commitment());
      case CommitmentMoveProposed it -> Optional.of(it.commitment());
      case CommitmentMoveAnswered it -> Optional.of(it.commitment());
      case CommitmentReleased it -> Optional.of(it.commitment());
      case CommitmentDelivered it -> Optional.of(it.commitment());
      case CommitmentAssessed it -> Optional.of(it.commitment());
      case CommitmentDeemedKept it -> Optional.of(it.commitment());
      case CommitmentDisputed it -> Optional.of(it.commitment());
      case CommitmentRuled it -> Optional.of(it.commitment());
    };
  }

  /** How much a commitment weighs. */
  enum Size {
    SMALL,
    NORMAL,
    LARGE
  }

  enum Answer {
    ACCEPTED,
    DECLINED
  }

  /** What became of a promise, from hard to soft. */
  enum Outcome {
    MISSED,
    /** Late, and taken all the same. */
    MADE_GOOD,
    KEPT
  }

  /**
   * The commitment's id is this event's.
   *
   * @param due the last day on which it can be delivered in time, in UTC
   * @param answerWithin in how many days after that day a delivery is answered, or its owner may
   *     record it as kept; null when nothing was agreed
   * @param agreement of which it is a term that both sides accepted, or null
   * @param procedure which it improves, or null
   */
  record CommitmentMade(
      Side owner, Size size, LocalDate due, Integer answerWithin, UUID agreement, UUID procedure)
      implements CommitmentEvent, WithWhat {
    public static final String MEASURE = "measure";

    public CommitmentMade(Side owner, Size size, LocalDate due) {
      this(owner, size, due, null, null, null);
    }
  }

  record CommitmentAnswered(UUID commitment, Answer answer)
      implements CommitmentEvent, WithReason {}

  /**
   * Either side asks for another due day. A new proposal takes the place of one that nobody has
   * answered.
   */
  record CommitmentMoveProposed(UUID commitment, LocalDate due)
      implements CommitmentEvent, WithReason {}

  /** What the other side says of the move that was proposed last. */
  record CommitmentMoveAnswered(UUID commitment, Answer answer)
      implements CommitmentEvent, WithReason {}

  /** Whoever it was promised to lets the owner off. */
  record CommitmentReleased(UUID commitment) implements CommitmentEvent, WithReason {}

  record CommitmentDelivered(UUID commitment) implements CommitmentEvent, WithNote {}

  record CommitmentAssessed(UUID commitment, Outcome outcome)
      implements CommitmentEvent, WithReason {}

  /** Its owner records it as kept: delivered in time, and not answered within the agreed term. */
  record CommitmentDeemedKept(UUID commitment) implements CommitmentEvent {}

  record CommitmentDisputed(UUID commitment) implements CommitmentEvent, WithReason {}

  /** The neutral decides what became of it. */
  record CommitmentRuled(UUID commitment, Outcome outcome) implements CommitmentEvent, WithReason {}
}
