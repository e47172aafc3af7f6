package nl.vertrouwensfonds.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a failure of the database means to whoever appends, told from its SQL state. */
class DatabaseFailuresTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "23505, unique violation",
    "40001, serialization failure",
    "40P01, deadlock",
  })
  void whoLostARaceIsContended(String state, String what) {
    var failure = failure(state);
    var translated = assertThrows(Contended.class, () -> append(failure), what);
    assertSame(failure, translated.getCause());
    assertFalse(DatabaseFailures.isTransient(failure), what);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"08006", "08001", "53300", "53100", "55P03", "57014", "57P01", "57P03"})
  void whatPassesIsUnavailable(String state) {
    var failure = failure(state);
    assertThrows(Unavailable.class, () -> append(failure));
    assertTrue(DatabaseFailures.isTransient(failure));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "23502, not null violation",
    "23503, foreign key violation",
    "23514, check violation",
    "40000, transaction rollback for no reason that is given",
    "42501, insufficient privilege",
    "42P01, undefined table",
    "22003, number out of range",
    "XX000, internal error",
  })
  void allElseIsLeftAsItIs(String state, String what) {
    var failure = failure(state);
    assertSame(failure, assertThrows(PersistenceException.class, () -> append(failure)), what);
    assertFalse(DatabaseFailures.isTransient(failure), what);
  }

  @Test
  void theFirstStateOnTheWayDownCounts() {
    var below = new SQLException("refused", "42501");
    var nested =
        new RuntimeException(new RuntimeException(new SQLException("lost", "08006", below)));
    assertThrows(Unavailable.class, () -> append(new QuarkusTransactionException(nested)));
    assertTrue(DatabaseFailures.isTransient(nested));
    var other = new SQLException("refused", "42501", new SQLException("lost", "08006"));
    var refused = new PersistenceException(other);
    assertSame(refused, assertThrows(PersistenceException.class, () -> append(refused)));
    assertFalse(DatabaseFailures.isTransient(refused));
  }

  @Test
  void whatIsFoundUnavailableInATransactionStaysSo() {
    var unavailable = new Unavailable("the append took too long");
    var wrapped = new QuarkusTransactionException(new RuntimeException(unavailable));
    assertSame(unavailable, assertThrows(Unavailable.class, () -> append(wrapped)));
  }

  @Test
  void aFailureThatIsNoneOfTheDatabasesIsLeftAsItIs() {
    for (RuntimeException failure :
        List.of(
            new PersistenceException("no cause"),
            new QuarkusTransactionException(new IllegalStateException("a bug")),
            new IllegalStateException("a bug outside", new SQLException("lost", "08006")))) {
      assertSame(failure, assertThrows(RuntimeException.class, () -> append(failure)));
    }
    assertFalse(DatabaseFailures.isTransient(new IllegalStateException("a bug")));
    assertFalse(DatabaseFailures.isTransient(new PersistenceException("no cause")));
  }

  @Test
  void whatDoesNotFailIsHandedOn() {
    assertEquals("done", DatabaseFailures.translated(() -> "done"));
  }

  private static PersistenceException failure(String state) {
    return new PersistenceException(new RuntimeException(new SQLException("failed", state)));
  }

  private static void append(RuntimeException failure) {
    DatabaseFailures.translated(() -> {
      throw failure;
    });
  }
}
