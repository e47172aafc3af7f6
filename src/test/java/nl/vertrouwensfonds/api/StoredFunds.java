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
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.Commitment;
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
        assertEquals(fund.scars(), rows.getDouble("scars"));
        assertEquals(fund.evidence(), rows.getBoolean("evidence"));
        var trustee = Side.valueOf(rows.getString("trustor")).other();
        var tally = fold.relationship().commitments().tally(trustee);
        assertEquals(tally.kept(), rows.getLong("kept"));
        assertEquals(tally.missed(), rows.getLong("missed"));
        assertEquals(tally.madeGood(), rows.getLong("made_good"));
        assertEquals(tally.released(), rows.getLong("released"));
        assertEquals(tally.moved(), rows.getLong("moved"));
        assertEquals(tally.moves(), rows.getLong("moves"));
        assertEquals(tally.movedDays(), rows.getLong("moved_days"));
        assertEquals(weighing(fund), weighing(owner, id, rows.getString("trustor")));
        found++;
      }
      assertEquals(2, found);
      assertEquals(running(fold), running(owner, id));
    }
  }

  private static Set<String> weighing(Fund fund) {
    var told = new TreeSet<String>();
    for (var it : fund.reports()) {
      var report = it.accusation();
      told.add(
          it.breach()
              + (" reported " + report.since() + " " + report.kind() + " " + report.severity())
              + (" " + report.earlier() + " " + report.restsFrom() + " " + report.weighs()));
    }
    for (var it : fund.breaches()) {
      var steps = it.standing();
      var proof = steps.probation();
      told.add(
          it.id()
              + (" " + steps.kind() + " " + steps.severity() + " " + steps.place())
              + (" " + steps.incident() + " " + fund.held().get(steps.incident()))
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
    return at == null
        ? null
        : " reported "
            + at
            + (" " + row.getString("kind") + " " + row.getString("severity"))
            + (" " + row.getInt("earlier") + " " + instant(row, "rests_from"))
            + (" " + row.getBoolean("weighs"));
  }

  private static String steps(ResultSet row) throws SQLException {
    String told = "";
    for (String text : List.of("kind", "severity")) {
      told += " " + row.getString(text);
    }
    told += " " + row.getLong("place");
    told += " " + row.getObject("incident") + " " + row.getObject("held");
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

  private static Set<String> running(ScoredRelationship fold) {
    return fold.relationship().commitments().all().stream()
        .filter(Commitment::running)
        .map(it -> it.id() + " " + it.receiver() + " " + it.lapsesAfter())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> running(Connection owner, UUID id) throws SQLException {
    var told = new TreeSet<String>();
    var query = owner.prepareStatement("select * from running_commitment where relationship = ?");
    query.setObject(1, id);
    try (var row = query.executeQuery()) {
      while (row.next()) {
        told.add(
            row.getObject("commitment")
                + (" " + row.getString("trustor") + " " + instant(row, "lapses_after")));
      }
    }
    return told;
  }
}
