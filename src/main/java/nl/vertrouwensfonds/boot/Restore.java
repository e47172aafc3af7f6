package nl.vertrouwensfonds.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import nl.vertrouwensfonds.boot.backup.BackupFolder;
import nl.vertrouwensfonds.boot.backup.RestoreRun;
import nl.vertrouwensfonds.boot.backup.RestoredElsewhere;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/**
 * A data folder that was made of a backup.
 *
 * @param from the name of the backup
 */
public record Restore(Path data, String from, Duration took) {

  /**
   * Tells the data folder of a service that its database was restored by others.
   *
   * @param to up to which instant; all that there was when empty
   * @return the data folder
   * @throws UserFacingException when the database refuses, or the service runs
   */
  public static Path byOthers(Settings settings, String database, Optional<Instant> to) {
    var clock = SystemClock.microseconds();
    try {
      var data = DataFolder.open(settings.data());
      new RestoredElsewhere(database, to, clock).tell(data);
      return data.path();
    } catch (IOException e) {
      throw new UserFacingException("cannot write into %s (%s)".formatted(settings.data(), e));
    }
  }

  /**
   * Makes the data folder, from which the service can be started.
   *
   * @param to up to which instant, itself included; all that the archive has when empty
   * @throws UserFacingException when the data folder is not empty, or nothing reaches that instant
   */
  public static Restore make(
      Settings settings, Path path, Optional<Instant> to, Consumer<String> progress)
      throws InterruptedException {
    var clock = SystemClock.microseconds();
    var begun = clock.instant();
    var data = settings.data().toAbsolutePath().normalize();
    try {
      var run = new RestoreRun(BackupFolder.existing(path), to, clock);
      var mark = run.into(data, progress);
      return new Restore(data, mark.from(), Duration.between(begun, clock.instant()));
    } catch (IOException e) {
      throw new UserFacingException("cannot restore into %s (%s)".formatted(data, e));
    }
  }
}
