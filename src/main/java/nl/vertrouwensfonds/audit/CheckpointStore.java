package nl.vertrouwensfonds.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.proof.note.SignedNote;

/** The checkpoints that were signed. */
@ApplicationScoped
class CheckpointStore {

  private static final String AT =
      "select size, root, signed_at, note from checkpoint"
          + " where relationship = ? and origin = ? and size = ?";

  private static final String LAST =
      "select size, root, signed_at, note from checkpoint"
          + " where relationship = ? and origin = ? order by size desc limit 1";

  private static final String BEFORE =
      "select size, root, signed_at, note from checkpoint"
          + " where relationship = ? and origin = ? and size < ? order by size";

  private static final String ADD =
      "insert into checkpoint (relationship, origin, size, root, signed_at, note)"
          + " values (?, ?, ?, ?, ?, ?) on conflict do nothing";

  /**
   * @param root of the tree of that size, 32 bytes
   * @param note as the service signed it
   */
  record Stored(long size, byte[] root, Instant signedAt, SignedNote note) {}

  private final DataSource database;

  CheckpointStore(DataSource database) {
    this.database = database;
  }

  Optional<Stored> at(UUID relationship, String origin, long size) {
    return asked(AT, relationship, origin, size).stream().findFirst();
  }

  Optional<Stored> last(UUID relationship, String origin) {
    return asked(LAST, relationship, origin).stream().findFirst();
  }

  /** Those of smaller sizes, smallest first. */
  List<Stored> before(UUID relationship, String origin, long size) {
    return asked(BEFORE, relationship, origin, size);
  }

  void add(UUID relationship, String origin, Stored it) {
    try (var connection = database.getConnection();
        var added = connection.prepareStatement(ADD)) {
      added.setObject(1, relationship);
      added.setString(2, origin);
      added.setLong(3, it.size());
      added.setBytes(4, it.root());
      added.setObject(5, it.signedAt().atOffset(ZoneOffset.UTC));
      added.setString(6, it.note().toString());
      added.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private List<Stored> asked(String sql, Object... parameters) {
    try (var connection = database.getConnection()) {
      return asked(connection, sql, parameters);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static List<Stored> asked(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      var found = new ArrayList<Stored>();
      try (var line = statement.executeQuery()) {
        while (line.next()) {
          found.add(stored(line));
        }
      }
      return found;
    }
  }

  private static Stored stored(ResultSet line) throws SQLException {
    return new Stored(
        line.getLong("size"),
        line.getBytes("root"),
        line.getObject("signed_at", OffsetDateTime.class).toInstant(),
        SignedNote.parse(line.getString("note")));
  }
}
