package nl.vertrouwensfonds.log;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads many rows of which nobody changes one. In the caller's transaction if there is one; without
 * entities, which take longer to make and to watch than the rows to read.
 */
record JdbcQuery(DataSource database) {

  /** Makes something of one line of an answer. */
  @FunctionalInterface
  interface Told<T> {
    T of(ResultSet line) throws SQLException;
  }

  /**
   * All lines of an answer, in order.
   *
   * @param parameters of which an array is one
   */
  <T> List<T> list(String sql, Told<T> told, Object... parameters) {
    try (var connection = database.getConnection()) {
      return list(connection, sql, told, parameters);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static <T> List<T> list(
      Connection connection, String sql, Told<T> told, Object... parameters) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(
            i + 1,
            parameters[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : parameters[i]);
      }
      try (var found = statement.executeQuery()) {
        var all = new ArrayList<T>();
        while (found.next()) {
          all.add(told.of(found));
        }
        return all;
      }
    }
  }
}
