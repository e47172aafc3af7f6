package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.proof.Leaf;
import nl.vertrouwensfonds.proof.Node;
import nl.vertrouwensfonds.proof.Range;

/** Reads the Merkle tree over a log, as few of its nodes as are needed. */
@ApplicationScoped
public class TreeReader {

  private static final String ROWS =
      "select revision, leaf, nodes from event where relationship = ? and revision = any(?)";

  private record Row(byte[] leaf, byte[] nodes) {}

  private final DataSource database;

  TreeReader(DataSource database) {
    this.database = database;
  }

  /**
   * The hashes of ranges of leaves, in one statement.
   *
   * @throws CorruptLog when the log is not that long, or a node is missing
   */
  public List<byte[]> hashes(UUID relationship, Collection<Range> ranges) {
    var revisions =
        ranges.stream()
            .flatMap(it -> it.nodes().stream())
            .map(Node::fullAt)
            .distinct()
            .toArray(Long[]::new);
    try (var connection = database.getConnection()) {
      var rows = rows(connection, relationship, revisions);
      return ranges.stream().map(it -> it.hash(node -> hash(rows, node))).toList();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static Map<Long, Row> rows(Connection connection, UUID relationship, Long[] revisions)
      throws SQLException {
    try (var asked = connection.prepareStatement(ROWS)) {
      asked.setObject(1, relationship);
      asked.setArray(2, connection.createArrayOf("bigint", revisions));
      var rows = new HashMap<Long, Row>();
      try (var line = asked.executeQuery()) {
        while (line.next()) {
          rows.put(line.getLong(1), new Row(line.getBytes(2), line.getBytes(3)));
        }
      }
      return rows;
    }
  }

  /** A subtree's hash stands with the leaf with which it is full. */
  private static byte[] hash(Map<Long, Row> rows, Node node) {
    var row = rows.get(node.fullAt());
    int end = node.level() * Leaf.LENGTH;
    if (row == null || row.nodes().length < end) {
      throw new CorruptLog("no node " + node + " of the tree");
    }
    return node.level() == 0 ? row.leaf() : Arrays.copyOfRange(row.nodes(), end - Leaf.LENGTH, end);
  }
}
