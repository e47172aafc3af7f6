package nl.vertrouwensfonds.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log only grows, whoever asks: the service's own role, and whoever owns the tables. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class LogGuardTest {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  @Inject AgroalDataSource service;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update event set envelope = '\\x00'",
        "update event set revision = revision + 1",
        "delete from event",
        "truncate event cascade"
      })
  void isNotChanged(String change) throws SQLException {
    Table.live();
    try (var connection = service.getConnection()) {
      assertEquals("fonds_service", who(connection));
      refused(connection, change);
    }
    try (var owner = EmbeddedDatabase.asOwner()) {
      refused(owner, change);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "truncate event",
        "update content set body = '\\x00'",
        "truncate content",
        "delete from fund",
        "delete from relationship",
        "update feed set revision = 1",
        "delete from feed",
        "delete from feed_sequencer",
        "update feed_outbox set last_revision = 1",
        "update command set location = ''",
        "alter table event disable trigger all",
        "drop table event",
        "create table mine (id int)"
      })
  void theServiceMayDoNoMoreThanItHasTo(String change) throws SQLException {
    try (var connection = service.getConnection()) {
      refused(connection, change);
    }
  }

  @Test
  void aRevisionIsTakenOnce() throws SQLException {
    Table.live();
    try (var connection = service.getConnection()) {
      var twice =
          "insert into event select relationship, revision, gen_random_uuid(), type, visibility,"
              + " effective_at, envelope, leaf, nodes from event limit 1";
      var taken =
          assertThrows(SQLException.class, () -> connection.createStatement().execute(twice));
      assertEquals("23505", taken.getSQLState());
    }
  }

  private static void refused(Connection connection, String change) {
    var refused =
        assertThrows(SQLException.class, () -> connection.createStatement().execute(change));
    assertEquals(INSUFFICIENT_PRIVILEGE, refused.getSQLState(), refused.getMessage());
  }

  private static String who(Connection connection) throws SQLException {
    try (var rows = connection.createStatement().executeQuery("select current_user")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
