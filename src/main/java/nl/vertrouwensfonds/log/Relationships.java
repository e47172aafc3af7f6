package nl.vertrouwensfonds.log;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.Tally;
import nl.vertrouwensfonds.trust.Fund;
import org.hibernate.Session;

/** Reads where each log stands, and the two funds that follow from it. */
@ApplicationScoped
public class Relationships {

  /**
   * A log's head and its funds, as they were in one and the same instant.
   *
   * @param heldBy by who trusts
   * @param kept how the other side's promises turned out, likewise
   * @param lapses after which instants promises to each side lapse that nobody has assessed: those
   *     that have passed, and the next day's; a side without any is left out
   */
  public record Standing(
      RelationshipHead head,
      Map<Side, Fund> heldBy,
      Map<Side, Tally> kept,
      Map<Side, List<Instant>> lapses) {

    /** How many promises to a side nobody had assessed in time, by an instant up to now. */
    public long lapsed(Side trustor, Instant at) {
      return lapses.getOrDefault(trustor, List.of()).stream().filter(it -> it.isBefore(at)).count();
    }
  }

  private final RelationshipRepository rows;

  Relationships(RelationshipRepository rows) {
    this.rows = rows;
  }

  /**
   * The head of a relationship that exists.
   *
   * @throws java.util.NoSuchElementException when it does not
   */
  public RelationshipHead head(UUID relationship) {
    return rows.findByIdOptional(relationship).orElseThrow().toHead();
  }

  public boolean existsBetween(UUID client, UUID supplier) {
    return rows.count("client = ?1 and supplier = ?2", client, supplier) > 0;
  }

  /** At most {@code most} relationships, by id, behind {@code after}, which may be null. */
  public List<RelationshipHead> page(UUID after, int most) {
    return page(most, "id > ?1", from(after));
  }

  /** The same, of one organisation, whichever side it is. */
  public List<RelationshipHead> pageOf(UUID organisation, UUID after, int most) {
    return page(most, "id > ?1 and (client = ?2 or supplier = ?2)", from(after), organisation);
  }

  /** The same, out of some. */
  public List<RelationshipHead> pageAmong(Collection<UUID> some, UUID after, int most) {
    return some.isEmpty() ? List.of() : page(most, "id > ?1 and id in ?2", from(after), some);
  }

  private List<RelationshipHead> page(int most, String condition, Object... parameters) {
    return rows.find(condition, Sort.by("id"), parameters).page(0, most).list().stream()
        .map(RelationshipRow::toHead)
        .toList();
  }

  private static UUID from(UUID after) {
    return after == null ? new UUID(0, 0) : after;
  }

  /** One query, so that no append can come between the row and its funds. */
  public Optional<Standing> standing(UUID relationship) {
    return rows.getEntityManager()
        .unwrap(Session.class)
        .doReturningWork(connection -> StandingQuery.of(connection, relationship));
  }
}
