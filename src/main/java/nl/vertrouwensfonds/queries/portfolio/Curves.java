package nl.vertrouwensfonds.queries.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How the balances of many relationships came to be what they are, coarse enough for a row each.
 */
@ApplicationScoped
public class Curves {

  /** From one point to the next, in days. */
  private static final int STEP = 14;

  /** Points, of two years. */
  private static final int POINTS = 53;

  /** As a report of daily balances: days that are over since the last event stand in no row. */
  private static final String BALANCES =
      """
      with the as materialized (
        select cast(:last as date) - :step * n as day from generate_series(0, :points - 1) as n)
      select d.relationship, d.trustor, d.day, d.balance
        from the join daily_balance d on d.day = the.day
       where d.relationship in (:relationships)
      union all
      select r.id, s.trustor, the.day, s.balance
        from relationship r
        join the on the.day >= (r.effective_at at time zone 'UTC')::date
        cross join lateral score_at(cast(the.day + 1 as timestamp) at time zone 'UTC') s
       where r.id in (:relationships) and s.relationship = r.id
      """;

  /**
   * Of one relationship, oldest first.
   *
   * @param client 0 to 100 at the end of each day (UTC); null while there was no evidence
   */
  public record Curve(List<Double> client, List<Double> supplier) {

    static Curve unknown() {
      return new Curve(nothing(), nothing());
    }

    private static List<Double> nothing() {
      return new ArrayList<>(Collections.nCopies(POINTS, null));
    }
  }

  private final EntityManager rows;

  Curves(EntityManager rows) {
    this.rows = rows;
  }

  /**
   * @param at the last point is at the end of the last day that was over then
   */
  public Map<UUID, Curve> of(List<UUID> relationships, Instant at) {
    var found = new HashMap<UUID, Curve>();
    relationships.forEach(it -> found.put(it, Curve.unknown()));
    if (!relationships.isEmpty()) {
      var last = LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(1);
      balances(relationships, last).forEach(it -> put(found, it, last));
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> balances(List<UUID> relationships, LocalDate last) {
    return rows.createNativeQuery(BALANCES, Tuple.class)
        .setParameter("last", last)
        .setParameter("step", STEP)
        .setParameter("points", POINTS)
        .setParameter("relationships", relationships)
        .getResultList();
  }

  private static void put(Map<UUID, Curve> found, Tuple it, LocalDate last) {
    var curve = found.get(it.get("relationship", UUID.class));
    var day = it.get("day", LocalDate.class);
    long behind = (last.toEpochDay() - day.toEpochDay()) / STEP;
    var points =
        it.get("trustor", String.class).equals("CLIENT") ? curve.client() : curve.supplier();
    points.set((int) (POINTS - 1 - behind), it.get("balance", Double.class));
  }
}
