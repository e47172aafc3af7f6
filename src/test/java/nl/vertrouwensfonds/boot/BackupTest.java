package nl.vertrouwensfonds.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.postgres.EmbeddedPostgres;
import nl.vertrouwensfonds.boot.postgres.Folders;
import nl.vertrouwensfonds.boot.postgres.WalArchive;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Backups of a database without a service above it. */
@Timeout(120)
class BackupTest {

  private static final Path BACKUPS = Path.of("target/data-backups-small").toAbsolutePath();
  private static DataFolder folder;
  private static EmbeddedPostgres postgres;
  private static Database database;

  @BeforeAll
  static void start() throws Exception {
    folder = Folders.fresh("backup-small");
    postgres = EmbeddedPostgres.start(folder, System.err::println);
    database = new Database(folder);
    execute("create table feed_sequencer (position bigint not null)");
    execute("insert into feed_sequencer values (7)");
    execute("create table note (text text)");
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  @BeforeEach
  void empty() throws IOException {
    if (Files.exists(BACKUPS)) {
      PathUtils.deleteDirectory(BACKUPS);
    }
  }

  @Test
  void whatWasWrittenUpToAnInstantIsThereAndNothingAfterIt() throws Exception {
    backup(OptionalInt.empty());
    database.write("before");
    Instant instant = Instant.now();
    Thread.sleep(2);
    database.write("after");
    archiveAll();
    assertEquals(List.of("before"), restored(Optional.of(instant)));
    assertEquals(List.of("before", "after"), restored(Optional.empty()));
  }

  /** So many that no position can have been given twice: one for each microsecond that is lost. */
  @Test
  void positionsGoOnBehindAllThatMayHaveBeenGiven() throws Exception {
    backup(OptionalInt.empty());
    archiveAll();
    var data = restore(Optional.empty());
    try (var again = EmbeddedPostgres.start(data, System.err::println);
        var owner = new Database(data).connect();
        var line = owner.createStatement().executeQuery("select position from feed_sequencer")) {
      line.next();
      assertTrue(line.getLong(1) > 1_000_000_007L, () -> again.url());
    }
  }

  @Test
  void theServiceKnowsThatItWasRestored() throws Exception {
    var made = backup(OptionalInt.empty());
    Instant begun = Instant.now();
    var data = restore(Optional.empty());
    var properties = RestoredProperties.of(data);
    assertEquals(made.path().getFileName().toString(), properties.get("fonds.restored.from"));
    assertTrue(Instant.parse(properties.get("fonds.restored.at")).isAfter(begun));
    assertEquals(Map.of(), RestoredProperties.of(folder));
  }

  @Test
  void theNewestAreKeptAndTheLogThatTheyNeed() throws Exception {
    backup(OptionalInt.empty());
    archiveAll();
    var before = logs();
    waitForAnotherSecond();
    backup(OptionalInt.of(1));
    assertEquals(1, bases().size());
    assertFalse(logs().stream().anyMatch(before::contains), before::toString);
    restore(Optional.empty());
  }

  @Test
  void aFolderThatIsNotEmptyIsNotRestoredInto() throws Exception {
    backup(OptionalInt.empty());
    var refused =
        assertThrows(
            UserFacingException.class,
            () -> Restore.make(settings(folder.path()), BACKUPS, Optional.empty(), _ -> {}));
    assertTrue(refused.getMessage().contains("not empty"), refused.getMessage());
  }

  @Test
  void backupsOfAnotherDatabaseStayAlone() throws Exception {
    var facts = backup(OptionalInt.empty()).path().resolve("backup.properties");
    Files.writeString(facts, Files.readString(facts).replaceFirst("system=\\d+", "system=1"));
    var refused = assertThrows(UserFacingException.class, () -> backup(OptionalInt.empty()));
    assertTrue(refused.getMessage().contains("another database"), refused.getMessage());
  }

  /** A folder that is away costs the service nothing but the archive. */
  @Test
  void theArchiveIsGivenUpBeforeTheDiskIsFull() throws Exception {
    backup(OptionalInt.empty());
    PathUtils.deleteDirectory(BACKUPS);
    var archive = new WalArchive(folder);
    writeAndSwitch();
    await(() -> waiting(archive) > 0);
    assertFalse(archive.hasGap());
    var fakes = fakes();
    for (Path it : fakes) {
      Files.createFile(it);
    }
    await(() -> {
      writeAndSwitch();
      return archive.hasGap();
    });
    for (Path it : fakes) {
      Files.delete(it);
    }
    await(() -> waiting(archive) == 0);
    backup(OptionalInt.empty());
    assertFalse(archive.hasGap());
  }

  /** What would be there after hours: none of it is a file of the log. */
  private static List<Path> fakes() {
    Path status = folder.resolve("cluster/pg_wal/archive_status");
    return IntStream.range(0, 130).mapToObj(it -> status.resolve("x" + it + ".ready")).toList();
  }

  private static long waiting(WalArchive archive) {
    try {
      return archive.waiting();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void writeAndSwitch() {
    try {
      execute("insert into note values ('more')");
      execute("select pg_switch_wal()");
    } catch (IOException | SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void archiveAll() throws Exception {
    writeAndSwitch();
    await(() -> waiting(new WalArchive(folder)) == 0);
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    while (!done.getAsBoolean()) {
      Thread.sleep(50);
    }
  }

  private static void waitForAnotherSecond() throws InterruptedException {
    Thread.sleep(Duration.ofMillis(1100));
  }

  private static void execute(String sql) throws IOException, SQLException {
    try (var owner = database.connect()) {
      owner.createStatement().execute(sql);
    }
  }

  private static Backup backup(OptionalInt keep) {
    return Backup.make(settings(folder.path()), BACKUPS, keep);
  }

  private static DataFolder restore(Optional<Instant> to) throws Exception {
    var data = Folders.fresh("backup-small-again");
    Restore.make(settings(data.path()), BACKUPS, to, _ -> {});
    return data;
  }

  /** Of two notes those that are there after a restore. */
  private static List<String> restored(Optional<Instant> to) throws Exception {
    var data = restore(to);
    try (var again = EmbeddedPostgres.start(data, System.err::println)) {
      var there = new Database(data).notes();
      return Stream.of("before", "after").filter(there::contains).toList();
    }
  }

  private static List<String> bases() throws IOException {
    return names(BACKUPS).stream().filter(it -> it.endsWith("Z")).toList();
  }

  private static List<String> logs() throws IOException {
    return names(BACKUPS.resolve("wal")).stream().filter(it -> it.matches("\\w{24}\\..*")).toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(it -> it.getFileName().toString()).toList();
    }
  }

  private static Settings settings(Path data) {
    return Settings.of(Map.of("FONDS_DATA", data.toString()));
  }
}
