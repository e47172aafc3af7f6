package nl.vertrouwensfonds.boot.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that exists and can be written to. */
public record DataFolder(Path path) {
  /**
   * Makes the folder when it is missing.
   *
   * @throws UserFacingException when it cannot be made or written to
   */
  public static DataFolder open(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      create(absolute);
      Files.delete(Files.createTempFile(absolute, ".writable", null));
      return new DataFolder(absolute);
    } catch (IOException e) {
      throw new UserFacingException(
          "cannot write to the data folder %s (%s); choose another one with FONDS_DATA"
              .formatted(absolute, e.getClass().getSimpleName()));
    }
  }

  private static void create(Path absolute) throws IOException {
    if (Files.isDirectory(absolute)) {
      return;
    }
    Files.createDirectories(absolute);
    // Others may pass through, not look: the database runs as another user than root.
    Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx--x--x"));
  }

  public Path resolve(String name) {
    return path.resolve(name);
  }

  /** A folder below this one that nobody but the user of the service can enter. */
  public Path secretFolder(String name) {
    try {
      var ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      return Files.createDirectories(resolve(name), ownerOnly);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
