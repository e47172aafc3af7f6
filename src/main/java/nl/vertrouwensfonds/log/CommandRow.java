package nl.vertrouwensfonds.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A request under an Idempotency-Key that was carried out, and what came of it. */
record CommandRow(
    Key key,
    byte[] salt,
    byte[] mac,
    String location,
    UUID relationship,
    long firstRevision,
    long lastRevision) {

  /** A key belongs to one person of one organisation. */
  record Key(String organisation, String person, String key) {}

  static CommandRow of(ResultSet row) throws SQLException {
    return new CommandRow(
        new Key(row.getString("organisation"), row.getString("person"), row.getString("key")),
        row.getBytes("salt"),
        row.getBytes("mac"),
        row.getString("location"),
        row.getObject("relationship", UUID.class),
        row.getLong("first_revision"),
        row.getLong("last_revision"));
  }
}
