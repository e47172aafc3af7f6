package nl.vertrouwensfonds.domain.event;

/**
 * Something that happened in a relationship. An event holds every field that a rule or a formula
 * reads, and no name and no free text: those stand in its content.
 */
public sealed interface Event
    permits RelationshipEvent,
        CommitmentEvent,
        BreachEvent,
        StepEvent,
        ProcedureEvent,
        StatementEvent,
        CaseEvent,
        ScoreEvent {}
