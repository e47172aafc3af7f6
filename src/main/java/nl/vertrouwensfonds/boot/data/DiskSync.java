package nl.vertrouwensfonds.boot.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Makes what was written survive a power cut. */
public final class DiskSync {
  private DiskSync() {}

  /** New and changed names in a folder; not what stands in the files. */
  public static void names(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    }
  }

  /** Everything on the file system of this folder; one call for a thousand small files. */
  public static void fileSystem(Path folder) throws IOException {
    try {
      new ProcessBuilder("sync", "-f", folder.toString()).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
