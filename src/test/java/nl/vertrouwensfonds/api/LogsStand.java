package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.log.Fold;
import nl.vertrouwensfonds.log.Seal;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.proof.Frontier;
import nl.vertrouwensfonds.proof.Leaf;
import nl.vertrouwensfonds.trust.Fund;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After the tests of a class every log is read from its start: its places, bytes, hashes and tree,
 * and every number that is kept beside it.
 */
public final class LogsStand implements AfterAllCallback {

  @Override
  public void afterAll(ExtensionContext context) throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner();
        var rows = owner.createStatement().executeQuery("select * from relationship")) {
      while (rows.next()) {
        stands(owner, rows);
      }
    }
  }

  private static void stands(Connection owner, ResultSet row) throws SQLException {
    var fold = new Fold();
    var tree = Frontier.EMPTY;
    byte[] head = new byte[0];
    var id = row.getObject("id", UUID.class);
    var query =
        owner.prepareStatement(
            "select * from event e left join content c on c.event = e.id"
                + " where relationship = ? order by revision");
    query.setObject(1, id);
    try (var lines = query.executeQuery()) {
      while (lines.next()) {
        byte[] bytes = lines.getBytes("envelope");
        var envelope = Codec.CURRENT.read(bytes);
        assertEquals(tree.size() + 1, envelope.revision());
        assertArrayEquals(bytes, Codec.CURRENT.write(envelope));
        head = Leaf.hash(bytes);
        assertArrayEquals(head, lines.getBytes("leaf"));
        byte[] seal = Seal.mac(lines.getBytes("salt"), lines.getBytes("body"));
        assertEquals(envelope.contentHash(), HexFormat.of().formatHex(seal));
        tree = tree.append(head);
        fold.apply(envelope);
      }
    }
    assertEquals(row.getLong("revision"), tree.size());
    assertArrayEquals(row.getBytes("head"), head);
    assertArrayEquals(row.getBytes("frontier"), tree.bytes());
    assertEquals(row.getBoolean("importing"), fold.relationship().history().importing());
    funds(owner, id, fold);
  }

  private static void funds(Connection owner, UUID id, Fold fold) throws SQLException {
    var query = owner.prepareStatement("select * from fund where relationship = ?");
    query.setObject(1, id);
    try (var rows = query.executeQuery()) {
      int found = 0;
      while (rows.next()) {
        var fund = fold.heldBy(Side.valueOf(rows.getString("trustor")));
        assertEquals(fund.deposits(), rows.getDouble("deposits"));
        assertEquals(fund.pace(), rows.getDouble("pace"));
        assertEquals(fund.scars(), rows.getDouble("scars"));
        assertEquals(fund.paceRoom().level(), rows.getDouble("pace_room"));
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
      var proof = steps.proof();
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
