package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.DataFolder;

/**
 * A cluster as an earlier version of the service made it, by an older PostgreSQL, the first time;
 * it runs, at most as long as the thread that called for it.
 */
public final class OlderPostgres implements AutoCloseable {
  public static final String MAJOR = "17";
  private static final Path UNPACKED = Path.of("target/older-postgres").toAbsolutePath();

  private final DataFolder folder;
  private final Postmaster postmaster;
  private final int port = EmbeddedPostgres.freePort();

  public OlderPostgres(DataFolder folder) throws IOException, InterruptedException {
    this.folder = folder;
    var launcher = new ProcessLauncher(SystemAccount.current());
    var programs = new PostgresBinaries(programs());
    Path cluster = folder.resolve("cluster");
    if (Files.notExists(cluster)) {
      new ClusterInitializer(programs, launcher, RolePasswords.in(folder)).initialize(cluster);
    }
    Path log = folder.resolve("postgresql.log");
    postmaster = Postmaster.start(programs, launcher, cluster, port, log);
    if (!postmaster.becomesReady()) {
      throw new IOException("PostgreSQL " + MAJOR + " does not start");
    }
  }

  /** Where the build put its archive, the programs are unpacked beside it. */
  public static Path programs() throws IOException {
    Path home = UNPACKED.resolve("programs");
    if (Files.notExists(home)) {
      try (Stream<Path> all = Files.list(UNPACKED);
          var archive =
              Files.newInputStream(
                  all.filter(it -> it.toString().endsWith(".txz")).findFirst().orElseThrow())) {
        TarXz.unpack(archive, home);
      }
    }
    return home;
  }

  /** Where its owner finds it. */
  public String url() throws IOException {
    return EmbeddedPostgres.url(port)
        + "?user=fonds_owner&password="
        + RolePasswords.in(folder).owner();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    postmaster.stop();
    postmaster.process().waitFor();
  }
}
