package nl.vertrouwensfonds.domain.statement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.event.Audience;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.StatementEvent;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementWithdrawn;

/** What people said, without their words. */
public final class Statements {

  /** Who said something, and to whom. */
  public record Statement(UUID id, Audience audience, boolean withdrawn) {

    public Author author() {
      return audience.author();
    }

    Statement takenBack() {
      return new Statement(id, audience, true);
    }
  }

  private final Map<UUID, Statement> all = new LinkedHashMap<>();

  /** All that was said, hidden or not, in the order in which it was said. */
  public Collection<Statement> all() {
    return List.copyOf(all.values());
  }

  public Optional<Statement> find(UUID statement) {
    return Optional.ofNullable(all.get(statement));
  }

  public void apply(Envelope at, StatementEvent event) {
    switch (event) {
      case StatementMade _ -> put(new Statement(at.id(), at.audience(), false));
      case StatementWithdrawn it -> {
        var made =
            find(it.statement())
                .orElseThrow(() -> new CorruptLog("no statement " + it.statement()));
        put(made.takenBack());
      }
    }
  }

  private void put(Statement statement) {
    all.put(statement.id(), statement);
  }
}
