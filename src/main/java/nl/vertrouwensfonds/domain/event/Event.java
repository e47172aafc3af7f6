package nl.vertrouwensfonds.domain.event;

/**
 * Something that happened in a relationship. An event holds every field that a rule or a formula
 * reads, and no name and no free text: those stand in its content, under the names that the event
 * types say.
 */
public sealed interface Event
    permits RelationshipEvent,
        CommitmentEvent,
        BreachEvent,
        StepEvent,
        ProcedureEvent,
        StatementEvent,
        CaseEvent,
        ScoreEvent {

  /** An event beside which somebody may say why. */
  interface WithReason {
    String REASON = "reason";
  }

  /** An event beside which stands what somebody said. */
  interface WithText {
    String TEXT = "text";
  }

  /** An event beside which somebody may note something. */
  interface WithNote {
    String NOTE = "note";
  }

  /** An event beside which stands somebody's name. */
  interface WithName {
    String NAME = "name";
  }

  /** An event beside which stands what it is about. */
  interface WithWhat {
    String WHAT = "what";
  }
}
