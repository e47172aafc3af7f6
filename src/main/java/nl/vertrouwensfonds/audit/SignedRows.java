package nl.vertrouwensfonds.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what was signed of a log, under whichever origin, and believes none of it. */
final class SignedRows {

  private static final String CHECKPOINTS =
      "select origin, size, root, note from checkpoint where relationship = ? order by size, origin";

  private static final String COSIGNATURES =
      "select origin, size, side, key, line from cosignature where relationship = ? order by size";

  /** The row of a checkpoint. */
  record CheckpointRow(String origin, long size, byte[] root, String note) {}

  /** The row of a line of a side. */
  record CosignatureRow(String origin, long size, String side, String key, String line) {}

  /** Makes something of one line of an answer. */
  private interface Told<T> {
    T of(ResultSet line) throws SQLException;
  }

  private SignedRows() {}

  /** By size. */
  static List<CheckpointRow> checkpoints(Connection database, UUID relationship)
      throws SQLException {
    return asked(
        database,
        CHECKPOINTS,
        relationship,
        it -> new CheckpointRow(it.getString(1), it.getLong(2), it.getBytes(3), it.getString(4)));
  }

  /** By size. */
  static List<CosignatureRow> cosignatures(Connection database, UUID relationship)
      throws SQLException {
    return asked(
        database,
        COSIGNATURES,
        relationship,
        it ->
            new CosignatureRow(
                it.getString(1), it.getLong(2), it.getString(3), it.getString(4), it.getString(5)));
  }

  private static <T> List<T> asked(Connection database, String sql, UUID relationship, Told<T> told)
      throws SQLException {
    try (PreparedStatement asked = database.prepareStatement(sql)) {
      asked.setObject(1, relationship);
      var found = new ArrayList<T>();
      try (var line = asked.executeQuery()) {
        while (line.next()) {
          found.add(told.of(line));
        }
      }
      return found;
    }
  }
}
