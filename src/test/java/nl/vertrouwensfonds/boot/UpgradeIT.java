package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.postgres.BarePostgres;
import nl.vertrouwensfonds.boot.postgres.Folders;
import nl.vertrouwensfonds.log.ScoreCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What an older PostgreSQL keeps is what this one has after an upgrade, wherever that was killed.
 */
@Timeout(300)
class UpgradeIT {

  /** What a command said, and how it ended. */
  private record Said(int exitCode, String text) {}

  private DataFolder folder;
  private String relationship;
  private String dashboard;
  private List<String> told;

  @Test
  void whatWasRecordedIsThereAndGoesOn() throws Exception {
    folder = Folders.fresh("upgrade");
    Path backups = folder.resolve("backups");
    Files.createSymbolicLink(folder.resolve("archive"), backups.resolve("wal"));
    tellAStory();
    isRefused();
    inOlder("create table note (text text)");
    inOlder("update flyway_schema_history set checksum = checksum + 1 where version = '2'");
    nothingIsLostSilently();
    inOlder("drop table note");
    String[] upgrade = {"upgrade", "--old-programs", BarePostgres.olderPrograms().toString()};
    for (int lines = 1; lines <= 3; lines++) {
      killedAfter(lines, upgrade);
      assertEquals(BarePostgres.OLDER, madeBy("cluster"));
    }
    isRefused();
    var said = command(upgrade);
    assertEquals(0, said.exitCode(), said.text());
    assertTrue(said.text().contains("cluster-" + BarePostgres.OLDER), said.text());
    assertTrue(said.text().contains("The backups in " + backups), said.text());
    assertFalse(Files.isSymbolicLink(folder.resolve("archive")));
    assertEquals(BarePostgres.OLDER, madeBy("cluster-" + BarePostgres.OLDER));
    assertTrue(command(upgrade).text().contains("nothing to do"));
    goesOn();
  }

  private void tellAStory() throws Exception {
    try (var older = BarePostgres.older(folder);
        var fonds = new RunningFonds(folder, Map.of("FONDS_DATABASE_URL", older.url()))) {
      relationship = TwoServersIT.registered(fonds);
      var load = new Load(fonds, relationship, 2);
      load.await(40);
      load.stop();
      var login =
          RunningFonds.command(folder.path(), fonds.port, "login", "dashboard", "--org", "c");
      login.environment().put("FONDS_DATABASE_URL", older.url());
      dashboard = passwordIn(new String(login.start().getInputStream().readAllBytes()));
      awaitFeed(fonds);
      told = told(fonds);
    }
  }

  private static String passwordIn(String said) {
    return said.lines()
        .filter(it -> it.contains("password"))
        .map(it -> it.replaceFirst(".*password\\W+", "").strip())
        .findFirst()
        .orElseThrow(() -> new AssertionError(said));
  }

  private void awaitFeed(RunningFonds fonds) throws Exception {
    int events = head(fonds, "revision");
    while (feed(fonds).size() < events) {
      Thread.sleep(20);
    }
  }

  private static <T> T head(RunningFonds fonds, String field) {
    return TwoServersIT.as(fonds, "anna", "c")
        .get("/relationships")
        .path("relationships[0]." + field);
  }

  private static List<Object> feed(RunningFonds fonds) {
    return TwoServersIT.as(fonds, "anna", "c").get("/feed?limit=200").path("events");
  }

  /** All that both sides read, at an instant that is over. */
  private List<String> told(RunningFonds fonds) {
    String at = head(fonds, "lastEventAt");
    return Stream.of(
            relationship + "/trust?at=" + at,
            relationship + "/trust/ledger?direction=client-in-supplier&at=" + at,
            relationship + "/events?limit=200",
            relationship + "/commitments?limit=200&at=" + at,
            "/feed?limit=200")
        .map(it -> read(fonds, it))
        .toList();
  }

  /** As at an address that stays the same. */
  private static String read(RunningFonds fonds, String path) {
    return TwoServersIT.as(fonds, "anna", "c")
        .header("Host", "fonds.example")
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private void isRefused() throws Exception {
    var said = command("serve");
    assertEquals(1, said.exitCode());
    assertEquals(1, said.text().lines().count(), said.text());
    assertTrue(said.text().contains("made by PostgreSQL " + BarePostgres.OLDER), said.text());
    assertTrue(said.text().contains("./fonds upgrade"), said.text());
  }

  private void inOlder(String sql) throws Exception {
    try (var older = BarePostgres.older(folder);
        var owner = DriverManager.getConnection(older.url())) {
      owner.createStatement().execute(sql);
    }
  }

  /** It needs the programs of that version, and takes over nothing that it does not know. */
  private void nothingIsLostSilently() throws Exception {
    var without = command("upgrade");
    assertEquals(1, without.exitCode());
    assertTrue(without.text().contains("--old-programs /usr/lib/postgresql/"), without.text());
    var others = command("upgrade", "--old-programs", home(folder).toString());
    assertEquals(1, others.exitCode());
    assertTrue(others.text().contains("are of PostgreSQL 18"), others.text());
    var changed = command("upgrade", "--old-programs", BarePostgres.olderPrograms().toString());
    assertEquals(1, changed.exitCode());
    assertTrue(changed.text().contains("not made by this version of the service"), changed.text());
    inOlder("update flyway_schema_history set checksum = checksum - 1 where version = '2'");
    var unknown = command("upgrade", "--old-programs", BarePostgres.olderPrograms().toString());
    assertEquals(1, unknown.exitCode());
    assertTrue(unknown.text().contains("public.note in the database is not"), unknown.text());
    assertFalse(Files.exists(folder.resolve("upgrading")));
  }

  private static Path home(DataFolder folder) throws IOException {
    try (Stream<Path> all = Files.list(folder.path())) {
      return all.filter(it -> it.getFileName().toString().startsWith("postgresql-18"))
          .findFirst()
          .orElseThrow();
    }
  }

  private void killedAfter(int lines, String... arguments) throws Exception {
    var process =
        RunningFonds.command(folder.path(), RunningFonds.freePort(), arguments)
            .redirectError(ProcessBuilder.Redirect.PIPE)
            .start();
    BufferedReader progress = process.errorReader();
    var read = new ArrayList<String>();
    for (int i = 0; i < lines; i++) {
      read.add(progress.readLine());
    }
    assertTrue(process.isAlive(), read::toString);
    process.destroyForcibly().waitFor();
    assertFalse(read.contains(null), read::toString);
  }

  private void goesOn() throws Exception {
    try (var fonds = new RunningFonds(folder)) {
      assertEquals(told, told(fonds));
      int before = feed(fonds).size();
      TwoServersIT.as(fonds, "anna", "c")
          .body("{\"name\":\"Somebody\"}")
          .post(relationship + "/absent-persons")
          .then()
          .statusCode(201);
      while (feed(fonds).size() == before) {
        Thread.sleep(20);
      }
      var database = new Database(folder);
      assertEquals(List.of(), ScoreCheck.of(database::connect, 1).differing());
      dashboardReads(database);
      ownerIsNoMoreThanBefore(database);
    }
  }

  private void dashboardReads(Database database) throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/fonds";
    try (var login = DriverManager.getConnection(url, "dashboard", dashboard);
        var line = login.createStatement().executeQuery("select count(*) from reporting.scores")) {
      line.next();
      assertEquals(1, line.getInt(1));
    }
  }

  private static void ownerIsNoMoreThanBefore(Database database) throws Exception {
    String asked = "select has_parameter_privilege('session_replication_role', 'SET')";
    try (var owner = database.connect();
        var line = owner.createStatement().executeQuery(asked)) {
      line.next();
      assertFalse(line.getBoolean(1));
    }
  }

  private String madeBy(String cluster) throws IOException {
    return Files.readString(folder.resolve(cluster).resolve("PG_VERSION")).strip();
  }

  private Said command(String... arguments) throws Exception {
    var command = RunningFonds.command(folder.path(), RunningFonds.freePort(), arguments);
    command.environment().put("FONDS_MANAGEMENT_PORT", "" + RunningFonds.freePort());
    var process = command.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes());
    return new Said(process.waitFor(), text);
  }
}
