package nl.vertrouwensfonds.boot;

import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.Load.Acknowledged;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.postgres.Folders;
import nl.vertrouwensfonds.log.ScoreCheck;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A service under load is backed up, and killed; what is restored is what was acknowledged. How
 * much of it there is: {@code -Dfonds.backup.appends=...}.
 */
@Timeout(600)
class BackupIT {

  private static final int APPENDS = Integer.getInteger("fonds.backup.appends", 60);
  private static final int THREADS = 4;
  private static final long SKIPPED = 1_000_000_000;

  /** What a command said, and how it ended. */
  private record Said(int exitCode, String text) {}

  @Test
  void whatIsRestoredIsWhatWasAcknowledgedUpToThatInstant() throws Exception {
    Path backups = fresh("backups");
    Load load;
    Instant instant;
    long position;
    String settled;
    try (var fonds = new RunningFonds(Folders.fresh("backup"))) {
      load = new Load(fonds, TwoServersIT.registered(fonds), THREADS);
      load.await(APPENDS);
      backUpWhileItGoesOn(fonds, backups, load);
      load.await(APPENDS);
      settled = settled(fonds, instantOf(load));
      instant = Instant.now();
      load.await(APPENDS);
      load.stop();
      position = awaitArchived(fonds);
      fonds.process.destroyForcibly().waitFor();
    }
    refusesWhatItDoesNotHave(backups, load);
    restoredTo(instant, backups, load, position, settled);
    restoredToTheEnd(backups, load);
  }

  private static void backUpWhileItGoesOn(RunningFonds fonds, Path backups, Load load)
      throws Exception {
    var said = command(fonds.folder.path(), "backup", backups.toString());
    assertEquals(0, said.exitCode(), said.text());
    assertTrue(
        said.text().matches("(?s)\\S+ is complete: [\\d.]+ MB in [\\d.]+ s; .*"), said.text());
    assertTrue(measure(fonds, "fonds_backup_age_seconds") < 300);
    Path backup = only(backups);
    for (String secret : List.of("database-passwords", "keys/tokens.pkcs8", "keys/webhooks.key")) {
      Path kept = backup.resolve(secret);
      assertEquals(Files.readString(fonds.folder.resolve(secret)), Files.readString(kept));
      assertEquals(
          PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(kept));
    }
  }

  private static double measure(RunningFonds fonds, String name) {
    String all =
        RestAssured.get("http://127.0.0.1:" + fonds.managementPort + "/q/metrics").asString();
    return all.lines()
        .filter(it -> it.startsWith(name + " "))
        .mapToDouble(it -> Double.parseDouble(it.substring(name.length())))
        .findFirst()
        .orElseThrow();
  }

  /** Before the first there is nothing, and behind the last nobody knows what was. */
  private static void refusesWhatItDoesNotHave(Path backups, Load load) throws IOException {
    String before = load.all.peek().asked().toString();
    var early = restore("backup-early", backups, "--to", before);
    assertEquals(1, early.exitCode());
    assertTrue(early.text().contains("the oldest backup"), early.text());
    var late = restore("backup-late", backups, "--to", "2199-01-01T00:00:00Z");
    assertEquals(1, late.exitCode());
    assertTrue(late.text().contains("the last that it has was recorded at 20"), late.text());
    var serve = command(folder("backup-late"), "serve");
    assertEquals(1, serve.exitCode());
    assertTrue(serve.text().contains("did not end"), serve.text());
  }

  private static void restoredTo(
      Instant instant, Path backups, Load load, long position, String settled) throws Exception {
    var said = restore("backup-restored", backups, "--to", instant.toString());
    assertEquals(0, said.exitCode(), said.text());
    Instant restored = Instant.now();
    try (var fonds = new RunningFonds(new DataFolder(folder("backup-restored")))) {
      var there = events(fonds);
      assertEquals(Set.of(), minus(ids(load, it -> !it.acknowledged().isAfter(instant)), there));
      var none = ids(load, it -> it.asked().isAfter(instant));
      none.retainAll(there);
      assertEquals(Set.of(), none);
      scoresAreRight(fonds, there.size());
      JsonPath health = health(fonds);
      assertEquals("UP", health.getString("status"));
      health.setRootPath("checks.find { it.name == 'database' }.data");
      assertEquals(instant.toString(), health.getString("restored-to"));
      assertEquals(only(backups).getFileName().toString(), health.getString("restored-from"));
      Instant at = Instant.parse(health.getString("restored-at"));
      assertFalse(at.isAfter(restored));
      assertNotEquals(settled, settled(fonds, instantOf(load)));
      goesOnBehindWhatWasSeen(fonds, position, at);
    }
  }

  /** Behind which something was recorded already, when it is asked about. */
  private static Instant instantOf(Load load) {
    return load.all.peek().acknowledged();
  }

  /** The tag of an answer that never changes, at an address that stays the same. */
  private static String settled(RunningFonds fonds, Instant at) {
    return TwoServersIT.as(fonds, "anna", "c")
        .header("Host", "fonds.example")
        .get("/relationships/" + relationship(fonds) + "/trust?at=" + at)
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .extract()
        .header("ETag");
  }

  private static String relationship(RunningFonds fonds) {
    return TwoServersIT.as(fonds, "anna", "c").get("/relationships").path("relationships[0].id");
  }

  /** Whoever has read the feed up to what is lost goes on where he was, and misses nothing new. */
  private static void goesOnBehindWhatWasSeen(RunningFonds fonds, long position, Instant at)
      throws Exception {
    TwoServersIT.as(fonds, "anna", "c")
        .body("{\"name\":\"Somebody\"}")
        .post("/relationships/" + relationship(fonds) + "/absent-persons")
        .then()
        .statusCode(201);
    while (head(fonds) < SKIPPED + position) {
      Thread.sleep(20);
    }
    assertTrue(lastRecorded(fonds).isAfter(at));
  }

  private static void restoredToTheEnd(Path backups, Load load) throws Exception {
    var said = restore("backup-whole", backups);
    assertEquals(0, said.exitCode(), said.text());
    try (var fonds = new RunningFonds(new DataFolder(folder("backup-whole")))) {
      assertEquals(Set.of(), minus(ids(load, _ -> true), events(fonds)));
      // It can be backed up where it came from.
      var again = command(fonds.folder.path(), "backup", backups.toString(), "--keep", "1");
      assertEquals(0, again.exitCode(), again.text());
      only(backups);
    }
  }

  @Test
  void aKilledBackupLeavesNothingThatIsRestored() throws Exception {
    Path backups = fresh("backups-killed");
    try (var fonds = new RunningFonds(Folders.fresh("backup-killed"))) {
      var killed =
          RunningFonds.command(fonds.folder.path(), fonds.port, "backup", backups.toString())
              .start();
      while (!holds(backups, ".unfinished")) {
        assertTrue(killed.isAlive(), "it ended before it could be killed");
        Thread.sleep(1);
      }
      killed.destroyForcibly().waitFor();
      assertTrue(holds(backups, ".unfinished"));
      var none = restore("backup-none", backups);
      assertEquals(1, none.exitCode());
      assertTrue(none.text().contains("there is no complete backup"), none.text());
      assertEquals(0, command(fonds.folder.path(), "backup", backups.toString()).exitCode());
      assertFalse(holds(backups, ".unfinished"));
      only(backups);
    }
  }

  private static boolean holds(Path folder, String suffix) throws IOException {
    return Files.isDirectory(folder) && list(folder).stream().anyMatch(it -> it.endsWith(suffix));
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(it -> it.getFileName().toString()).toList();
    }
  }

  private static Path only(Path backups) throws IOException {
    var found = list(backups).stream().filter(it -> it.matches("\\d+T\\d+Z")).toList();
    assertEquals(1, found.size(), found::toString);
    return backups.resolve(found.getFirst());
  }

  /** Until all that was recorded is in the archive, as it is within a minute by itself. */
  private static long awaitArchived(RunningFonds fonds) throws Exception {
    String archived =
        "select last_archived_wal >= '%s' from pg_stat_archiver"
            .formatted(ask(fonds, "select pg_walfile_name(pg_switch_wal())", String.class));
    while (!Boolean.TRUE.equals(ask(fonds, archived, Boolean.class))) {
      Thread.sleep(50);
    }
    return head(fonds);
  }

  private static long head(RunningFonds fonds) throws IOException, SQLException {
    return ask(fonds, "select max(position) from feed", Long.class);
  }

  private static Instant lastRecorded(RunningFonds fonds) throws IOException, SQLException {
    return ask(fonds, "select max(recorded_at) from relationship", OffsetDateTime.class)
        .toInstant();
  }

  private static <T> T ask(RunningFonds fonds, String sql, Class<T> type)
      throws IOException, SQLException {
    try (var owner = new Database(fonds.folder).connect();
        var line = owner.createStatement().executeQuery(sql)) {
      line.next();
      return line.getObject(1, type);
    }
  }

  private static Set<UUID> events(RunningFonds fonds) throws IOException, SQLException {
    var ids = new HashSet<UUID>();
    try (var owner = new Database(fonds.folder).connect();
        var line = owner.createStatement().executeQuery("select id from event")) {
      while (line.next()) {
        ids.add(line.getObject(1, UUID.class));
      }
    }
    return ids;
  }

  private static Set<UUID> ids(Load load, Predicate<Acknowledged> which) {
    return load.all.stream().filter(which).map(Acknowledged::id).collect(Collectors.toSet());
  }

  private static Set<UUID> minus(Set<UUID> all, Set<UUID> some) {
    var left = new HashSet<>(all);
    left.removeAll(some);
    return left;
  }

  private static void scoresAreRight(RunningFonds fonds, int events) throws Exception {
    var found = ScoreCheck.of(new Database(fonds.folder)::connect, 1);
    assertEquals(new ScoreCheck.Found(1, events, List.of()), found);
  }

  private static JsonPath health(RunningFonds fonds) {
    return RestAssured.get("http://127.0.0.1:" + fonds.managementPort + "/q/health").jsonPath();
  }

  private static Path folder(String name) {
    return Path.of("target", "data-" + name).toAbsolutePath();
  }

  private static Path fresh(String name) throws IOException {
    Path folder = folder(name);
    if (Files.exists(folder)) {
      PathUtils.deleteDirectory(folder);
    }
    return folder;
  }

  private static Said restore(String data, Path backups, String... more) throws IOException {
    var arguments = new ArrayList<>(List.of("restore", backups.toString()));
    arguments.addAll(List.of(more));
    var there = Folders.fresh(data).path();
    return command(there, arguments.toArray(String[]::new));
  }

  private static Said command(Path data, String... arguments) throws IOException {
    var process =
        RunningFonds.command(data, RunningFonds.freePort(), arguments)
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes());
    try {
      return new Said(process.waitFor(), text);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
