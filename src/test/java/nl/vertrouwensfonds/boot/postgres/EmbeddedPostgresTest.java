package nl.vertrouwensfonds.boot.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.postgres.EmbeddedPostgres.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresTest {
  @Test
  void keepsRowsAndPasswordsAndLeavesNothingRunning() throws Exception {
    DataFolder folder = Folders.fresh("kept");
    try (var postgres = start(folder)) {
      run(postgres, postgres.owner(), "CREATE TABLE note AS SELECT 'kept' AS text");
    }
    OrphanedProcesses orphans = new OrphanedProcesses(folder.resolve("cluster"));
    assertEquals(List.of(), orphans.alive());
    try (var postgres = start(folder)) {
      assertEquals("kept", ask(postgres, postgres.owner(), "SELECT text FROM note"));
      assertFalse(orphans.alive().isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "max_wal_size, 2GB",
    "server_version, 18.4",
    "data_checksums, on",
    "listen_addresses, 127.0.0.1",
    "log_min_error_statement, panic"
  })
  void isSetToKeepWhatItAcknowledges(String setting, String value) throws Exception {
    assertEquals(value, ask(Shared.POSTGRES, Shared.POSTGRES.service(), "SHOW " + setting));
  }

  /** Also where an earlier version left it open. */
  @Test
  void itsLogIsForItsOwner() throws Exception {
    DataFolder folder = Folders.fresh("open-log");
    Path log = folder.resolve("postgresql.log");
    Files.createFile(log);
    Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));
    try (var _ = start(folder)) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(log)));
      assertTrue(Files.size(log) > 0);
    }
  }

  @Test
  void theServiceMakesNoTablesAndTheOwnerDoes() throws Exception {
    var postgres = Shared.POSTGRES;
    String table = "CREATE TABLE made_by_owner (a int)";
    assertThrows(SQLException.class, () -> run(postgres, postgres.service(), table));
    run(postgres, postgres.owner(), table);
  }

  @Test
  void nobodyElseLogsIn() {
    var postgres = Shared.POSTGRES;
    String password = postgres.owner().password();
    String wrong = postgres.service().password();
    assertLoginFails(postgres, new Login("postgres", password));
    assertLoginFails(postgres, new Login("fonds_owner", wrong));
  }

  /** As an earlier version left it. */
  @Test
  void aClusterThatKnewTwoLoginsLetsInThoseThatTheOwnerMakes() throws Exception {
    DataFolder folder = Folders.fresh("older");
    try (var postgres = start(folder)) {
      run(postgres, postgres.owner(), "CREATE TABLE note AS SELECT 'kept' AS text");
    }
    older(folder);
    try (var postgres = start(folder)) {
      var dashboard = new Login("dashboard", "secret");
      run(postgres, postgres.owner(), "CREATE ROLE dashboard LOGIN PASSWORD 'secret'");
      assertEquals("kept", ask(postgres, postgres.owner(), "SELECT text FROM note"));
      assertThrows(SQLException.class, () -> run(postgres, dashboard, "SELECT 1"));
      run(postgres, postgres.owner(), "GRANT CONNECT ON DATABASE fonds TO dashboard");
      assertEquals("1", ask(postgres, dashboard, "SELECT 1"));
      assertLoginFails(postgres, new Login("postgres", postgres.owner().password()));
    }
  }

  private static void older(DataFolder folder) throws Exception {
    var account = new ProcessLauncher(SystemAccount.current());
    var binaries = PostgresBinaries.in(folder, _ -> {});
    new ClusterInitializer(binaries, account, RolePasswords.in(folder))
        .single(
            folder.resolve("cluster"), "REVOKE ADMIN OPTION FOR fonds_service FROM fonds_owner\n");
    Path hostBased = folder.resolve("cluster").resolve("pg_hba.conf");
    Files.writeString(
        hostBased, "host fonds fonds_owner,fonds_service 127.0.0.1/32 scram-sha-256\n");
  }

  /** Every role can do that to itself. */
  @Test
  void whatTheServicesRoleChangedOfItselfIsUndoneByTheNextStart() throws Exception {
    DataFolder folder = Folders.fresh("changed-role");
    try (var postgres = start(folder)) {
      spoilt(postgres);
      assertLoginFails(postgres, postgres.service());
    }
    try (var postgres = start(folder)) {
      assertEquals("off", ask(postgres, postgres.service(), "SHOW default_transaction_read_only"));
      assertEquals("0", ask(postgres, postgres.service(), "SHOW statement_timeout"));
      String all = "SELECT count(*) FROM pg_db_role_setting";
      assertEquals("0", ask(postgres, postgres.service(), all));
      spoilt(postgres);
    }
    older(folder);
    try (var postgres = start(folder)) {
      assertEquals("1", ask(postgres, postgres.service(), "SELECT 1"));
    }
  }

  private static void spoilt(EmbeddedPostgres postgres) throws SQLException {
    run(
        postgres,
        postgres.service(),
        "ALTER ROLE fonds_service SET default_transaction_read_only = on;"
            + " ALTER ROLE fonds_service IN DATABASE fonds SET statement_timeout = 1;"
            + " ALTER ROLE fonds_service PASSWORD 'another'");
  }

  @Test
  void itIsFoundWhereItWasBefore() throws Exception {
    DataFolder folder = Folders.fresh("port");
    String before;
    try (var postgres = start(folder)) {
      before = postgres.url();
    }
    try (var postgres = start(folder)) {
      assertEquals(before, postgres.url());
    }
    int port = Integer.parseInt(before.replaceAll(".*:(\\d+)/.*", "$1"));
    try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        var postgres = start(folder)) {
      assertNotEquals(before, postgres.url());
      assertEquals("1", ask(postgres, postgres.service(), "SELECT 1"));
    }
  }

  @Test
  void aHalfMadeClusterIsMadeAnew() throws Exception {
    DataFolder folder = Folders.fresh("half");
    Path half = Files.createDirectory(folder.resolve("cluster.unfinished"));
    Files.writeString(half.resolve("PG_VERSION"), "18");
    try (var postgres = start(folder)) {
      assertEquals("1", ask(postgres, postgres.service(), "SELECT 1"));
    }
    assertFalse(Files.exists(half));
  }

  /** Between the two renames at its end. */
  @Test
  void anUpgradeThatWasCutOffIsFinished() throws Exception {
    DataFolder folder = Folders.fresh("cut-off");
    try (var postgres = start(folder)) {
      run(postgres, postgres.owner(), "CREATE TABLE kept AS SELECT 7 AS number");
    }
    Path upgrading = Files.createDirectory(folder.resolve("upgrading"));
    Files.move(folder.resolve("cluster"), upgrading.resolve("cluster"));
    Files.writeString(upgrading.resolve("from"), "17");
    Files.createDirectory(folder.resolve("cluster-17"));
    try (var postgres = start(folder)) {
      assertEquals("7", ask(postgres, postgres.owner(), "SELECT number FROM kept"));
    }
    assertFalse(Files.exists(upgrading));
  }

  @Test
  void twoOnOneFolderAreOneTooMany() throws Exception {
    DataFolder folder = new DataFolder(Path.of("target/data-shared").toAbsolutePath());
    assertEquals("1", ask(Shared.POSTGRES, Shared.POSTGRES.service(), "SELECT 1"));
    assertThrows(UserFacingException.class, () -> start(folder));
  }

  /** For tests that only look; ends with the process. */
  private static final class Shared {
    static final EmbeddedPostgres POSTGRES = startShared();

    private static EmbeddedPostgres startShared() {
      try {
        return start(Folders.fresh("shared"));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static EmbeddedPostgres start(DataFolder folder) throws Exception {
    return EmbeddedPostgres.start(folder, _ -> {});
  }

  private static void assertLoginFails(EmbeddedPostgres postgres, Login login) {
    var refusal = assertThrows(SQLException.class, () -> run(postgres, login, "SELECT 1"));
    assertEquals("28", refusal.getSQLState().substring(0, 2), refusal::getMessage);
  }

  private static void run(EmbeddedPostgres postgres, Login login, String sql) throws SQLException {
    try (Connection connection = connect(postgres, login)) {
      connection.createStatement().execute(sql);
    }
  }

  private static String ask(EmbeddedPostgres postgres, Login login, String sql)
      throws SQLException {
    try (Connection connection = connect(postgres, login);
        var row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(EmbeddedPostgres postgres, Login login) throws SQLException {
    return DriverManager.getConnection(postgres.url(), login.user(), login.password());
  }
}
