package nl.vertrouwensfonds.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import nl.vertrouwensfonds.api.LogsStand;
import nl.vertrouwensfonds.api.Table;
import nl.vertrouwensfonds.boot.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logs that are older than the rows of the reports get theirs. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ReportCatchUpTest {

  @Inject ReportCatchUp catchUp;

  private Table table;

  @BeforeEach
  void anOlderLog() throws SQLException {
    table = Table.live();
    table.accepted("2199-01-01", null);
    String breach = "{\"what\":\"late\",\"kind\":\"ability\",\"severity\":\"minor\"}";
    table.made(table.client, "/breaches", breach);
    table.reconciled();
    try (var owner = EmbeddedDatabase.asOwner()) {
      for (String rows : new String[] {"commitment", "breach", "mediated_case"}) {
        execute(owner, "delete from " + rows + " where relationship = ?");
      }
      execute(owner, "update relationship set reported = false where id = ?");
    }
  }

  private void execute(Connection owner, String sql) throws SQLException {
    try (var statement = owner.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(table.relationship));
      statement.executeUpdate();
    }
  }

  @Test
  void whenAServiceStarts() throws SQLException {
    catchUp.atStart(new StartupEvent());
    stands();
    catchUp.atStart(new StartupEvent());
    stands();
  }

  @Test
  void withTheNextAppendAtTheLatest() throws SQLException {
    table.accepted("2199-02-01", null);
    stands();
  }

  private void stands() throws SQLException {
    var fold = LogsStand.stands(UUID.fromString(table.relationship));
    assertEquals(1, fold.relationship().cases().all().size());
  }
}
