package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.FolderLock;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/** A running PostgreSQL with one database, on this machine only, that keeps what is written. */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final int ATTEMPTS = 3;
  private static final Pattern COMPLAINT = Pattern.compile("\\b(FATAL|PANIC):");
  static final String OWNER = "fonds_owner";

  private final FolderLock lock;
  private final Supervisor supervisor;
  private final int port;
  private final RolePasswords passwords;

  private EmbeddedPostgres(
      FolderLock lock, Supervisor supervisor, int port, RolePasswords passwords) {
    this.lock = lock;
    this.supervisor = supervisor;
    this.port = port;
    this.passwords = passwords;
  }

  /**
   * Starts it in the folder, making there first what is missing. {@code progress} hears of what
   * takes more than a moment.
   *
   * @throws UserFacingException when another server has the folder, or this one cannot work in it
   */
  public static EmbeddedPostgres start(DataFolder folder, Consumer<String> progress)
      throws IOException, InterruptedException {
    ProcessLauncher launcher = new ProcessLauncher(SystemAccount.current());
    FolderLock lock = FolderLock.take(folder);
    launcher.mustReach(folder.path());
    PostgresBinaries binaries = PostgresBinaries.in(folder, progress);
    RolePasswords passwords = RolePasswords.in(folder);
    Path cluster = folder.resolve("cluster");
    UpgradedCluster.finishIfBegun(folder);
    if (Files.notExists(cluster)) {
      RestoredCluster.failIfUnfinished(folder);
      progress.accept("making a new database in " + cluster + " ...");
      new ClusterInitializer(binaries, launcher, passwords).initialize(cluster);
    }
    launcher.account().mustOwn(cluster);
    mustBeOfThisVersion(cluster, "bring it there, which keeps the old one: ./fonds upgrade");
    new ClusterInitializer(binaries, launcher, passwords).bringUpToDate(cluster);
    return start(
        new Server(binaries, launcher, cluster, folder.resolve("postgresql.log")),
        new LastPort(folder.resolve("database-port")),
        lock,
        passwords);
  }

  /**
   * A new major version of PostgreSQL reads no files of an older one.
   *
   * @param up what is done about an older one
   */
  static void mustBeOfThisVersion(Path cluster, String up) throws IOException {
    String made = madeBy(cluster);
    if (!PostgresBinaries.isOfThisVersion(made)) {
      throw new UserFacingException(
          "the database in %s was made by PostgreSQL %s, and this is %s; %s"
              .formatted(
                  cluster,
                  made,
                  PostgresBinaries.VERSION,
                  PostgresBinaries.isOlder(made)
                      ? up
                      : "start the version of the service that made it"));
    }
  }

  static String madeBy(Path cluster) throws IOException {
    return Files.readString(cluster.resolve("PG_VERSION")).strip();
  }

  private record Server(
      PostgresBinaries binaries, ProcessLauncher launcher, Path cluster, Path log) {
    Postmaster start(int port) throws IOException {
      return Postmaster.start(binaries, launcher, cluster, port, log);
    }
  }

  /** Another program can take the port between our choosing and using it, hence the attempts. */
  private static EmbeddedPostgres start(
      Server server, LastPort last, FolderLock lock, RolePasswords passwords)
      throws IOException, InterruptedException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      int port = attempt == 1 ? last.orElse(freePort()) : freePort();
      var supervisor =
          new Supervisor(() -> server.start(port), new OrphanedProcesses(server.cluster()));
      if (supervisor.start()) {
        last.keep(port);
        return new EmbeddedPostgres(lock, supervisor, port, passwords).restored();
      }
    }
    throw new UserFacingException(
        "PostgreSQL does not start; the end of %s says: %s"
            .formatted(server.log(), complaint(Files.readAllLines(server.log()))));
  }

  /** The last that it gave up for, with what it adds to that; what follows is its goodbye. */
  static String complaint(List<String> log) {
    for (int i = log.size() - 1; i >= 0; i--) {
      if (COMPLAINT.matcher(log.get(i)).find()) {
        boolean more = i + 1 < log.size() && log.get(i + 1).contains("DETAIL:");
        return log.get(i) + (more ? " " + log.get(i + 1).strip() : "");
      }
    }
    return log.getLast();
  }

  private EmbeddedPostgres restored() throws IOException, InterruptedException {
    try {
      new ServiceRole(url(), owner(), service()).restore();
      return this;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public String url() {
    return url(port);
  }

  static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:%s/fonds".formatted(port);
  }

  /**
   * A connection of the owner to the server that works in a folder, whichever process started it.
   *
   * @throws UserFacingException when there is none
   */
  public static Connection connect(DataFolder folder) throws IOException, SQLException {
    int port =
        new PidFile(folder.resolve("cluster"))
            .port()
            .orElseThrow(() ->
                new UserFacingException(
                    "no database runs in %s; start it with ./fonds serve"
                        .formatted(folder.path())));
    return DriverManager.getConnection(url(port), OWNER, RolePasswords.in(folder).owner());
  }

  /** Who makes and changes the tables. */
  public Login owner() {
    return new Login(OWNER, passwords.owner());
  }

  /** Who works with the tables; owns nothing. */
  public Login service() {
    return new Login("fonds_service", passwords.service());
  }

  /** A name and a password. */
  public record Login(String user, String password) {}

  /** Call it when nothing uses the database any more; the folder is free for others afterwards. */
  @Override
  public void close() throws IOException, InterruptedException {
    supervisor.close();
    lock.close();
  }
}
