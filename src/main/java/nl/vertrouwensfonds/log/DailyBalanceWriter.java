package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.ScoredRelationship;
import nl.vertrouwensfonds.trust.TrustPolicy;

/**
 * Keeps how full both funds were at the end of each day. It writes in the append with which a day
 * is over in the log, so that no row is ever missing or changed, whoever dies when.
 */
@ApplicationScoped
class DailyBalanceWriter {

  private static final List<Side> SIDES = List.of(Side.CLIENT, Side.SUPPLIER);

  private final EntityManager rows;

  DailyBalanceWriter(EntityManager rows) {
    this.rows = rows;
  }

  /**
   * Writes the days that end after the last event, and not after the next.
   *
   * @param fold as the last event left it
   */
  void daysOver(UUID relationship, Instant last, Instant next, ScoredRelationship fold) {
    var first = LocalDate.ofInstant(last, ZoneOffset.UTC);
    if (Days.after(first).isAfter(next)) {
      return;
    }
    for (Side trustor : SIDES) {
      var held = fold.heldBy(trustor);
      for (LocalDate day = first; !Days.after(day).isAfter(next); day = day.plusDays(1)) {
        var key = new DailyBalanceRow.Key(relationship, trustor, day);
        write(key, held, fold.policy());
      }
    }
  }

  private void write(DailyBalanceRow.Key key, Fund held, TrustPolicy policy) {
    var fund = held.faded(Days.after(key.day()), policy);
    OptionalDouble balance = fund.balance(policy);
    if (balance.isPresent()) {
      var row = new DailyBalanceRow();
      row.relationship = key.relationship();
      row.trustor = key.trustor();
      row.day = key.day();
      row.balance = balance.getAsDouble();
      row.confidence = fund.confidence(policy);
      rows.persist(row);
    }
  }
}
