package nl.vertrouwensfonds.boot;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
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
  private static final String URL =
      "jdbc:postgresql://127.0.0.1:" + PORT + "/fonds?user=fonds&password=fonds";

  @Test
  void isRestoredToAnInstantAndTheServiceKnows() throws Exception {
    makeDatabase();
    var environment = Map.of("FONDS_DATABASE_URL", URL);
    DataFolder folder = Folders.fresh("external-service");
    Load load;
    Instant instant;
    try (var fonds = new RunningFonds(folder, environment)) {
      load = new Load(fonds, TwoServersIT.registered(fonds), 2);
      load.await(100);
      pgbackrest("backup");
      load.await(100);
      instant = Instant.now().truncatedTo(ChronoUnit.MILLIS); // what pgBackRest takes
      load.await(100);
      load.stop();
    }
    postgres("psql -p %d -h %s -qc 'select pg_switch_wal()' postgres".formatted(PORT, PLACE));
    postgres("pg_ctl -D data -m immediate -w stop && mv data lost && mkdir -m 700 data");
    pgbackrest("restore", instant);
    postgres("pg_ctl -D data -l log -w start");
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

  private static void makeDatabase() throws Exception {
    bash("rm -rf %1$s && mkdir -p %1$s && chown postgres: %1$s".formatted(PLACE));
    String configuration =
        block("ini")
                .replace("/var/lib/postgresql/15/main", PLACE + "/data")
                .replace("/backups", PLACE + "/backups")
                .replace("pg1-port=5432", "pg1-port=" + PORT + "\npg1-socket-path=" + PLACE)
            + "log-path="
            + PLACE
            + "\nlock-path="
            + PLACE
            + "\n";
    Files.writeString(PLACE.resolve("pgbackrest.conf"), configuration);
    postgres("initdb -D data -A trust >/dev/null");
    String settings =
        "archive_mode=on\narchive_command='pgbackrest --config=%1$s/pgbackrest.conf --stanza=fonds archive-push %%p'\nport=%2$d\nunix_socket_directories='%1$s'\n"
            .formatted(PLACE, PORT);
    Files.writeString(
        PLACE.resolve("data/postgresql.conf"),
        Files.readString(PLACE.resolve("data/postgresql.conf")) + settings);
    postgres("pg_ctl -D data -l log -w start >/dev/null");
    postgres(
        "psql -p %d -h %s -q postgres -c \"create role fonds login createrole password 'fonds'\" -c 'create database fonds owner fonds'"
            .formatted(PORT, PLACE));
    pgbackrest("stanza-create");
  }

  /** The line of the page that does this. */
  private static void pgbackrest(String what) throws Exception {
    String line =
        block("sh", "pgbackrest").lines().filter(it -> it.contains(what)).findFirst().orElseThrow();
    postgres(line.replace("pgbackrest ", "pgbackrest --config=" + PLACE + "/pgbackrest.conf "));
  }

  private static void pgbackrest(String what, Instant to) throws Exception {
    String line =
        block("sh", "pgbackrest").lines().filter(it -> it.contains(what)).findFirst().orElseThrow();
    String instant = to.toString().replace("T", " ").replace("Z", "+00");
    postgres(
        line.replace("2026-11-26 15:04:05+00", instant)
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

  private static void awaitEndOfRecovery() throws Exception {
    for (int i = 0; i < 300; i++) {
      try (var owner = DriverManager.getConnection(URL);
          var row = owner.createStatement().executeQuery("select pg_is_in_recovery()")) {
        row.next();
        if (!row.getBoolean(1)) {
          return;
        }
      } catch (SQLException starting) {
        // Not yet.
      }
      Thread.sleep(100);
    }
    throw new AssertionError("recovery does not end");
  }

  private static void tellsTheService(DataFolder folder, Instant instant) throws Exception {
    var command = RunningFonds.command(folder.path(), 1, "restore", "--to", instant.toString());
    command.environment().put("FONDS_DATABASE_URL", URL);
    var said = command.start();
    assertEquals(0, said.waitFor());
    assertTrue(said.inputReader().readLine().contains("knows that its database was restored"));
  }

  private static void hasAllUpTo(Instant instant, Load load) throws Exception {
    Set<UUID> there = new HashSet<>();
    try (var owner = DriverManager.getConnection(URL);
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
    bash("kill -INT $(head -1 %s/data/postmaster.pid) || true".formatted(PLACE));
  }

  /** As the account of the database, with its programs, in the place. */
  private static void postgres(String command) throws Exception {
    Path script = PLACE.resolve("command.sh");
    Files.writeString(
        script,
        "set -e\ncd %s\nPATH=$(ls -d /usr/lib/postgresql/*/bin | tail -1):$PATH\n%s\n"
            .formatted(PLACE, command));
    bash("setpriv --reuid=postgres --regid=postgres --init-groups bash " + script);
  }

  private static void bash(String command) throws Exception {
    var run =
        new ProcessBuilder(List.of("bash", "-c", command + " </dev/null")).inheritIO().start();
    assertEquals(0, run.waitFor(), command);
  }
}
