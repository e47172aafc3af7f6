package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Days;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/** Holds the balances that are kept for each day against what the log folds to, day by day. */
final class StoredDays {

  private final ScoredRelationship fold =
      new ScoredRelationship(Policies.names().stream().map(Policies::named).toList());
  private final Map<String, Double> told = new TreeMap<>();
  private Instant last;

  static void agree(Connection owner, UUID id, List<Envelope> log) throws SQLException {
    var days = new StoredDays();
    log.forEach(days::follow);
    assertEquals(days.told, stored(owner, id));
  }

  private void follow(Envelope it) {
    Instant at = it.stamp().effectiveAt();
    var day = LocalDate.ofInstant(last == null ? at : last, ZoneOffset.UTC);
    for (; !Days.after(day).isAfter(at); day = day.plusDays(1)) {
      for (Side trustor : List.of(Side.CLIENT, Side.SUPPLIER)) {
        String key = trustor + " " + day;
        var fund = fold.heldBy(trustor).faded(Days.after(day), fold.policy());
        fund.balance(fold.policy()).ifPresent(balance -> told.put(key, balance));
      }
    }
    fold.apply(it);
    last = at;
  }

  private static Map<String, Double> stored(Connection owner, UUID id) throws SQLException {
    var stored = new TreeMap<String, Double>();
    var query = owner.prepareStatement("select * from daily_balance where relationship = ?");
    query.setObject(1, id);
    try (var rows = query.executeQuery()) {
      while (rows.next()) {
        stored.put(
            rows.getString("trustor") + " " + rows.getObject("day", LocalDate.class),
            rows.getDouble("balance"));
      }
    }
    return stored;
  }
}
