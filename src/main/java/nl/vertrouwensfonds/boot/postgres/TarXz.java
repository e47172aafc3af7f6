package nl.vertrouwensfonds.boot.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** An archive of files, links and folders: tar inside xz. */
final class TarXz {
  private TarXz() {}

  /**
   * Unpacks everything below {@code folder}, readable for everybody whatever the umask says.
   *
   * @throws IOException also when an entry would land outside the folder
   */
  static void unpack(InputStream archive, Path folder) throws IOException {
    createFolder(folder);
    var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)));
    for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
      Path path = entry.resolveIn(folder);
      createFolder(path.getParent());
      unpack(tar, entry, path);
    }
  }

  private static void unpack(InputStream content, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      createFolder(path);
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, path);
      boolean program = (entry.getMode() & 0100) != 0;
      permit(path, program ? "rwxr-xr-x" : "rw-r--r--");
    }
  }

  private static void createFolder(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      createFolder(folder.getParent());
      Files.createDirectory(folder);
      permit(folder, "rwxr-xr-x");
    }
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
