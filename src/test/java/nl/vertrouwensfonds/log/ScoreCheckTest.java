package nl.vertrouwensfonds.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A score that is kept beside the log is what the log says, or it is told. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ScoreCheckTest {

  private UUID relationship;

  @BeforeEach
  void aRelationship() {
    var table = Table.live();
    relationship = UUID.fromString(table.relationship);
    table.accepted("2199-01-01", null);
    String breach = "{\"what\":\"late\",\"kind\":\"ability\",\"severity\":\"minor\"}";
    table.made(table.client, "/breaches", breach);
  }

  @Test
  void whatTheServiceKeepsIsWhatTheLogSays() throws Exception {
    assertEquals(false, differs());
    var found = ScoreCheck.of(EmbeddedDatabase::asOwner, 3);
    assertEquals(List.of(), found.differing());
    try (var owner = EmbeddedDatabase.asOwner();
        var all =
            owner
                .createStatement()
                .executeQuery("select count(*), (select count(*) from event) from relationship")) {
      assertTrue(all.next());
      assertEquals(all.getLong(1), found.relationships());
      assertEquals(all.getLong(2), found.events());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update fund set deposits = deposits + 1e-9 where relationship = ? and trustor = 'SUPPLIER'",
        "update fund set evidence = not evidence where relationship = ? and trustor = 'CLIENT'",
        "delete from open_breach where relationship = ?"
      })
  void whatSomebodyChangedIsTold(String change) throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner()) {
      owner.setAutoCommit(false);
      try (var statement = owner.prepareStatement(change)) {
        statement.setObject(1, relationship);
        assertEquals(1, statement.executeUpdate());
      }
      assertEquals(true, differs(owner));
      owner.rollback();
    }
  }

  private boolean differs() throws SQLException {
    try (var owner = EmbeddedDatabase.asOwner()) {
      owner.setAutoCommit(false);
      return differs(owner);
    }
  }

  private boolean differs(Connection owner) throws SQLException {
    return !ScoreCheck.checked(owner, relationship).same();
  }
}
