package nl.vertrouwensfonds.log;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.trust.Fund;

/** Where each log stands, and the two funds that follow from it. */
@ApplicationScoped
public class Relationships implements PanacheRepositoryBase<RelationshipRow, UUID> {

  /** A log's row and its funds, as they were in one and the same instant. */
  public record Standing(RelationshipRow row, Map<Side, Fund> heldBy) {}

  public Optional<RelationshipRow> between(UUID client, UUID supplier) {
    return find("client = ?1 and supplier = ?2", client, supplier).firstResultOptional();
  }

  /** At most {@code most} relationships, by id, behind {@code after}, which may be null. */
  public List<RelationshipRow> page(UUID after, int most) {
    return find("id > ?1", Sort.by("id"), from(after)).page(0, most).list();
  }

  /** The same, of one organisation, whichever side it is. */
  public List<RelationshipRow> pageOf(UUID organisation, UUID after, int most) {
    return find(
            "id > ?1 and (client = ?2 or supplier = ?2)", Sort.by("id"), from(after), organisation)
        .page(0, most)
        .list();
  }

  /** The same, out of some. */
  public List<RelationshipRow> pageAmong(Collection<UUID> some, UUID after, int most) {
    return some.isEmpty()
        ? List.of()
        : find("id > ?1 and id in ?2", Sort.by("id"), from(after), some).page(0, most).list();
  }

  private static UUID from(UUID after) {
    return after == null ? new UUID(0, 0) : after;
  }

  /** One query, so that no append can come between the row and its funds. */
  public Optional<Standing> standing(UUID relationship) {
    var found =
        getEntityManager()
            .createQuery(
                "select r, f, b from RelationshipRow r join FundRow f on f.relationship = r.id"
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
    var policy = Policies.named(row.policy);
    var weighing = new HashMap<FundRow, List<OpenBreachRow>>();
    for (Object[] line : found) {
      var rows = weighing.computeIfAbsent((FundRow) line[1], _ -> new ArrayList<>());
      Optional.ofNullable((OpenBreachRow) line[2]).ifPresent(rows::add);
    }
    var funds = new EnumMap<Side, Fund>(Side.class);
    weighing.forEach((fund, rows) -> funds.put(fund.trustor, fund.fund(rows, policy)));
    return new Standing(row, funds);
  }
}
