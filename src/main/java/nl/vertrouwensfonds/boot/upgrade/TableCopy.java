package nl.vertrouwensfonds.boot.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All rows of all tables of one database in another that has the same tables, by COPY as text,
 * which PostgreSQL reads whatever version wrote it.
 *
 * @param columns of each table, by its name
 */
record TableCopy(Connection older, Connection fresh, Map<String, String> columns) {

  /** What triggers and foreign keys would say was said when the rows were written. */
  private static final String UNGUARDED = "set local session_replication_role = replica";

  private interface Sink {
    void take(byte[] row) throws SQLException;
  }

  /**
   * In one transaction of each. The migrations left rows of their own, which are among those that
   * come.
   *
   * @return how many rows there are
   * @throws IllegalStateException when what is read back is not what was written
   */
  long copy() throws SQLException {
    older.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    older.setAutoCommit(false);
    fresh.setAutoCommit(false);
    var written = new TreeMap<String, RowSums>();
    try (var statement = fresh.createStatement()) {
      statement.execute(UNGUARDED);
      statement.execute("truncate " + String.join(", ", columns.keySet()));
      for (String table : columns.keySet()) {
        written.put(table, copied(table));
      }
      fresh.commit();
      statement.execute("analyze");
      fresh.commit();
    }
    for (String table : columns.keySet()) {
      check(table, written.get(table));
    }
    return written.values().stream().mapToLong(RowSums::rows).sum();
  }

  private RowSums copied(String table) throws SQLException {
    var to = manager(fresh).copyIn("copy %s from stdin".formatted(described(table)));
    var sums = read(older, table, row -> to.writeToCopy(row, 0, row.length));
    to.endCopy();
    return sums;
  }

  private void check(String table, RowSums written) throws SQLException {
    var found = read(fresh, table, _ -> {});
    if (!found.areThoseOf(written)) {
      throw new IllegalStateException(
          "of %s %s rows were written, and %s others are read"
              .formatted(table, written.rows(), found.rows()));
    }
  }

  private RowSums read(Connection from, String table, Sink sink) throws SQLException {
    var sums = new RowSums();
    var out = manager(from).copyOut("copy %s to stdout".formatted(described(table)));
    for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
      sums.add(row);
      sink.take(row);
    }
    return sums;
  }

  private String described(String table) {
    return "%s (%s)".formatted(table, columns.get(table));
  }

  private static CopyManager manager(Connection database) throws SQLException {
    return database.unwrap(PGConnection.class).getCopyAPI();
  }
}
