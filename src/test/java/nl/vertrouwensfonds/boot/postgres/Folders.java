package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.vertrouwensfonds.boot.data.DataFolder;
import org.apache.commons.io.file.PathUtils;

/** Data folders for tests, with PostgreSQL in them already: unpacking takes seconds. */
public final class Folders {
  private Folders() {}

  /** A new folder of this name below target; what an earlier run left in it is gone. */
  public static DataFolder fresh(String name) throws IOException {
    Path path = Path.of("target", "data-" + name);
    if (Files.exists(path)) {
      PathUtils.deleteDirectory(path);
    }
    DataFolder folder = DataFolder.open(path);
    PostgresBinaries shared =
        PostgresBinaries.in(DataFolder.open(Path.of("target/test-data")), System.err::println);
    Path home = shared.home();
    Files.createSymbolicLink(folder.resolve(home.getFileName().toString()), home);
    return folder;
  }
}
