package nl.vertrouwensfonds.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Somebody else's program in JavaScript, got from the registry for one test. */
public final class NodeLibrary {

  private NodeLibrary() {}

  /**
   * Whether it is there now. It stays in its own folder: without a prefix npm takes the next folder
   * above that has {@code node_modules}, and cleans out what the build keeps there.
   *
   * @param library as npm names it, with its version
   */
  public static boolean isThere(Path folder, String library)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    try {
      var npm =
          new ProcessBuilder(
                  "npm",
                  "install",
                  "--prefix",
                  ".",
                  "--no-audit",
                  "--no-fund",
                  "--no-save",
                  library)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      npm.getInputStream().readAllBytes();
      return npm.waitFor() == 0;
    } catch (IOException noNpm) {
      return false;
    }
  }
}
