package nl.vertrouwensfonds.boot.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Says that this process, and no other, runs on a data folder. The operating system lets go of it
 * when the process ends, however it ends, so a lock is never left behind.
 */
public final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws UserFacingException when another server has the folder
   */
  public static FolderLock take(DataFolder folder) {
    return take(
        folder.resolve("lock"),
        "another server is running on %s; stop it, or choose another folder with FONDS_DATA"
            .formatted(folder.path()));
  }

  /**
   * @param taken what to say to whoever comes second
   * @throws UserFacingException when another process has the file
   */
  public static FolderLock take(Path file, String taken) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new UserFacingException(taken);
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new UserFacingException("cannot lock %s (%s)".formatted(file, e));
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
