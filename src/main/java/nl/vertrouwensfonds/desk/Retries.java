package nl.vertrouwensfonds.desk;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import nl.vertrouwensfonds.log.Unavailable;

/**
 * Tries again what the database turned down only because somebody else was first, or because it was
 * away for a moment. Nothing of a failed attempt stays behind, so trying again is safe.
 */
@ApplicationScoped
class Retries {

  private static final int MOST = 3;

  /**
   * Unique violation, serialization failure, deadlock, lock not available: who was first has won.
   */
  private static final Set<String> LOST_A_RACE = Set.of("23505", "40001", "40P01");

  <T> T until(Supplier<T> attempt) {
    for (int left = MOST; left > 1; left--) {
      try {
        return attempt.get();
      } catch (PersistenceException | QuarkusTransactionException e) {
        if (!LOST_A_RACE.contains(state(e))) {
          throw failed(e);
        }
      }
    }
    try {
      return attempt.get();
    } catch (PersistenceException | QuarkusTransactionException e) {
      throw failed(e);
    }
  }

  private static RuntimeException failed(RuntimeException e) {
    String state = state(e);
    boolean away = state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
    boolean busy = LOST_A_RACE.contains(state) || state.equals("55P03");
    return away || busy ? new Unavailable(e.getMessage()) : e;
  }

  private static String state(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "";
  }
}
