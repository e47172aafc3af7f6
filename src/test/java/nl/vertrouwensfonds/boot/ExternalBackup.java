package nl.vertrouwensfonds.boot;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.boot.Load.Acknowledged;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.postgres.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The page on backups, for a PostgreSQL that somebody else runs: its configuration and its commands
 * by pgBackRest, under load, and a restore to an instant. Not among the tests, for it needs more
 * from Debian (postgresql, pgbackrest): {@code mvn test -Dtest=ExternalBackup}, after the service
 * was built.
 */
@Timeout(300)
class ExternalBackup {

  private static final Path PLACE = Path.of("target/external").toAbsolutePath();
  private static final Path PAGE = Path.of("src/main/docs/backup.md");
  private static final int PORT = 7290;
  private final SystemPostgres database = new SystemPostgres(PLACE, PORT, Map.of());

  @Test
  void isRestoredToAnInstantAndTheServiceKnows() throws Exception {
    makeDatabase();
    var environment = Map.of("FONDS_DATABASE_URL", database.url());
    DataFolder folder = Folders.fresh("external-service");
    Load load;
    Instant instant;
    try (var fonds = new RunningFonds(folder, environment)) {
      load = new Load(fonds, TwoServersIT.registered(fonds), 2);
      load.await(100);
      pgbackrest("backup", "");
      load.await(100);
      instant = Instant.now().truncatedTo(ChronoUnit.MILLIS); // what pgBackRest takes
      load.await(100);
      load.stop();
    }
    archive();
    database.run("pg_ctl -D data -m immediate -w stop && mv data lost && mkdir -m 700 data");
    pgbackrest("restore", instant.toString().replace("T", " ").replace("Z", "+00"));
    database.start();
    awaitEndOfRecovery();
    tellsTheService(folder, instant);
    try (var fonds = new RunningFonds(folder, environment)) {
      hasAllUpTo(instant, load);
      String data = "checks.find { it.name == 'database' }.data.";
      RestAssured.get("http://127.0.0.1:" + fonds.managementPort + "/q/health/ready")
          .then()
          .statusCode(200)
          .body(data + "'restored-to'", equalTo(instant.toString()))
          .body(data + "'restored-at'", notNullValue());
    }
  }

  private void makeDatabase() throws Exception {
    database.make(
        "archive_mode=on\narchive_command='pgbackrest --config=%s/pgbackrest.conf --stanza=fonds archive-push %%p'\n"
            .formatted(PLACE));
    String configuration =
        block("ini")
            .replace("/var/lib/postgresql/15/main", PLACE + "/data")
            .replace("/backups", PLACE + "/backups")
            .replace("pg1-port=5432", "pg1-port=" + PORT + "\npg1-socket-path=" + PLACE);
    Files.writeString(
        PLACE.resolve("pgbackrest.conf"),
        configuration + "log-path=" + PLACE + "\nlock-path=" + PLACE + "\n");
    pgbackrest("stanza-create", "");
  }

  /** The line of the page that does this, to that instant. */
  private void pgbackrest(String what, String to) throws Exception {
    String line =
        block("sh", "pgbackrest").lines().filter(it -> it.contains(what)).findFirst().orElseThrow();
    database.run(
        line.replace("2026-11-26 15:04:05+00", to)
            .replace("pgbackrest ", "pgbackrest --config=" + PLACE + "/pgbackrest.conf "));
  }

  /** A block of the page, by its language and what it begins with. */
  private static String block(String language, String... begins) throws IOException {
    for (String it : Files.readString(PAGE).split("```" + language + "\n")) {
      if (begins.length == 0 ? it.startsWith("[") : it.startsWith(begins[0])) {
        return it.substring(0, it.indexOf("```"));
      }
    }
    throw new AssertionError("not in " + PAGE + ": " + language);
  }

  /** All that was written: what is not archived when the machine dies is lost with it. */
  private void archive() throws Exception {
    database.sql("select pg_switch_wal()");
    awaitTrue(
        "select last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 16777216)"
            + " from pg_stat_archiver");
  }

  private void awaitEndOfRecovery() throws Exception {
    awaitTrue("select not pg_is_in_recovery()");
  }

  private void awaitTrue(String sql) throws Exception {
    for (int i = 0; i < 300; i++) {
      try (var owner = database.connect();
          var row = owner.createStatement().executeQuery(sql)) {
        row.next();
        if (row.getBoolean(1)) {
          return;
        }
      } catch (SQLException starting) {
        // Not yet.
      }
      Thread.sleep(100);
    }
    throw new AssertionError(sql);
  }

  private void tellsTheService(DataFolder folder, Instant instant) throws Exception {
    var command = RunningFonds.command(folder.path(), 1, "restore", "--to", instant.toString());
    command.environment().put("FONDS_DATABASE_URL", database.url());
    var said = command.start();
    assertEquals(0, said.waitFor());
    assertTrue(said.inputReader().readLine().contains("knows that its database was restored"));
  }

  private void hasAllUpTo(Instant instant, Load load) throws Exception {
    Set<UUID> there = new HashSet<>();
    try (var owner = database.connect();
        var rows = owner.createStatement().executeQuery("select id from event")) {
      while (rows.next()) {
        there.add(rows.getObject(1, UUID.class));
      }
    }
    var lost = ids(load, it -> !it.acknowledged().isAfter(instant));
    lost.removeAll(there);
    assertEquals(Set.of(), lost);
    var after = ids(load, it -> it.asked().isAfter(instant));
    assertTrue(after.size() > 50);
    after.retainAll(there);
    assertEquals(Set.of(), after);
  }

  private static Set<UUID> ids(Load load, Predicate<Acknowledged> which) {
    return load.all.stream().filter(which).map(Acknowledged::id).collect(Collectors.toSet());
  }

  @AfterEach
  void stop() throws Exception {
    database.close();
  }
}
