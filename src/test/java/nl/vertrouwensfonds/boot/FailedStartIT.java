package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.boot.postgres.Folders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that does not come up says why and what to do, in a sentence, and ends with 1. */
class FailedStartIT {

  private static RunningFonds running;
  private static Database database;

  @TempDir Path temp;

  @BeforeAll
  static void start() throws IOException {
    running = new RunningFonds(Folders.fresh("failed-start"));
    database = new Database(running.folder);
  }

  @AfterAll
  static void end() throws Exception {
    running.close();
  }

  private void isRefused(String url, String... words) throws Exception {
    isRefused(temp, Map.of("FONDS_DATABASE_URL", url), words);
  }

  /** Says all of these words, in one line. */
  static void isRefused(Path data, Map<String, String> environment, String... words)
      throws Exception {
    var command = RunningFonds.command(data, RunningFonds.freePort(), "serve");
    command.environment().put("FONDS_MANAGEMENT_PORT", "" + RunningFonds.freePort());
    command.environment().putAll(environment);
    var process = command.redirectError(ProcessBuilder.Redirect.PIPE).start();
    List<String> errors = process.errorReader().lines().toList();
    assertEquals(1, errors.size(), errors::toString);
    for (String word : words) {
      assertTrue(errors.getFirst().contains(word), errors::toString);
    }
    assertEquals(1, process.waitFor());
  }

  @Test
  void nobodyAnswers() throws Exception {
    String url = database.url(RunningFonds.freePort());
    isRefused(url, "does not answer", url.replaceFirst("\\?.*", ""));
  }

  @Test
  void theDoorStaysShut() throws Exception {
    isRefused(database.url() + "x", "does not let the service in", "FONDS_DATABASE_URL");
    isRefused(database.url().replace("/fonds?", "/elsewhere?"), "does not let the service in");
  }

  @Test
  void itIsNoAddress() throws Exception {
    isRefused("postgres://x", "FONDS_DATABASE_URL looks like jdbc:postgresql://");
  }

  @Test
  void tablesAreOfANewerVersion() throws Exception {
    changed(
        "insert into flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success) values (999, '999', 'later',"
            + " 'SQL', 'V999__later.sql', 1, 'x', 1, true)",
        "delete from flyway_schema_history where installed_rank = 999",
        "made by a newer version",
        "backup");
  }

  @Test
  void tablesAreNotOfThisVersion() throws Exception {
    changed(
        "update flyway_schema_history set checksum = checksum + 1 where version = '2'",
        "update flyway_schema_history set checksum = checksum - 1 where version = '2'",
        "were not made by this version",
        "checksum mismatch");
  }

  private void changed(String change, String back, String... words) throws Exception {
    execute(change);
    try {
      isRefused(database.url(), words);
    } finally {
      execute(back);
    }
  }

  private static void execute(String sql) throws IOException, SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      assertEquals(1, statement.executeUpdate(sql));
    }
  }

  @Test
  void itsFolderIsNotWhole() throws Exception {
    Path folder;
    try (var once = new RunningFonds(Folders.fresh("not-whole"))) {
      folder = once.folder.path();
    }
    Path passwords = folder.resolve("database-passwords");
    Path kept = folder.resolve("kept");
    Files.move(passwords, kept);
    isRefused(folder, Map.of(), "put back the file database-passwords");
    Files.move(kept, passwords, StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(folder.resolve("cluster").resolve("PG_VERSION"), "17\n");
    isRefused(folder, Map.of(), "made by PostgreSQL 17", "./fonds upgrade");
    Files.writeString(folder.resolve("cluster").resolve("PG_VERSION"), "99\n");
    isRefused(folder, Map.of(), "made by PostgreSQL 99", "start the version of the service");
  }
}
