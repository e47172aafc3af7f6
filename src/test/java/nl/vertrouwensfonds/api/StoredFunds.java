package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/** Holds the two funds that are kept beside a log against what that log folds to. */
final class StoredFunds {

  private StoredFunds() {}

  static void agree(Connection owner, UUID id, ScoredRelationship fold) throws SQLException {
    var query = owner.prepareStatement("select * from fund where relationship = ?");
    query.setObject(1, id);
    try (var rows = query.executeQuery()) {
      int found = 0;
      while (rows.next()) {
        var fund = fold.heldBy(Side.valueOf(rows.getString("trustor")));
        assertEquals(fund.at(), instant(rows, "as_of"));
        assertEquals(fund.deposits(), rows.getDouble("deposits"));
        assertEquals(fund.pace(), rows.getDouble("pace"));
        assertEquals(fund.scars(), rows.getDouble("scars"));
        assertEquals(fund.paceRoom().level(), rows.getDouble("pace_room"));
        assertEquals(fund.paceRoom().since(), instant(rows, "pace_room_as_of"));
        assertEquals(fund.kept(), rows.getLong("kept"));
        assertEquals(fund.missed(), rows.getLong("missed"));
        assertEquals(fund.proven(), rows.getLong("proven"));
        assertEquals(weighing(fund), weighing(owner, id, rows.getString("trustor")));
        found++;
      }
      assertEquals(2, found);
    }
  }

  private static Set<String> weighing(Fund fund) {
    var told = new TreeSet<String>();
    fund.reports().forEach(it -> told.add(it.breach() + " reported " + it.since()));
    for (var it : fund.breaches()) {
      var steps = it.standing();
      var proof = steps.probation();
      told.add(
          it.id()
              + (" " + steps.kind() + " " + steps.severity() + " " + steps.place())
              + (" " + steps.apology() + " " + steps.explanation() + " " + steps.remedy())
              + (proof == null ? "" : " " + proof.quietSince() + " " + proof.patientSince())
              + (proof == null ? "" : " " + proof.count() + " " + proof.reached()));
    }
    return told;
  }

  private static Set<String> weighing(Connection owner, UUID id, String trustor)
      throws SQLException {
    var told = new TreeSet<String>();
    var query =
        owner.prepareStatement("select * from open_breach where relationship = ? and trustor = ?");
    query.setObject(1, id);
    query.setString(2, trustor);
    try (var row = query.executeQuery()) {
      while (row.next()) {
        told.add(row.getObject("breach") + (report(row) == null ? steps(row) : report(row)));
      }
    }
    return told;
  }

  private static String report(ResultSet row) throws SQLException {
    var at = instant(row, "reported_at");
    return at == null ? null : " reported " + at;
  }

  private static String steps(ResultSet row) throws SQLException {
    String told = "";
    for (String text : List.of("kind", "severity")) {
      told += " " + row.getString(text);
    }
    told += " " + row.getLong("place");
    for (String number : List.of("apology", "explanation", "remedy")) {
      told += " " + row.getDouble(number);
    }
    if (instant(row, "quiet_since") == null) {
      return told;
    }
    told += " " + instant(row, "quiet_since") + " " + instant(row, "patient_since");
    return told + " " + row.getDouble("count") + " " + instant(row, "reached");
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
