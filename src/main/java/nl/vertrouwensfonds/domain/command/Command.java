package nl.vertrouwensfonds.domain.command;

import java.util.List;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Visibility;
import nl.vertrouwensfonds.domain.event.Mention;

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
        ScoreCommand {

  /** The texts and names that it brings; empty when it brings none. */
  default Content content() {
    return Content.EMPTY;
  }

  /** Who is declared to be spoken of in them. */
  default List<Mention> mentions() {
    return List.of();
  }

  /** Who is to read them. */
  default Visibility visibility() {
    return Visibility.ALL;
  }
}
