package nl.vertrouwensfonds.boot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.FolderLock;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.postgres.RestoredCluster;

/**
 * One restore into a data folder.
 *
 * @param to up to which instant, itself included; empty for all that the archive has
 */
public record RestoreRun(BackupFolder folder, Optional<Instant> to, InstantSource clock) {

  private static final String HAS_FEED = "select to_regclass('feed_sequencer') is not null";

  /** When the database was changed last; empty when the log that was read changed nothing. */
  private static final String LAST = "select pg_last_xact_replay_timestamp()";

  /**
   * Positions that were given to what is lost now are given to nothing else: there were fewer than
   * one for each microsecond that is lost.
   */
  private static final String SKIP = "update feed_sequencer set position = position + ?";

  /** Covers clocks that differ, and what was recorded while this was restored. */
  private static final long AT_LEAST = 1_000_000_000L;

  /**
   * Killed in here, no database starts in the folder. Nothing is changed in the backup.
   *
   * @param path the data folder, empty or not there
   * @throws UserFacingException when it is not empty, or no backup reaches to the instant
   */
  public RestoredMark into(Path path, Consumer<String> progress)
      throws IOException, InterruptedException {
    failUnlessEmpty(path);
    BaseBackup backup = chosen();
    DataFolder data = DataFolder.open(path);
    try (var _ = FolderLock.take(data)) {
      var cluster = new RestoredCluster(data, folder.wal());
      Secrets.copy(backup.path(), cluster.unfinished());
      cluster.recover(backup.cluster(), to, this::skipPositions, progress);
      var mark = new RestoredMark(clock.instant(), to, backup.name());
      mark.write(cluster.unfinished());
      cluster.complete();
      return mark;
    }
  }

  /** Programs of PostgreSQL that were unpacked there are no data. */
  private static void failUnlessEmpty(Path path) throws IOException {
    if (Files.notExists(path)) {
      return;
    }
    try (Stream<Path> there = Files.list(path)) {
      if (there.anyMatch(it -> !it.getFileName().toString().startsWith("postgresql-"))) {
        throw new UserFacingException(
            "%s is not empty; restore into another folder, with FONDS_DATA".formatted(path));
      }
    }
  }

  /** The newest that was made before the instant: it has the least log to read. */
  private BaseBackup chosen() throws IOException {
    List<BaseBackup> all = folder.backups();
    return all.stream()
        .filter(it -> to.isEmpty() || !it.ended().isAfter(to.get()))
        .reduce((first, second) -> second)
        .orElseThrow(() ->
            new UserFacingException(
                "the oldest backup in %s was complete at %s, which is after %s"
                    .formatted(folder.path(), all.getFirst().ended(), to.get())));
  }

  private void skipPositions(Connection owner) throws SQLException {
    if (!asked(owner, HAS_FEED, Boolean.class)) {
      return;
    }
    var last = Optional.ofNullable(asked(owner, LAST, OffsetDateTime.class));
    long lost =
        last.map(it -> ChronoUnit.MICROS.between(it.toInstant(), clock.instant())).orElse(0L);
    try (var change = owner.prepareStatement(SKIP)) {
      change.setLong(1, Math.max(0, lost) + AT_LEAST);
      change.executeUpdate();
    }
  }

  private static <T> T asked(Connection owner, String sql, Class<T> type) throws SQLException {
    try (var asked = owner.createStatement()) {
      var line = asked.executeQuery(sql);
      line.next();
      return line.getObject(1, type);
    }
  }
}
