package nl.vertrouwensfonds.boot.postgres;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * What the server says, in a file for its owner alone: it names who logs in and what fails. It does
 * not grow for ever: from a length on what was said lies beside it, and what lay there is gone.
 */
record ServerLog(Path file) {

  private static final Logger LOG = Logger.getLogger(ServerLog.class);
  private static final long LONGEST = 10 << 20;
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  Path before() {
    return file.resolveSibling(file.getFileName() + ".1");
  }

  /** Also for one that an earlier version left open. */
  void open() throws IOException {
    if (Files.notExists(file)) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
    }
    Files.setPosixFilePermissions(file, OWNER);
    shorten();
  }

  /**
   * While the server writes: it appends, and so begins again where the file then ends. What it says
   * between the copy and the cut is lost. Killed in here, something stands in both. On a full disk
   * it stays as it is.
   */
  void shorten() {
    try {
      if (Files.size(file) > LONGEST) {
        Files.copy(file, before(), REPLACE_EXISTING, COPY_ATTRIBUTES);
        FileChannel.open(file, WRITE, TRUNCATE_EXISTING).close();
      }
    } catch (IOException e) {
      LOG.warnf("%s stays as long as it is: %s", file, e.getMessage());
    }
  }
}
