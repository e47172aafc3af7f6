package nl.vertrouwensfonds.log;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;

/** Tells what the database's failures mean. After each of them the transaction is undone. */
public final class DatabaseFailures {

  /** Unique violation, serialization failure, deadlock. */
  private static final Set<String> LOST_A_RACE = Set.of("23505", "40001", "40P01");

  /** Connection lost, out of resources, shut down or cancelled; lock not had in time. */
  private static final Set<String> TRANSIENT = Set.of("08", "53", "55", "57");

  private DatabaseFailures() {}

  /** Whether something failed only because the database was away or too busy for a moment. */
  public static boolean isTransient(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return isTransient(sql.getSQLState());
      }
    }
    return false;
  }

  /** A pool that has no connection to give in time gives no state either. */
  private static boolean isTransient(String state) {
    return state == null || TRANSIENT.contains(state.substring(0, 2));
  }

  /**
   * @throws Contended when trying again at once is worth it
   * @throws Unavailable when trying again later is
   */
  static <T> T translated(Supplier<T> work) {
    try {
      return work.get();
    } catch (PersistenceException | QuarkusTransactionException e) {
      throw translate(e);
    }
  }

  private static RuntimeException translate(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Unavailable unavailable) {
        return unavailable;
      }
      if (cause instanceof SQLException sql) {
        return translate(failure, sql.getSQLState());
      }
    }
    return failure;
  }

  private static RuntimeException translate(RuntimeException failure, String state) {
    if (isTransient(state)) {
      return new Unavailable(failure.getMessage());
    }
    return LOST_A_RACE.contains(state) ? new Contended(failure) : failure;
  }
}
