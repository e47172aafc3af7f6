package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

/** Reads how far each side trusted the other at the ends of days, and what bent that since. */
@ApplicationScoped
public class DailyBalances {

  /**
   * The end of a day, in UTC, for who trusts.
   *
   * @param balance empty while there was no evidence
   */
  public record EndOfDay(
      LocalDate day,
      Side trustor,
      OptionalDouble balance,
      double confidence,
      long kept,
      long missed,
      long madeGood,
      long lapsed,
      int openReports,
      boolean contested,
      String policy) {

    private static EndOfDay of(DailyBalanceRow it) {
      return new EndOfDay(
          it.day,
          it.trustor,
          it.balance == null ? OptionalDouble.empty() : OptionalDouble.of(it.balance),
          it.confidence,
          it.kept,
          it.missed,
          it.madeGood,
          it.lapsed,
          it.openReports,
          it.contested,
          it.policy);
    }
  }

  /**
   * An event that moved a fund, or the policy.
   *
   * @param told false for one that was recorded before it was noted whether it did
   */
  public record Bend(UUID event, String type, Instant at, boolean told) {}

  private final EntityManager rows;

  DailyBalances(EntityManager rows) {
    this.rows = rows;
  }

  /**
   * Those of some days that are kept whole, two a day; none when an event came at the very instant
   * at which the day was over, which then tells more than its end.
   */
  public List<EndOfDay> of(UUID relationship, Collection<LocalDate> days) {
    return rows
        .createQuery(
            "from DailyBalanceRow where relationship = ?1 and day in ?2 and policy is not null"
                + " and not bentAtEnd",
            DailyBalanceRow.class)
        .setParameter(1, relationship)
        .setParameter(2, days)
        .getResultList()
        .stream()
        .map(EndOfDay::of)
        .toList();
  }

  /** What bent a curve between two instants, both included, in order. */
  @SuppressWarnings("unchecked")
  public List<Bend> bends(UUID relationship, Instant first, Instant last) {
    List<Tuple> found =
        rows.createNativeQuery(
                "select id, type, effective_at, bends from event where relationship = ?1"
                    + " and effective_at between ?2 and ?3 and bends is not false"
                    + " order by revision",
                Tuple.class)
            .setParameter(1, relationship)
            .setParameter(2, first)
            .setParameter(3, last)
            .getResultList();
    return found.stream()
        .map(it ->
            new Bend(
                it.get("id", UUID.class),
                it.get("type", String.class),
                it.get("effective_at", Instant.class),
                it.get("bends") != null))
        .toList();
  }
}
