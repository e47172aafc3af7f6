package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/**
 * Copies the files of a cluster, as the chapter "Making a Base Backup Using the Low Level API" of
 * PostgreSQL's manual says.
 */
public final class ClusterFiles {
  private static final String CONTROL = "global/pg_control";

  /** Of these the folder alone: they are made anew, or come from the archive. */
  private static final Set<String> EMPTIED =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", WalArchive.GAP);

  private ClusterFiles() {}

  /**
   * Of a cluster that runs, between start and stop of a backup. A file may go while it is copied,
   * or be copied half old and half new: the log sets both right.
   *
   * @return bytes
   */
  public static long copyRunning(Path cluster, Path to) throws IOException {
    long bytes = copy(cluster, to, SystemAccount.own());
    Files.write(to.resolve(CONTROL), control(cluster));
    return bytes;
  }

  /** Of a backup, for the account that runs the database. */
  static void copyBack(Path backup, Path cluster, SystemAccount account) throws IOException {
    copy(backup, cluster, account);
  }

  /** The one file that no log sets right: read until it is the same twice. */
  private static byte[] control(Path cluster) throws IOException {
    byte[] before = Files.readAllBytes(cluster.resolve(CONTROL));
    while (true) {
      byte[] again = Files.readAllBytes(cluster.resolve(CONTROL));
      if (Arrays.equals(before, again)) {
        return again;
      }
      before = again;
    }
  }

  private static long copy(Path from, Path to, SystemAccount account) throws IOException {
    var copying = new Copying(from, to, account);
    Files.walkFileTree(from, copying);
    return copying.bytes;
  }

  private static final class Copying extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;
    private final SystemAccount account;
    private long bytes;

    private Copying(Path from, Path to, SystemAccount account) {
      this.from = from;
      this.to = to;
      this.account = account;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes its)
        throws IOException {
      account.createFolder(target(folder));
      boolean emptied = EMPTIED.contains(from.relativize(folder).toString());
      return emptied || folder.endsWith("pgsql_tmp")
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes its) throws IOException {
      if (LEFT_OUT.contains(from.relativize(file).toString())) {
        return FileVisitResult.CONTINUE;
      }
      try {
        Path copy = Files.copy(file, target(file), StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
        account.give(copy);
        bytes += its.size();
      } catch (NoSuchFileException removedMeanwhile) {
        // The log says so too.
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    private Path target(Path path) {
      return to.resolve(from.relativize(path).toString());
    }
  }
}
