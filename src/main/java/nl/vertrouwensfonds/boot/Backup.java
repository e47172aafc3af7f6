package nl.vertrouwensfonds.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import nl.vertrouwensfonds.boot.backup.BackupFolder;
import nl.vertrouwensfonds.boot.backup.BackupRun;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.FolderLock;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.postgres.WalArchive;

/**
 * A backup of all that is in the data folder of a service that runs.
 *
 * @param path where it is
 * @param bytes its size, without the log
 * @param log where the log goes from now on
 * @param logBefore where it went until now, when that was elsewhere
 */
public record Backup(Path path, long bytes, Duration took, Path log, Optional<Path> logBefore) {

  /**
   * Makes one, beside those that are there.
   *
   * @param keep how many of the newest stay, this one too; all of them when empty
   * @throws UserFacingException when the service does not run, or the folder is no place for it
   */
  public static Backup make(Settings settings, Path path, OptionalInt keep) {
    if (settings.databaseUrl().isPresent()) {
      throw new UserFacingException(
          "FONDS_DATABASE_URL names a database that somebody else runs; src/main/docs/backup.md says how it is backed up");
    }
    return OwnerConnection.alone(
        settings,
        owner -> {
          try {
            return made(new DataFolder(settings.data().toAbsolutePath()), path, keep, owner);
          } catch (IOException | InterruptedException e) {
            throw new UserFacingException("no backup in %s (%s)".formatted(path, e));
          }
        });
  }

  private static Backup made(DataFolder data, Path path, OptionalInt keep, Connection owner)
      throws IOException, SQLException, InterruptedException {
    InstantSource clock = SystemClock.microseconds();
    var begun = clock.instant();
    var folder = BackupFolder.open(path);
    String taken = "another backup is being made in %s; wait for it".formatted(folder.path());
    try (var _ = FolderLock.take(folder.path().resolve("lock"), taken)) {
      var before = new WalArchive(data).target().filter(it -> !it.equals(folder.wal()));
      var made = new BackupRun(data, folder, owner).make(begun);
      if (keep.isPresent()) {
        folder.keep(keep.getAsInt());
      }
      folder.removeOldLog();
      var took = Duration.between(begun, clock.instant());
      return new Backup(made.backup().path(), made.bytes(), took, folder.wal(), before);
    }
  }
}
