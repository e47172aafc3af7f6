package nl.vertrouwensfonds.log;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.Tally;
import nl.vertrouwensfonds.trust.Fund;

/** Reads where each log stands, and the two funds that follow from it. */
@ApplicationScoped
public class Relationships {

  /**
   * A log's head and its funds, as they were in one and the same instant.
   *
   * @param heldBy by who trusts
   * @param kept how the other side's promises turned out, likewise
   * @param firstLapse after which instant the first promise that nobody assessed lapses; null
   *     without one
   */
  public record Standing(
      RelationshipHead head, Map<Side, Fund> heldBy, Map<Side, Tally> kept, Instant firstLapse) {

    /** Whether a promise has lapsed by an instant, so that it is worth to count them. */
    public boolean hasLapsed(Instant at) {
      return firstLapse != null && firstLapse.isBefore(at);
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
    var found =
        rows.getEntityManager()
            .createQuery(
                "select r, f, b, (select min(c.lapsesAfter) from RunningCommitmentRow c"
                    + " where c.relationship = r.id)"
                    + " from RelationshipRow r join FundRow f on f.relationship = r.id"
                    + " left join OpenBreachRow b"
                    + " on b.relationship = f.relationship and b.trustor = f.trustor"
                    + " where r.id = ?1",
                Object[].class)
            .setParameter(1, relationship)
            .getResultList();
    return found.isEmpty() ? Optional.empty() : Optional.of(standing(found));
  }

  private static Standing standing(List<Object[]> found) {
    var row = (RelationshipRow) found.getFirst()[0];
    var weighing = new HashMap<FundRow, List<OpenBreachRow>>();
    for (Object[] line : found) {
      var rows = weighing.computeIfAbsent((FundRow) line[1], _ -> new ArrayList<>());
      Optional.ofNullable((OpenBreachRow) line[2]).ifPresent(rows::add);
    }
    var funds = new EnumMap<Side, Fund>(Side.class);
    var kept = new EnumMap<Side, Tally>(Side.class);
    weighing.forEach((fund, rows) -> {
      funds.put(fund.trustor, fund.fund(rows));
      kept.put(fund.trustor, fund.tally());
    });
    var firstLapse = (Instant) found.getFirst()[3];
    return new Standing(row.toHead(), Map.copyOf(funds), Map.copyOf(kept), firstLapse);
  }

  /** How many promises to each side nobody had assessed in time, by an instant. */
  public Map<Side, Long> lapsed(UUID relationship, Instant at) {
    var found =
        rows.getEntityManager()
            .createQuery(
                "select c.trustor, count(*) from RunningCommitmentRow c"
                    + " where c.relationship = ?1 and c.lapsesAfter < ?2 group by c.trustor",
                Object[].class)
            .setParameter(1, relationship)
            .setParameter(2, at)
            .getResultList();
    var lapsed = new EnumMap<Side, Long>(Side.class);
    found.forEach(it -> lapsed.put((Side) it[0], (Long) it[1]));
    return lapsed;
  }

  /** After which instants the promises to each side lapse that nobody has assessed. */
  public Map<Side, List<Instant>> lapses(UUID relationship) {
    var found =
        rows.getEntityManager()
            .createQuery(
                "from RunningCommitmentRow where relationship = ?1", RunningCommitmentRow.class)
            .setParameter(1, relationship)
            .getResultList();
    var lapses = new EnumMap<Side, List<Instant>>(Side.class);
    found.forEach(
        it -> lapses.computeIfAbsent(it.trustor, _ -> new ArrayList<>()).add(it.lapsesAfter));
    return lapses;
  }
}
