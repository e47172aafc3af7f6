package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.DiskSync;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import org.apache.commons.io.file.PathUtils;

/**
 * A cluster that is made of a base backup and the archive of the log, in a folder below the data
 * folder until it is complete. Killed anywhere in here, no database starts in the data folder.
 *
 * @param wal the archive
 */
public record RestoredCluster(DataFolder folder, Path wal) {
  private static final String UNFINISHED = "restoring";

  /** PostgreSQL reads it before it knows the names of time zones, of which Z is one. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** What is done with the database once it is as it was, before anybody else comes to it. */
  @FunctionalInterface
  public interface Work {
    void with(Connection owner) throws SQLException;
  }

  /**
   * @throws UserFacingException when a restore was begun here and did not end
   */
  static void failIfUnfinished(DataFolder folder) {
    if (Files.exists(folder.resolve(UNFINISHED))) {
      throw new UserFacingException(
          "a restore into %s did not end; empty that folder and restore again"
              .formatted(folder.path()));
    }
  }

  /** Where it lies until it is complete, and what else is restored with it. */
  public Path unfinished() throws IOException {
    return Files.createDirectories(folder.resolve(UNFINISHED));
  }

  /**
   * Copies a backup, and lets the database read the log up to an instant, or to its end.
   *
   * @param backup the files of its cluster
   * @throws UserFacingException when the log does not reach that instant, or cannot be read
   */
  public void recover(Path backup, Optional<Instant> to, Work work, Consumer<String> progress)
      throws IOException, InterruptedException {
    var launcher = new ProcessLauncher(SystemAccount.current());
    EmbeddedPostgres.mustBeOfThisVersion(
        backup,
        "restore it with the version of the service that made it, and then: ./fonds upgrade");
    launcher.mustReach(folder.path());
    WalArchive.mustBeReached(launcher, wal);
    var binaries = PostgresBinaries.in(folder, progress);
    Path cluster = cluster();
    progress.accept("copying %s ...".formatted(backup));
    ClusterFiles.copyBack(backup, cluster, launcher.account());
    launcher.account().give(Files.createFile(cluster.resolve("recovery.signal")));
    progress.accept("reading the log ...");
    run(binaries, launcher, settings(to), to, work);
    tellTheTimeline(launcher.account());
  }

  private Path cluster() throws IOException {
    return unfinished().resolve("cluster");
  }

  /**
   * The timeline of the backup and no other: behind another restore the log of the same archive
   * goes on as another one.
   */
  private List<String> settings(Optional<Instant> to) {
    var settings = new ArrayList<String>();
    settings.add("restore_command=gzip -dc %s/%%f.gz > %%p".formatted(quoted(wal)));
    settings.add("recovery_target_timeline=current");
    settings.add("recovery_target_action=promote");
    // Otherwise it says that it is ready as soon as it can be read, half way.
    settings.add("hot_standby=off");
    to.ifPresent(it -> settings.add("recovery_target_time=" + TIME.format(it)));
    return settings;
  }

  /** For the shell, and for PostgreSQL, to which a percent sign says more. */
  private static String quoted(Path path) {
    return "'" + path.toString().replace("'", "'\\''").replace("%", "%%") + "'";
  }

  /** Until it has stopped in an orderly way, with all of it on the disk. */
  private void run(
      PostgresBinaries binaries,
      ProcessLauncher launcher,
      List<String> settings,
      Optional<Instant> to,
      Work work)
      throws IOException, InterruptedException {
    Path log = folder.resolve("postgresql.log");
    int port = EmbeddedPostgres.freePort();
    var server = Postmaster.start(binaries, launcher, cluster(), port, log, settings);
    try {
      if (!server.becomesReady()) {
        throw new RecoveryLog(log, wal).explained(to);
      }
      work(port, work);
    } finally {
      server.stop();
      server.process().waitFor();
    }
  }

  private void work(int port, Work work) throws IOException {
    String password = RolePasswords.in(new DataFolder(unfinished())).owner();
    try (var owner =
        DriverManager.getConnection(EmbeddedPostgres.url(port), EmbeddedPostgres.OWNER, password)) {
      work.with(owner);
    } catch (SQLException e) {
      throw new UserFacingException("the restored database refuses: " + e.getMessage());
    }
  }

  /**
   * The log goes on as a new timeline from here on. The archive hears of it, so that a second
   * restore gets another number: both may archive there one day.
   */
  private void tellTheTimeline(SystemAccount account) throws IOException {
    List<Path> histories;
    try (Stream<Path> files = Files.list(cluster().resolve("pg_wal"))) {
      histories = files.filter(it -> it.toString().endsWith(".history")).toList();
    }
    for (Path history : histories) {
      Path told = wal.resolve(history.getFileName() + ".gz");
      if (Files.notExists(told) && Files.isWritable(wal)) {
        pack(history, told, account);
      }
    }
  }

  private static void pack(Path file, Path packed, SystemAccount account) throws IOException {
    Path draft = packed.resolveSibling(packed.getFileName() + ".draft");
    try (var out = new GZIPOutputStream(Files.newOutputStream(draft))) {
      Files.copy(file, out);
    }
    account.give(draft);
    DiskSync.fileSystem(draft.getParent());
    Files.move(draft, packed, StandardCopyOption.ATOMIC_MOVE);
    DiskSync.names(packed.getParent());
  }

  /** Puts everything in its place; the cluster comes last, and from then on it is restored. */
  public void complete() throws IOException {
    DiskSync.fileSystem(unfinished());
    List<Path> others;
    try (Stream<Path> all = Files.list(unfinished())) {
      others = all.filter(it -> !it.endsWith("cluster")).toList();
    }
    for (Path it : others) {
      Files.move(it, folder.resolve(it.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
    }
    DiskSync.names(folder.path());
    Files.move(cluster(), folder.resolve("cluster"), StandardCopyOption.ATOMIC_MOVE);
    DiskSync.names(folder.path());
    PathUtils.deleteDirectory(unfinished());
  }
}
