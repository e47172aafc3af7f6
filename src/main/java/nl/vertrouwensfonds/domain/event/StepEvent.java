package nl.vertrouwensfonds.domain.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Money;

/** The steps by which a side makes up for a breach, and what the other side says of them. */
public sealed interface StepEvent extends Event {

  /**
   * The breach, the correction or the compensation it is about; empty for what makes one, whose id
   * is the event's.
   */
  default Optional<UUID> about() {
    return switch (this) {
      case CorrectionPromised _, CompensationOffered _ -> Optional.empty();
      case ApologyOffered it -> Optional.of(it.breach());
      case ApologyAnswered it -> Optional.of(it.breach());
      case ExplanationGiven it -> Optional.of(it.breach());
      case ExplanationAnswered it -> Optional.of(it.breach());
      case CorrectionDelivered it -> Optional.of(it.correction());
      case CorrectionAssessed it -> Optional.of(it.correction());
      case CompensationAnswered it -> Optional.of(it.compensation());
      case CompensationPaid it -> Optional.of(it.compensation());
      case CompensationAssessed it -> Optional.of(it.compensation());
      case RemedyRuled it -> Optional.of(it.promise());
      case RemedyWaived it -> Optional.of(it.breach());
      case SilenceBroken it -> Optional.of(it.breach());
    };
  }

  /** What the injured side says of an apology, from hard to soft. */
  enum ApologyAnswer {
    DECLINED,
    HEARD,
    ACCEPTED
  }

  /** What the injured side says of an explanation, from hard to soft. */
  enum ExplanationAnswer {
    DECLINED,
    ACCEPTED
  }

  /** What the injured side says of what was done or paid, from hard to soft. */
  enum Assessment {
    REJECTED,
    CONFIRMED
  }

  enum OfferAnswer {
    ACCEPTED,
    COUNTERED,
    DECLINED
  }

  record ApologyOffered(UUID breach, List<Mention> mentions) implements StepEvent, WithText {}

  record ApologyAnswered(UUID breach, ApologyAnswer answer) implements StepEvent, WithReason {}

  record ExplanationGiven(UUID breach, List<Mention> mentions) implements StepEvent {
    public static final String WHAT_HAPPENED = "whatHappened";

    public static final String OWN_FAULT = "ownFault";
  }

  record ExplanationAnswered(UUID breach, ExplanationAnswer answer)
      implements StepEvent, WithReason {}

  /** The correction's id is this event's. */
  record CorrectionPromised(UUID breach, LocalDate due) implements StepEvent, WithWhat {}

  record CorrectionDelivered(UUID correction) implements StepEvent, WithNote {}

  record CorrectionAssessed(UUID correction, Assessment assessment)
      implements StepEvent, WithReason {}

  /**
   * The compensation's id is this event's.
   *
   * @param until the instant after which it can not be accepted any more
   */
  record CompensationOffered(UUID breach, Money money, Instant until)
      implements StepEvent, WithNote {}

  /**
   * @param counter what would do instead; null unless countered
   * @param until the instant after which the counter can not be accepted any more; or null
   */
  record CompensationAnswered(UUID compensation, OfferAnswer answer, Money counter, Instant until)
      implements StepEvent, WithReason {}

  /**
   * @param money what was paid, shown only
   */
  record CompensationPaid(UUID compensation, Money money) implements StepEvent, WithNote {}

  record CompensationAssessed(UUID compensation, Assessment assessment)
      implements StepEvent, WithReason {}

  /**
   * The neutral says whether it was mended, or paid.
   *
   * @param promise the correction or the compensation
   */
  record RemedyRuled(UUID promise, Assessment assessment) implements StepEvent, WithReason {}

  record RemedyWaived(UUID breach) implements StepEvent, WithReason {}

  /** Recorded beside what broke it. */
  record SilenceBroken(UUID breach) implements StepEvent {}
}
