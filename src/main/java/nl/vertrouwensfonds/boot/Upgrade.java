package nl.vertrouwensfonds.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.FolderLock;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.postgres.UpgradedCluster;
import nl.vertrouwensfonds.boot.postgres.WalArchive;
import nl.vertrouwensfonds.boot.upgrade.TakeOver;

/**
 * The embedded database, brought from an older PostgreSQL to this one.
 *
 * @param from by which PostgreSQL it had been made
 * @param kept where that one is
 * @param archive where its backups are, if it had any
 */
public record Upgrade(String from, Path kept, Optional<Path> archive) {
  private static final String ROLE = "fonds_service";

  /**
   * Makes a new cluster beside the older one, and lets it take its place when all is in it.
   *
   * @param programs where those of the older PostgreSQL are; in the data folder when empty
   * @param progress hears of what takes more than a moment
   * @return empty when there was nothing to do
   * @throws UserFacingException when there is no database, it runs, or it cannot be done
   */
  public static Optional<Upgrade> make(
      Settings settings, Optional<Path> programs, Consumer<String> progress)
      throws InterruptedException {
    if (settings.databaseUrl().isPresent()) {
      throw new UserFacingException(
          "FONDS_DATABASE_URL names a database that somebody else runs; it is upgraded by tools of its own, as pg_upgrade");
    }
    Path data = settings.data().toAbsolutePath().normalize();
    if (!Files.isDirectory(data)) {
      throw new UserFacingException("there is no data folder " + data);
    }
    try {
      return made(DataFolder.open(data), programs, progress);
    } catch (IOException e) {
      throw new UserFacingException(
          "the upgrade did not end (%s); nothing is lost, try again".formatted(reason(e)));
    }
  }

  private static Optional<Upgrade> made(
      DataFolder data, Optional<Path> programs, Consumer<String> progress)
      throws IOException, InterruptedException {
    try (var _ = FolderLock.take(data)) {
      var cluster = new UpgradedCluster(data);
      var older = cluster.older();
      if (older.isEmpty()) {
        return Optional.empty();
      }
      var backups = new WalArchive(data).target().map(Path::getParent);
      Path kept = cluster.make(programs, new TakeOver(ROLE, progress), progress);
      return Optional.of(new Upgrade(older.get(), kept, backups));
    }
  }

  private static String reason(IOException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
  }
}
