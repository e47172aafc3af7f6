package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/** The programs of the PostgreSQL that made a cluster, which alone can read its files. */
record OlderPrograms(DataFolder folder, String major) {
  private static final String SERVER = "bin/postgres";

  /**
   * Those in the folder that somebody names, or else those that an earlier version of the service
   * unpacked in the data folder and left there.
   *
   * @throws UserFacingException when there are none of that version
   */
  PostgresBinaries find(Optional<Path> named) throws IOException, InterruptedException {
    Path home = named.isPresent() ? home(named.get()) : unpacked();
    String version = version(home);
    if (!version.matches(major + "[.\\w]*")) {
      throw new UserFacingException(
          "the programs in %s are of PostgreSQL %s, and the database was made by %s; name those of %s with --old-programs"
              .formatted(home, version, major, major));
    }
    return new PostgresBinaries(home);
  }

  /** It may be the folder of the programs itself. */
  private static Path home(Path named) {
    Path absolute = named.toAbsolutePath().normalize();
    return absolute.endsWith("bin") ? absolute.getParent() : absolute;
  }

  private Path unpacked() throws IOException {
    try (Stream<Path> all = Files.list(folder.path())) {
      return all.filter(
              it -> it.getFileName().toString().matches("postgresql-" + major + "\\.\\d+"))
          .max(Path::compareTo)
          .orElseThrow(() ->
              new UserFacingException(
                  "there are no programs of PostgreSQL %s in %s; install that version and name its folder, as in --old-programs /usr/lib/postgresql/%s"
                      .formatted(major, folder.path(), major)));
    }
  }

  /** As it says: {@code postgres (PostgreSQL) 17.5}, and more behind it in packages. */
  private static String version(Path home) throws IOException, InterruptedException {
    Path server = home.resolve(SERVER);
    if (!Files.isExecutable(server)) {
      throw new UserFacingException("there is no program %s".formatted(server));
    }
    Process asked = new ProcessBuilder(server.toString(), "--version").start();
    String[] words = new String(asked.getInputStream().readAllBytes()).strip().split(" ");
    return asked.waitFor() == 0 && words.length > 2 ? words[2] : "unknown version";
  }
}
