package nl.vertrouwensfonds.domain.command;

/** What somebody at the table asks for; the rules of its subject say what becomes of it. */
public sealed interface Command
    permits CommitmentCommand,
        PartyCommand,
        HistoryCommand,
        BreachCommand,
        ApologyCommand,
        ExplanationCommand,
        RemedyCommand,
        ProcedureCommand,
        StatementCommand,
        CaseCommand,
        ScoreCommand {}
