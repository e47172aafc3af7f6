package nl.vertrouwensfonds.domain.event;

import java.util.List;
import java.util.UUID;

/** How two sides come to understand each other again. */
public sealed interface TalkEvent extends CaseEvent {

  /** What whoever raised a grievance says of how it was restated. */
  enum Hearing {
    NOT_YET,
    HEARD
  }

  enum Concession {
    LETTING_GO,
    COMPROMISE
  }

  /** The grievance's id is this event's. */
  record GrievanceRaised(List<Mention> mentions) implements TalkEvent, WithText {}

  /** The other side says it in its own words. */
  record GrievanceRestated(UUID grievance) implements TalkEvent, WithText {}

  record GrievanceHeard(UUID grievance, Hearing hearing) implements TalkEvent, WithReason {}

  record GrievanceAnswered(UUID grievance, List<Mention> mentions) implements TalkEvent, WithText {}

  record GrievanceSettled(UUID grievance) implements TalkEvent, WithReason {}

  /** A side owns up. The admission's id is this event's. */
  record MistakeAdmitted(List<Mention> mentions) implements TalkEvent, WithText {}

  /** A side lets something go, or meets the other half way. */
  record ConcessionMade(Concession sort) implements TalkEvent, WithText {}

  /**
   * An admission or a concession is taken for one.
   *
   * @param subject the admission or the concession
   */
  record ConditionRecognised(UUID subject) implements TalkEvent, WithReason {}

  /** A shared aim above both positions. The objective's id is this event's. */
  record ObjectiveProposed() implements TalkEvent, WithText {}

  /** A side makes the objective its own. */
  record ObjectiveAdopted(UUID objective) implements TalkEvent {}
}
