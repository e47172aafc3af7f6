package nl.vertrouwensfonds.queries.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Organisation;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.cases.Awaited;
import nl.vertrouwensfonds.domain.cases.Case;
import nl.vertrouwensfonds.domain.cases.Conditions;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.procedure.Procedures.Procedure;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.steps.StepsView.Walked;

/**
 * Everything about one case at an instant, as its reader may know it.
 *
 * @param conditions empty for who may not know of them yet
 * @param statements what was said in it and not taken back, as far as its reader may know of it
 * @param breaches those that the case took up
 * @param commitments those of its agreements, and improvements of procedures
 */
public record CaseFile(
    AsOf asOf,
    Case it,
    Stage stage,
    Organisation client,
    Organisation supplier,
    Organisation firm,
    Optional<Conditions> conditions,
    List<Said> statements,
    List<Walked> breaches,
    List<Commitment> commitments,
    List<Procedure> procedures,
    List<Awaited> awaited,
    Optional<Instant> boardsSpokeAt,
    Texts texts) {

  /**
   * Something that was said.
   *
   * @param role of who said it, who may have left since
   */
  public record Said(Envelope envelope, Role role) {}

  /**
   * What was written in a case.
   *
   * @param by the content of each event that its reader may read
   * @param last the last event of a kind about a thing, by the thing: how a grievance was restated
   *     or answered last
   */
  public record Texts(Map<UUID, Content> by, Map<String, UUID> last) {

    /** A field of what was written beside an event; null when it may not be read, or is erased. */
    public String of(UUID event, String field) {
      var content = event == null ? null : by.get(event);
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
