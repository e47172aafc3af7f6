package nl.vertrouwensfonds.domain.statement;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Audience;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Envelope.Author;
import nl.vertrouwensfonds.domain.event.StatementEvent;
import nl.vertrouwensfonds.domain.event.StatementEvent.Sort;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementWithdrawn;
import nl.vertrouwensfonds.domain.rule.Wait;

/** What people said, without their words. */
public final class Statements {

  /**
   * Who said something, and to whom.
   *
   * @param concerns the breach it is about, by itself or by what it answers; or null
   * @param answeredBy the sides that have replied to it, for all to read
   * @param toldIn the last case in which its author told it again to the neutral; or null
   */
  public record Statement(
      UUID id,
      Instant at,
      Audience audience,
      StatementMade made,
      UUID concerns,
      Set<Side> answeredBy,
      UUID toldIn,
      boolean withdrawn) {

    public Statement {
      answeredBy = Set.copyOf(answeredBy);
    }

    public Author author() {
      return audience.author();
    }

    /** Whether it is a question. */
    public boolean asks() {
      return made.sort() == Sort.QUESTION;
    }

    /** A question to all waits for each other side that has not replied to it. */
    public Stream<Wait> waits() {
      boolean open = asks() && !withdrawn && audience.isEverybody();
      return Side.PARTIES.stream()
          .filter(side -> open && side != author().side() && !answeredBy.contains(side))
          .map(side -> Wait.of(Wait.For.ANSWER_TO_QUESTION, id, side, at));
    }

    /** Whether the neutral of a case has not heard it, nor was told it again. */
    boolean isHiddenIn(UUID led) {
      return !audience.isEverybody() && !led.equals(audience.caseId()) && !led.equals(toldIn);
    }

    /** What it says when it is told again: it answers nothing that its listener does not know. */
    StatementMade again() {
      return new StatementMade(made.sort(), concerns, null, made.mentions(), id);
    }

    Statement takenBack() {
      return new Statement(id, at, audience, made, concerns, answeredBy, toldIn, true);
    }

    Statement told(UUID again) {
      return new Statement(id, at, audience, made, concerns, answeredBy, again, withdrawn);
    }

    Statement answered(Side side) {
      var sides = EnumSet.of(side);
      sides.addAll(answeredBy);
      return new Statement(id, at, audience, made, concerns, sides, toldIn, withdrawn);
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
      case StatementMade made -> made(at, made);
      case StatementWithdrawn it -> {
        var made =
            find(it.statement())
                .orElseThrow(() -> new CorruptLog("no statement " + it.statement()));
        put(made.takenBack());
      }
    }
  }

  private void made(Envelope at, StatementMade made) {
    var answered = find(made.inReplyTo());
    if (at.audience().isEverybody()) {
      answered.map(it -> it.answered(at.by().side())).ifPresent(this::put);
    }
    find(made.repeats()).map(it -> it.told(at.caseId())).ifPresent(this::put);
    UUID concerns = concern(made.concerns(), answered);
    var when = at.stamp().effectiveAt();
    put(new Statement(at.id(), when, at.audience(), made, concerns, Set.of(), null, false));
  }

  /** The breach that something is about: the one it names, or that of what it answers. */
  static UUID concern(UUID named, Optional<Statement> answered) {
    return named != null ? named : answered.map(Statement::concerns).orElse(null);
  }

  private void put(Statement statement) {
    all.put(statement.id(), statement);
  }
}
