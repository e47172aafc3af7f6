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
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/** Holds the balances that are kept for each day against what the log folds to, day by day. */
final class StoredDays {

  private final ScoredRelationship fold =
      new ScoredRelationship(Policies.names().stream().map(Policies::named).toList());
  private final Map<String, String> told = new TreeMap<>();
  private Instant last;

  static void agree(Connection owner, UUID id, List<Envelope> log) throws SQLException {
    var days = new StoredDays();
    log.forEach(days::follow);
    assertEquals(days.told, stored(owner, id));
  }

  private void follow(Envelope it) {
    Instant at = it.stamp().effectiveAt();
    var day = LocalDate.ofInstant(last == null ? at : last, ZoneOffset.UTC);
    for (; !Days.afterUtc(day).isAfter(at); day = day.plusDays(1)) {
      for (Side trustor : List.of(Side.CLIENT, Side.SUPPLIER)) {
        String key = trustor + " " + day;
        var fund = fold.heldBy(trustor).faded(Days.afterUtc(day), fold.policy());
        told.put(key, told(trustor, day, fund, Days.afterUtc(day).equals(at)));
      }
    }
    fold.apply(it);
    last = at;
  }

  private String told(Side trustor, LocalDate day, Fund fund, boolean bentAtEnd) {
    var balance = fund.balance(fold.policy());
    var commitments = fold.relationship().commitments();
    var tally = commitments.tally(trustor.other());
    return (balance.isPresent() ? balance.getAsDouble() : "unknown")
        + (" " + fund.confidence(fold.policy()))
        + (" " + tally.kept() + " " + tally.missed() + " " + tally.madeGood())
        + (" " + lapsed(trustor.other(), Days.afterUtc(day)) + " " + fund.reports().size())
        + (" " + fold.relationship().scores().isContested(trustor))
        + (" " + fold.policy().name() + " " + bentAtEnd);
  }

  /** Counted over all promises, whether or not they are known to run. */
  private long lapsed(Side owner, Instant at) {
    return fold.relationship().commitments().all().stream()
        .filter(it -> it.owner() == owner && it.lapsed(at))
        .count();
  }

  private static Map<String, String> stored(Connection owner, UUID id) throws SQLException {
    var stored = new TreeMap<String, String>();
    var query = owner.prepareStatement("select * from daily_balance where relationship = ?");
    query.setObject(1, id);
    try (var rows = query.executeQuery()) {
      while (rows.next()) {
        stored.put(
            rows.getString("trustor") + " " + rows.getObject("day", LocalDate.class),
            (rows.getObject("balance") == null ? "unknown" : rows.getDouble("balance"))
                + (" " + rows.getDouble("confidence") + " " + rows.getLong("kept"))
                + (" " + rows.getLong("missed") + " " + rows.getLong("made_good"))
                + (" " + rows.getLong("lapsed") + " " + rows.getInt("open_reports"))
                + (" " + rows.getBoolean("contested") + " " + rows.getString("policy"))
                + (" " + rows.getBoolean("bent_at_end")));
      }
    }
    return stored;
  }
}
