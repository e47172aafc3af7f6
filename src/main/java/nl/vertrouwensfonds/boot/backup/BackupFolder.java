package nl.vertrouwensfonds.boot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.DiskSync;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import org.apache.commons.io.file.PathUtils;

/**
 * A folder of backups: {@code wal} with the archive of the write-ahead log, and a folder for each
 * base backup, named by the second in which it was begun.
 */
public record BackupFolder(Path path) {
  private static final String UNFINISHED = ".unfinished";
  private static final int LENGTH_OF_LOG_NAME = 24;
  private static final int LENGTH_OF_TIMELINE = 8;

  /** Makes it when it is missing: others may pass through at most, as in the data folder. */
  public static BackupFolder open(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute)) {
      Files.createDirectories(absolute);
      Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx--x--x"));
    }
    return new BackupFolder(absolute);
  }

  /**
   * @throws UserFacingException when there is no backup in it
   */
  public static BackupFolder existing(Path path) throws IOException {
    var folder = new BackupFolder(path.toAbsolutePath().normalize());
    if (!Files.isDirectory(folder.path) || folder.backups().isEmpty()) {
      throw new UserFacingException("there is no complete backup in " + folder.path);
    }
    return folder;
  }

  public Path wal() {
    return path.resolve("wal");
  }

  /** The complete ones, the oldest first. */
  public List<BaseBackup> backups() throws IOException {
    var found = new ArrayList<BaseBackup>();
    for (Path it : entries(path)) {
      if (BaseBackup.NAME.matcher(it.getFileName().toString()).matches()) {
        found.add(BaseBackup.read(it));
      }
    }
    found.sort(Comparator.comparing(BaseBackup::begun));
    return found;
  }

  /** When the newest complete one was begun; empty when there is none. */
  public Optional<Instant> newest() throws IOException {
    var all = backups();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().begun());
  }

  /** An empty folder for one that is being made. What was left of others is gone. */
  public Path unfinished(String name) throws IOException {
    removeUnfinished();
    return Files.createDirectory(
        path.resolve(name + UNFINISHED),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private void removeUnfinished() throws IOException {
    for (Path it : entries(path)) {
      if (it.getFileName().toString().endsWith(UNFINISHED)) {
        PathUtils.deleteDirectory(it);
      }
    }
  }

  /** All of it is on the disk before it has its name, and the name before this returns. */
  public BaseBackup complete(BaseBackup unfinished) throws IOException {
    unfinished.write();
    DiskSync.fileSystem(unfinished.path());
    Path complete = path.resolve(BaseBackup.name(unfinished.begun()));
    Files.move(unfinished.path(), complete, StandardCopyOption.ATOMIC_MOVE);
    DiskSync.names(path);
    return BaseBackup.read(complete);
  }

  /** Removes all but the newest. It loses its name first: nobody finds half of one. */
  public void keep(int newest) throws IOException {
    var all = backups();
    for (var it : all.subList(0, Math.max(0, all.size() - newest))) {
      Path doomed = path.resolve(it.name() + UNFINISHED);
      Files.move(it.path(), doomed, StandardCopyOption.ATOMIC_MOVE);
    }
    DiskSync.names(path);
    removeUnfinished();
  }

  /** Removes files of the log that no backup needs. */
  public void removeOldLog() throws IOException {
    var oldest = backups().stream().map(it -> place(it.firstLog())).min(String::compareTo);
    for (Path it : entries(wal())) {
      String name = it.getFileName().toString();
      boolean old = isLog(name) && oldest.isPresent() && place(name).compareTo(oldest.get()) < 0;
      if (old) {
        Files.delete(it);
      }
    }
  }

  /** Also what marks a backup, but not what tells how a timeline began: that is kept for ever. */
  private static boolean isLog(String name) {
    return name.matches("[0-9A-F]{24}\\..*");
  }

  /** Where in the log it is, on whichever timeline. */
  private static String place(String log) {
    return log.substring(LENGTH_OF_TIMELINE, LENGTH_OF_LOG_NAME);
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    } catch (NoSuchFileException none) {
      return List.of();
    }
  }
}
