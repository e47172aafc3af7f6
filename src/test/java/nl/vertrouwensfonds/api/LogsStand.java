package nl.vertrouwensfonds.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.ContentErased;
import nl.vertrouwensfonds.log.ContentHash;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.proof.Frontier;
import nl.vertrouwensfonds.proof.Leaf;
import nl.vertrouwensfonds.trust.ScoredRelationship;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After the tests of a class every log is read from its start: its places, bytes, hashes and tree,
 * and every number that is kept beside it.
 */
public final class LogsStand implements AfterAllCallback {

  /** Up to which event each log was read already: what nobody added to is not read again. */
  private static final Map<UUID, Long> STOOD = new ConcurrentHashMap<>();

  @Override
  public void afterAll(ExtensionContext context) throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner();
        var rows = owner.createStatement().executeQuery("select * from relationship")) {
      while (rows.next()) {
        var id = rows.getObject("id", UUID.class);
        long revision = rows.getLong("revision");
        if (!Long.valueOf(revision).equals(STOOD.get(id))) {
          stands(owner, rows);
          STOOD.put(id, revision);
        }
      }
      StoredFeed.agrees(owner);
    }
  }

  /** Reads one log from its start; what it folds to. */
  public static ScoredRelationship stands(UUID relationship) throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner()) {
      var query = owner.prepareStatement("select * from relationship where id = ?");
      query.setObject(1, relationship);
      var row = query.executeQuery();
      assertTrue(row.next());
      return stands(owner, row);
    }
  }

  private static ScoredRelationship stands(Connection owner, ResultSet row) throws SQLException {
    var fold = new ScoredRelationship(Policies.names().stream().map(Policies::named).toList());
    var log = new ArrayList<Envelope>();
    var gone = new TreeSet<Long>();
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
        if (lines.getBytes("body") == null) {
          gone.add(envelope.revision());
        } else {
          byte[] hash = ContentHash.hmac(lines.getBytes("salt"), lines.getBytes("body"));
          assertEquals(envelope.contentHash(), HexFormat.of().formatHex(hash));
        }
        tree = tree.append(head);
        fold.apply(envelope);
        log.add(envelope);
      }
    }
    assertEquals(erased(log), gone);
    assertEquals(row.getLong("revision"), tree.size());
    assertArrayEquals(row.getBytes("head"), head);
    assertArrayEquals(row.getBytes("frontier"), tree.bytes());
    assertEquals(row.getBoolean("importing"), fold.relationship().history().importing());
    StoredFunds.agree(owner, id, fold);
    StoredDays.agree(owner, id, log);
    StoredWaits.agree(owner, id, fold);
    StoredReports.agree(owner, id, log);
    return fold;
  }

  private static Set<Long> erased(List<Envelope> log) {
    return log.stream()
        .map(Envelope::data)
        .filter(ContentErased.class::isInstance)
        .flatMap(it -> ((ContentErased) it).revisions().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
