package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.DataFolder;

/**
 * A cluster in a data folder, made the first time, without a service; it runs, at most as long as
 * the thread that called for it.
 */
public final class BarePostgres implements AutoCloseable {
  public static final String OLDER = "17";
  private static final Path UNPACKED = Path.of("target/older-postgres").toAbsolutePath();

  /** Who has to show what. */
  public static final String WITH_PASSWORD = "host fonds all 127.0.0.1/32 scram-sha-256\n";

  private final DataFolder folder;
  private final Postmaster postmaster;
  private final int port = EmbeddedPostgres.freePort();

  private BarePostgres(
      PostgresBinaries programs, DataFolder folder, String hostBased, List<String> settings)
      throws IOException, InterruptedException {
    this.folder = folder;
    var launcher = new ProcessLauncher(SystemAccount.current());
    Path cluster = folder.resolve("cluster");
    if (Files.notExists(cluster)) {
      new ClusterInitializer(programs, launcher, RolePasswords.in(folder)).initialize(cluster);
    }
    Files.writeString(cluster.resolve("pg_hba.conf"), hostBased);
    Path log = folder.resolve("postgresql.log");
    postmaster = Postmaster.start(programs, launcher, cluster, port, log, settings);
    if (!postmaster.becomesReady()) {
      throw new IOException(EmbeddedPostgres.complaint(Files.readAllLines(log)));
    }
  }

  /** As an earlier version of the service had it, by an older PostgreSQL. */
  public static BarePostgres older(DataFolder folder) throws IOException, InterruptedException {
    return new BarePostgres(
        new PostgresBinaries(olderPrograms()), folder, WITH_PASSWORD, List.of());
  }

  /** Of this version of the service. */
  public static BarePostgres ours(DataFolder folder, String hostBased, String... settings)
      throws IOException, InterruptedException {
    var programs = PostgresBinaries.in(folder, System.err::println);
    return new BarePostgres(programs, folder, hostBased, List.of(settings));
  }

  /** Where the build put their archive, they are unpacked beside it. */
  public static Path olderPrograms() throws IOException {
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
    return address() + "&password=" + password();
  }

  /** The same without what lets him in. */
  public String address() {
    return EmbeddedPostgres.url(port) + "?user=fonds_owner";
  }

  public String password() throws IOException {
    return RolePasswords.in(folder).owner();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    postmaster.stop();
    postmaster.process().waitFor();
  }
}
