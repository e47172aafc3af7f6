package nl.vertrouwensfonds.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import nl.vertrouwensfonds.api.Listening;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** Who gives positions, and what becomes of those that are half given. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class SequencerTest {

  @Inject Sequencer sequencer;

  @Test
  void whileOneIsAtItNobodyElseIsAndWhenItDiesAnotherTakesOver() throws SQLException {
    Listening.sequenced();
    try (var other = EmbeddedDatabase.asOwner();
        var onlooker = EmbeddedDatabase.asOwner()) {
      other.setAutoCommit(false);
      number(other, "select position from feed_sequencer for update");
      Table.live();
      long head = number(onlooker, "select max(position) from feed");
      number(other, "with gone as (delete from feed_outbox returning 1) select count(*) from gone");
      assertEquals(0, sequencer.give(1000));
      assertEquals(head, number(onlooker, "select max(position) from feed"));
      other.rollback();
      Listening.sequenced();
      assertEquals(head + 3, number(onlooker, "select max(position) from feed"));
    }
  }

  @Test
  void nothingIsGivenWhenNothingWaits() {
    Listening.sequenced();
    assertEquals(0, sequencer.give(1000));
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var found = connection.createStatement().executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }
}
