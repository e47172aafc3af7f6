package nl.vertrouwensfonds.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All logs are verified in the background, by one server at a time. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class AuditRoundsTest {

  private static final long LOCK = 0x666f6e6473L;

  @Inject LogAudit audit;
  @Inject DataSource database;
  @Inject InstantSource clock;

  private AuditRounds rounds;

  @BeforeEach
  void aLog() {
    Table.live();
    rounds = new AuditRounds(audit, database, clock, Duration.ofHours(24));
  }

  @Test
  void aRoundLooksAtEveryEventOfEveryLog() throws SQLException {
    rounds.round(_ -> {});
    try (var owner = EmbeddedDatabase.asOwner();
        var all =
            owner
                .createStatement()
                .executeQuery("select count(*), (select count(*) from event) from relationship")) {
      assertTrue(all.next());
      var round = rounds.last().orElseThrow();
      assertEquals(all.getLong(1), round.logs());
      assertEquals(all.getLong(2), round.events());
    }
  }

  @Test
  void whileAnotherServerIsAtItNoneBegins() throws SQLException {
    try (var other = EmbeddedDatabase.asOwner()) {
      other.createStatement().execute("select pg_advisory_lock(" + LOCK + ")");
      rounds.round(_ -> {});
      assertTrue(rounds.last().isEmpty());
      // Closing alone would not do: the database notices that somewhat later.
      other.createStatement().execute("select pg_advisory_unlock(" + LOCK + ")");
    }
    rounds.round(_ -> {});
    assertTrue(rounds.last().isPresent());
  }
}
