package nl.vertrouwensfonds.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Where a log ends, in one and the same instant.
 *
 * @param row where it says that it stands
 * @param last whether its last event is the last there is
 */
record LogEnd(RelationshipRow row, boolean last) {

  /** Of a line with the columns of the row, and the last event's leaf hash. */
  static LogEnd of(ResultSet line) throws SQLException {
    var row = RelationshipRow.of(line);
    return new LogEnd(row, Arrays.equals(row.head, line.getBytes("last")));
  }

  /** Two rows under one seal are the same. */
  boolean isAt(LogEnd other) {
    return Arrays.equals(row.seal, other.row.seal);
  }
}
