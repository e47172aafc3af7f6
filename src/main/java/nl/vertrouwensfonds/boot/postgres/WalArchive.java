package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.DiskSync;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/**
 * Where the write-ahead log goes when the database has done with a file of it: nowhere, until the
 * first backup makes the link {@code archive} in the data folder lead to a folder; from then on
 * there, each file packed by gzip.
 */
public record WalArchive(DataFolder folder) {
  private static final String LINK = "archive";

  /** In the cluster's folder: for whoever runs PostgreSQL may write nowhere else. */
  static final String GAP = "archive-gap";

  /**
   * What each file goes through; it runs in the folder of the cluster, which is beside the link. A
   * file is on the disk before it has its name there. One of that name that says something else is
   * another database's, and stays. Whoever is killed in here does it again.
   *
   * <p>With 2 GB (128 files) waiting for a folder that is full or away, the service is dearer than
   * an archive without a gap: it is left out, until the next backup begins a new one.
   */
  private static final String COMMAND =
      """
      [ ! -L ../archive ] || [ -e archive-gap ] || \
      if [ -e ../archive/%f.gz ]; \
      then [ "$(gzip -dc ../archive/%f.gz | sha256sum)" = "$(sha256sum < "%p")" ]; \
      else gzip -1 < "%p" > ../archive/%f.part && sync ../archive/%f.part \
      && mv ../archive/%f.part ../archive/%f.gz && sync ../archive; fi || \
      { [ "$(ls pg_wal/archive_status | grep -c ready)" -gt 128 ] && touch archive-gap; }\
      """
          .strip();

  static final List<String> SETTINGS = List.of("archive_mode=on", "archive_command=" + COMMAND);

  /** Makes the folder, for the account of the database alone. */
  public static void make(Path wal) throws IOException, InterruptedException {
    var launcher = new ProcessLauncher(SystemAccount.current());
    if (Files.notExists(wal)) {
      launcher.account().createFolder(wal);
    }
    launcher.account().mustOwn(wal);
    mustBeReached(launcher, wal);
  }

  static void mustBeReached(ProcessLauncher launcher, Path wal)
      throws IOException, InterruptedException {
    if (!launcher.reaches(wal)) {
      throw new UserFacingException(
          "PostgreSQL runs as the user nobody, who cannot enter %s; open the folders above it to him, or choose another"
              .formatted(wal));
    }
  }

  /** Where it goes now. */
  public Optional<Path> target() throws IOException {
    Path link = folder.resolve(LINK);
    return Files.isSymbolicLink(link)
        ? Optional.of(Files.readSymbolicLink(link))
        : Optional.empty();
  }

  /**
   * It goes nowhere any more: where it went is the archive of a cluster that another takes the
   * place of. The link stays, under a name with the version of that one.
   */
  void putAside(String version) throws IOException {
    if (Files.isSymbolicLink(folder.resolve(LINK))) {
      Path aside = folder.resolve(LINK + "-" + version);
      Files.move(folder.resolve(LINK), aside, StandardCopyOption.ATOMIC_MOVE);
      DiskSync.names(folder.path());
    }
  }

  /** Whether some of it was left out, so that nothing behind it can be restored. */
  public boolean hasGap() {
    return Files.exists(folder.resolve("cluster").resolve(GAP));
  }

  /** How many files have still to go there. */
  public long waiting() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("cluster/pg_wal/archive_status"))) {
      return all.filter(it -> it.toString().endsWith(".ready")).count();
    }
  }

  /**
   * Lets it go to a folder from now on, at most a minute after it was written. Killed in here, it
   * goes where it went before, or there.
   */
  public void leadTo(Path wal, Connection owner) throws IOException, SQLException {
    Path draft = folder.resolve(LINK + ".draft");
    Files.deleteIfExists(draft);
    Files.createSymbolicLink(draft, wal);
    Files.move(draft, folder.resolve(LINK), StandardCopyOption.ATOMIC_MOVE);
    DiskSync.names(folder.path());
    Files.deleteIfExists(folder.resolve("cluster").resolve(GAP));
    try (var setting = owner.createStatement()) {
      setting.execute("alter system set archive_timeout = '60s'");
      setting.execute("select pg_reload_conf()");
    }
  }
}
