package nl.vertrouwensfonds.boot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the data folder has beside the cluster, and the service cannot do without: the passwords of
 * the roles, and the keys that sign tokens and seal the secrets of webhooks. And what is known of
 * an earlier restore.
 */
final class Secrets {
  private static final List<String> NAMES =
      List.of("database-passwords", "keys", RestoredMark.FILE);

  private Secrets() {}

  /** Copies what is there, for its owner alone. */
  static void copy(Path from, Path to) throws IOException {
    for (String name : NAMES) {
      if (Files.exists(from.resolve(name))) {
        copyAll(from.resolve(name), to.resolve(name));
      }
    }
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path it : all.toList()) {
        copyOne(it, to.resolve(from.relativize(it).toString()));
      }
    }
  }

  private static void copyOne(Path from, Path to) throws IOException {
    boolean folder = Files.isDirectory(from);
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    Files.setPosixFilePermissions(
        to, PosixFilePermissions.fromString(folder ? "rwx------" : "rw-------"));
  }
}
