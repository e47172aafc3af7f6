package nl.vertrouwensfonds.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A request under an Idempotency-Key that was carried out, and what came of it.
 *
 * @param id stands for the key of one person of one organisation, and names none of them
 * @param mac tells the request from others; null when what it said has been erased
 */
record CommandRow(
    String id,
    byte[] salt,
    byte[] mac,
    String location,
    UUID relationship,
    long firstRevision,
    long lastRevision) {

  static CommandRow of(ResultSet row) throws SQLException {
    return new CommandRow(
        row.getString("id"),
        row.getBytes("salt"),
        row.getBytes("mac"),
        row.getString("location"),
        row.getObject("relationship", UUID.class),
        row.getLong("first_revision"),
        row.getLong("last_revision"));
  }
}
