package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.DiskSync;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import org.apache.commons.io.file.PathUtils;

/**
 * A cluster of this PostgreSQL with all that is in one of an older, in a folder below the data
 * folder until it is complete. Killed before the older one loses its name, that is what is there;
 * from then on it is the new one, and the next start puts it in its place.
 *
 * <p>Only for whoever holds the lock on the data folder.
 */
public record UpgradedCluster(DataFolder folder) {
  private static final String UNFINISHED = "upgrading";
  private static final String FROM = "from";
  private static final long ROOM_BESIDE = 1L << 30;

  /** Nobody writes into the older one meanwhile. */
  private static final List<String> READ_ONLY = List.of("default_transaction_read_only=on");

  /** What is copied goes through the log once; no more of it is kept than has to be. */
  private static final List<String> SHORT_LOG = List.of("max_wal_size=256MB");

  /** What takes all that is in one database over into an empty one. */
  @FunctionalInterface
  public interface Work {
    void with(Connection older, Server fresh) throws SQLException;
  }

  /** A database and its owner. */
  public record Server(String url, EmbeddedPostgres.Login owner) {
    public Connection connect() throws SQLException {
      return DriverManager.getConnection(url, owner.user(), owner.password());
    }
  }

  /**
   * By which PostgreSQL the cluster was made; empty when it is this one.
   *
   * @throws UserFacingException when there is none, or it is of a newer one
   */
  public Optional<String> older() throws IOException {
    finishIfBegun(folder);
    if (Files.notExists(cluster())) {
      throw new UserFacingException("there is no database in " + folder.path());
    }
    String made = EmbeddedPostgres.madeBy(cluster());
    if (PostgresBinaries.isOlder(made)) {
      return Optional.of(made);
    }
    EmbeddedPostgres.mustBeOfThisVersion(cluster(), "");
    return Optional.empty();
  }

  /**
   * Makes it, and puts it in the place of the older one, which stays beside it.
   *
   * @param programs where those of the older one are; in the data folder when empty
   * @return where the older one is
   */
  public Path make(Optional<Path> programs, Work work, Consumer<String> progress)
      throws IOException, InterruptedException {
    String made = EmbeddedPostgres.madeBy(cluster());
    failIfKept(made);
    var launcher = new ProcessLauncher(SystemAccount.current());
    launcher.mustReach(folder.path());
    launcher.account().mustOwn(cluster());
    var old = new OlderPrograms(folder, made).find(programs);
    removeLeftover();
    failUnlessRoom();
    try {
      copy(old, PostgresBinaries.in(folder, progress), launcher, work, progress);
      progress.accept("putting the new one in its place ...");
      Files.writeString(unfinished().resolve(FROM), made);
      DiskSync.fileSystem(unfinished());
    } catch (IOException | InterruptedException | RuntimeException failure) {
      removeLeftover();
      throw failure;
    }
    move(cluster(), kept(folder, made));
    finishIfBegun(folder);
    return kept(folder, made);
  }

  /**
   * The second half: of all that is done here each step can be the last before a power cut, and the
   * next start goes on with the one that follows. The archive of the log was the older one's.
   */
  static void finishIfBegun(DataFolder folder) throws IOException {
    Path unfinished = folder.resolve(UNFINISHED);
    Path from = unfinished.resolve(FROM);
    if (Files.notExists(from) || Files.exists(folder.resolve("cluster"))) {
      return;
    }
    String made = Files.readString(from);
    if (Files.notExists(kept(folder, made)) || Files.notExists(unfinished.resolve("cluster"))) {
      return;
    }
    new WalArchive(folder).putAside(made);
    move(unfinished.resolve("cluster"), folder.resolve("cluster"));
    PathUtils.deleteDirectory(unfinished);
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    DiskSync.names(to.getParent());
  }

  private Path cluster() {
    return folder.resolve("cluster");
  }

  private Path unfinished() {
    return folder.resolve(UNFINISHED);
  }

  private static Path kept(DataFolder folder, String made) {
    return folder.resolve("cluster-" + made);
  }

  private void failIfKept(String made) {
    if (Files.exists(kept(folder, made))) {
      throw new UserFacingException(
          "%s is there already, of an earlier upgrade; see which of the two is needed, and move the other away"
              .formatted(kept(folder, made)));
    }
  }

  private void removeLeftover() throws IOException, InterruptedException {
    for (String name : List.of("cluster", "cluster.unfinished")) {
      new OrphanedProcesses(unfinished().resolve(name)).end();
    }
    if (Files.exists(unfinished())) {
      PathUtils.deleteDirectory(unfinished());
    }
  }

  private void failUnlessRoom() throws IOException {
    long needed = PathUtils.sizeOfDirectory(cluster().resolve("base")) + ROOM_BESIDE;
    long free = Files.getFileStore(folder.path()).getUsableSpace();
    if (free < needed) {
      throw new UserFacingException(
          "an upgrade needs %s MB in %s, and there are %s; make room for a second database"
              .formatted(needed >> 20, folder.path(), free >> 20));
    }
  }

  private void copy(
      PostgresBinaries old,
      PostgresBinaries ours,
      ProcessLauncher launcher,
      Work work,
      Consumer<String> progress)
      throws IOException, InterruptedException {
    var passwords = RolePasswords.in(folder);
    var owner = new EmbeddedPostgres.Login(EmbeddedPostgres.OWNER, passwords.owner());
    Path fresh = DataFolder.open(unfinished()).resolve("cluster");
    new OrphanedProcesses(cluster()).end();
    var before = new ClusterInitializer(old, launcher, passwords);
    List<String> logins = before.logins(cluster());
    progress.accept("making a database of PostgreSQL " + PostgresBinaries.VERSION + " ...");
    var after = new ClusterInitializer(ours, launcher, passwords);
    after.initialize(fresh);
    after.single(fresh, "GRANT SET ON PARAMETER session_replication_role TO fonds_owner\n");
    Path log = folder.resolve("postgresql.log");
    try (var reading = new Running(old, launcher, cluster(), log, READ_ONLY);
        var writing = new Running(ours, launcher, fresh, log, SHORT_LOG);
        var from = reading.server(owner).connect()) {
      make(logins, writing.server(owner));
      work.with(from, writing.server(owner));
    } catch (SQLException e) {
      throw new IOException(e);
    }
    after.single(fresh, "REVOKE SET ON PARAMETER session_replication_role FROM fonds_owner\n");
  }

  private static void make(List<String> logins, Server fresh) throws SQLException {
    try (var owner = fresh.connect();
        var statement = owner.createStatement()) {
      for (String login : logins) {
        statement.execute(login);
      }
    }
  }

  /** One run of a server, for this alone. */
  private static final class Running implements AutoCloseable {
    private final Postmaster postmaster;
    private final int port = EmbeddedPostgres.freePort();

    Running(
        PostgresBinaries programs,
        ProcessLauncher launcher,
        Path cluster,
        Path log,
        List<String> settings)
        throws IOException, InterruptedException {
      postmaster = Postmaster.start(programs, launcher, cluster, port, log, settings);
      if (!postmaster.becomesReady()) {
        throw new UserFacingException(
            "the database in %s does not start; the end of %s says: %s"
                .formatted(cluster, log, EmbeddedPostgres.complaint(Files.readAllLines(log))));
      }
    }

    Server server(EmbeddedPostgres.Login owner) {
      return new Server(EmbeddedPostgres.url(port), owner);
    }

    /** In an orderly way, with all of it on the disk. */
    @Override
    public void close() throws IOException {
      try {
        postmaster.stop();
        postmaster.process().waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
