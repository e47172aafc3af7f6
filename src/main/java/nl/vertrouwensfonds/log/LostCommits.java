package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Finds out, on another connection, what became of a commit whose answer was lost. The database may
 * still be at it: whoever has the lock of a log after it knows that it is over.
 */
@ApplicationScoped
class LostCommits {

  private static final int ATTEMPTS = 8;
  private static final long PAUSE_MILLIS = 400;

  private static final String LOCKED =
      "select id from relationship where id = any(?) order by id for update";
  private static final String RECORDED = "select 1 from event where id = ?";

  private final DataSource database;

  LostCommits(DataSource database) {
    this.database = database;
  }

  /**
   * Whether it was made.
   *
   * @param logs that it adds to
   * @param event that it adds
   * @throws OutcomeUnknown when that cannot be found out in some seconds
   */
  boolean isMade(Collection<UUID> logs, UUID event, Throwable lost) {
    for (int i = 0; i < ATTEMPTS; i++) {
      var made = asked(logs, event);
      if (made.isPresent()) {
        return made.get();
      }
      pause(lost);
    }
    throw new OutcomeUnknown(lost);
  }

  /** Empty when the database does not say. */
  private Optional<Boolean> asked(Collection<UUID> logs, UUID event) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        int locked = rows(connection, LOCKED, connection.createArrayOf("uuid", logs.toArray()));
        boolean made = rows(connection, RECORDED, event) > 0;
        // The locks are something to commit, which waits for a standby that has all before it too.
        connection.commit();
        // A log that is not there yet cannot be locked, so that it may still come.
        return locked == logs.size() ? Optional.of(made) : Optional.empty();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException away) {
      return Optional.empty();
    }
  }

  private static int rows(Connection connection, String sql, Object parameter) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, parameter);
      int rows = 0;
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          rows++;
        }
      }
      return rows;
    }
  }

  private static void pause(Throwable lost) {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new OutcomeUnknown(lost);
    }
  }
}
