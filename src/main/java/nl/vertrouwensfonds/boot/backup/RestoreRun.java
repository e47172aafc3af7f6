package nl.vertrouwensfonds.boot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
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
      cluster.recover(
          backup.cluster(), to, owner -> FeedPositions.skipLost(owner, to, clock), progress);
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
}
