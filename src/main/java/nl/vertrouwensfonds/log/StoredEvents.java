package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.proof.Leaf;

/** Reads events with the very bytes that were hashed. */
@ApplicationScoped
public class StoredEvents {

  private static final String LINES =
      """
      select e.revision, e.type, e.envelope, e.leaf, c.salt, c.body
        from event e left join content c on c.event = e.id
       where e.relationship = ? and e.revision between ? and ? order by e.revision
      """;

  /**
   * An event as it is stored.
   *
   * @param envelope what its leaf hash is of
   * @param salt under which its content was hashed; null when that was erased
   * @param content what was written; null when it was erased
   */
  public record Stored(
      long revision, byte[] envelope, byte[] leaf, byte[] salt, byte[] content, String type) {

    /**
     * @throws nl.vertrouwensfonds.domain.CorruptLog when it cannot be read
     */
    public Envelope read() {
      return Codec.CURRENT.read(envelope, type);
    }

    /** Whether the bytes are those that were hashed. */
    public boolean isWhole() {
      return Arrays.equals(leaf, Leaf.hash(envelope))
          && (content == null || ContentHash.isOf(read().contentHash(), salt, content));
    }
  }

  private final DataSource database;

  StoredEvents(DataSource database) {
    this.database = database;
  }

  /** Those of revisions {@code first} to {@code last}, both included, in order. */
  public List<Stored> of(UUID relationship, long first, long last) {
    try (var connection = database.getConnection()) {
      return of(connection, relationship, first, last);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static List<Stored> of(Connection connection, UUID relationship, long first, long last)
      throws SQLException {
    try (var asked = connection.prepareStatement(LINES)) {
      asked.setObject(1, relationship);
      asked.setLong(2, first);
      asked.setLong(3, last);
      var found = new ArrayList<Stored>();
      try (var line = asked.executeQuery()) {
        while (line.next()) {
          found.add(stored(line));
        }
      }
      return found;
    }
  }

  private static Stored stored(ResultSet line) throws SQLException {
    return new Stored(
        line.getLong("revision"),
        line.getBytes("envelope"),
        line.getBytes("leaf"),
        line.getBytes("salt"),
        line.getBytes("body"),
        line.getString("type"));
  }
}
