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

  /** Content: text. The grievance's id is this event's. */
  record GrievanceRaised(List<Mention> mentions) implements TalkEvent {}

  /** The other side says it in its own words. Content: text. */
  record GrievanceRestated(UUID grievance) implements TalkEvent {}

  /** Content: reason. */
  record GrievanceHeard(UUID grievance, Hearing hearing) implements TalkEvent {}

  /** Content: text. */
  record GrievanceAnswered(UUID grievance, List<Mention> mentions) implements TalkEvent {}

  /** Content: reason. */
  record GrievanceSettled(UUID grievance) implements TalkEvent {}

  /** A side owns up. Content: text. The admission's id is this event's. */
  record MistakeAdmitted(List<Mention> mentions) implements TalkEvent {}

  /** A side lets something go, or meets the other half way. Content: text. */
  record ConcessionMade(Concession sort) implements TalkEvent {}

  /**
   * An admission or a concession is taken for one. Content: reason.
   *
   * @param subject the admission or the concession
   */
  record ConditionRecognised(UUID subject) implements TalkEvent {}

  /** A shared aim above both positions. Content: text. The objective's id is this event's. */
  record ObjectiveProposed() implements TalkEvent {}

  /** A side makes the objective its own. */
  record ObjectiveAdopted(UUID objective) implements TalkEvent {}
}
