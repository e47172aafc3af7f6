package nl.vertrouwensfonds.queries.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.vertrouwensfonds.access.Organisation;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.cases.Awaited;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.Case.Meeting;
import nl.vertrouwensfonds.domain.cases.Conditions;
import nl.vertrouwensfonds.domain.cases.Grievance;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.StatementEvent.Sort;
import nl.vertrouwensfonds.domain.event.StatementEvent.StatementMade;
import nl.vertrouwensfonds.domain.procedure.Procedures.Procedure;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.steps.StepsView.Walked;

/**
 * Everything about one case at an instant, as its reader may know it.
 *
 * @param revision of its opening
 * @param repair nothing for who may not know of it yet
 * @param ownWill what the reader's own side declared, sealed or opened; empty for all others
 * @param statements what was said in it and not taken back, as far as its reader may know of it
 */
public record CaseFile(
    AsOf asOf,
    ZoneId zone,
    Case mediatedCase,
    long revision,
    Stage stage,
    Organisation client,
    Organisation supplier,
    Organisation firm,
    Repair repair,
    Optional<Envelope> ownWill,
    List<CaseStatement> statements,
    List<Meeting> meetings,
    List<Awaited> awaited,
    Optional<Instant> boardsSpokeAt,
    CaseContents texts) {

  /** What a page of it shows: paper gets into other hands, so what was confided stays out. */
  public CaseFile onPaper() {
    return new CaseFile(
        asOf,
        zone,
        mediatedCase,
        revision,
        stage,
        client,
        supplier,
        firm,
        repair,
        Optional.empty(),
        statements.stream().filter(CaseStatement::isOnPaper).toList(),
        List.of(),
        awaited,
        boardsSpokeAt,
        texts);
  }

  /**
   * What is repaired of the relationship while the case lasts.
   *
   * @param grievances also those that an earlier case left open
   * @param conditions which of the three hold on each side
   * @param breaches those that the case took up
   * @param commitments those of its agreements, and improvements of procedures
   */
  public record Repair(
      List<Grievance> grievances,
      Optional<Conditions> conditions,
      List<Walked> breaches,
      List<Commitment> commitments,
      List<Procedure> procedures) {

    /** What it is to whoever is asked to lead, and is not at the table yet. */
    static final Repair HIDDEN =
        new Repair(List.of(), Optional.empty(), List.of(), List.of(), List.of());
  }

  /**
   * Something that was said.
   *
   * @param role of who said it, who may have left since
   */
  public record CaseStatement(Envelope envelope, Role role) {

    /** Where the two sides stand, and why, as both may know. */
    private boolean isOnPaper() {
      return envelope.audience().isEverybody()
          && envelope.by().side().isParty()
          && envelope.data() instanceof StatementMade made
          && (made.sort() == Sort.POSITION || made.sort() == Sort.INTEREST);
    }
  }

  /**
   * What was written in a case. Whoever takes something out of it shows the event.
   *
   * @param shows is told of each event of which something is taken out
   * @param by the content of each event that its reader may read
   * @param last the last event of a kind about a thing, by the thing: how a grievance was restated
   *     or answered last
   */
  public record CaseContents(Consumer<UUID> shows, Map<UUID, Content> by, Map<String, UUID> last) {

    /** A field of what was written beside an event; null when it may not be read, or is erased. */
    public String of(UUID event, String field) {
      if (event == null) {
        return null;
      }
      shows.accept(event);
      var content = by.get(event);
      return content == null ? null : content.fields().get(field);
    }

    /** A field of the last event of that kind about a thing. */
    public String of(Class<?> kind, UUID thing, String field) {
      return of(last.get(key(kind, thing)), field);
    }

    static String key(Class<?> kind, UUID thing) {
      return kind.getSimpleName() + thing;
    }
  }
}
