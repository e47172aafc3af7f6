package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import nl.vertrouwensfonds.boot.postgres.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is killed with -9: what was acknowledged is there again, and nothing else runs on. */
@Timeout(60)
class KillIT {
  @Test
  void theService() throws Exception {
    try (RunningFonds first = new RunningFonds(Folders.fresh("kill-service"))) {
      Database database = new Database(first.folder);
      database.write("before");
      kill(first.process.pid());
      first.process.waitFor();
      comesBackWith(List.of("before"), database);
    }
  }

  @Test
  void thePostmaster() throws Exception {
    try (RunningFonds fonds = new RunningFonds(Folders.fresh("kill-postmaster"))) {
      Database database = new Database(fonds.folder);
      fonds.awaitReady();
      database.write("before");
      long killed = database.postmaster();
      kill(killed);
      awaitAnother(killed, database);
      fonds.awaitReady();
      assertEquals(List.of("before"), database.notes());
      fonds.interrupt();
      assertEquals(List.of(), database.processes());
    }
  }

  /** The backend sleeps in a query, which it finishes before it looks for its postmaster. */
  @Test
  void bothWhileABackendIsBusy() throws Exception {
    try (RunningFonds first = new RunningFonds(Folders.fresh("kill-both"))) {
      Database database = new Database(first.folder);
      database.write("before");
      Thread.ofVirtual().start(() -> occupyBackend(database));
      awaitBusy(database);
      kill(database.postmaster());
      kill(first.process.pid());
      first.process.waitFor();
      assertNotEquals(List.of(), database.processes(), "the busy backend should have outlived it");
      comesBackWith(List.of("before"), database);
    }
  }

  private static void comesBackWith(List<String> notes, Database database) throws Exception {
    try (RunningFonds second = new RunningFonds(database.folder())) {
      assertEquals(200, second.health());
      assertEquals(notes, database.notes());
      second.interrupt();
      assertEquals(List.of(), database.processes());
    }
  }

  private static void awaitAnother(long postmaster, Database database) throws Exception {
    while (true) {
      try {
        if (database.postmaster() != postmaster) {
          return;
        }
      } catch (IOException noneAtTheMoment) {
        // Between the one and the other there is no such file.
      }
      Thread.sleep(20);
    }
  }

  private static void occupyBackend(Database database) {
    try (var connection = database.connect()) {
      connection.createStatement().execute("SELECT sum(sqrt(i)) FROM generate_series(1, 1e10) i");
    } catch (IOException | SQLException killed) {
      // As it should.
    }
  }

  private static void awaitBusy(Database database) throws Exception {
    try (var connection = database.connect()) {
      String busy =
          "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%generate_series(1, 1e10%'"
              + " AND pid <> pg_backend_pid()";
      while (!connection.createStatement().executeQuery(busy).next()) {
        Thread.sleep(20);
      }
    }
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }
}
