package nl.vertrouwensfonds.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.vertrouwensfonds.boot.data.DataFolder;
import org.apache.commons.io.file.PathUtils;

/** What the rows share: a small and a large database, each with its service; made when needed. */
final class Site implements AutoCloseable {

  private final Path folder;
  private final Path work;
  private final Scale scale;
  private final Path kept;
  private Town small;
  private Town large;
  private Path hello;

  /**
   * @param folder where everything goes; what is not a result is removed in the end
   * @param kept the folder of the large database, which stays; null when it is to go too
   */
  Site(Path folder, Scale scale, Path kept) {
    this.folder = folder;
    this.work = folder.resolve("run-" + ProcessHandle.current().pid());
    this.scale = scale;
    this.kept = kept;
    DataFolder.open(work);
    Runtime.getRuntime().addShutdownHook(new Thread(this::clear));
  }

  /** Also when the bench is interrupted in the middle. */
  private void clear() {
    Children.stop();
    try {
      if (Files.exists(work)) {
        PathUtils.deleteDirectory(work);
      }
    } catch (IOException e) {
      System.err.println(work + " is left: " + e);
    }
  }

  Scale scale() {
    return scale;
  }

  /** With the fewest events when it is asked for first; those who append make it grow. */
  Town small(Report report) throws Exception {
    if (small == null) {
      small = settled(report, work.resolve("small"), scale.few());
    } else if (small.server() == null) {
      small.settle(scale.relationships(), 0);
    }
    return small;
  }

  Town large(Report report) throws Exception {
    if (large == null) {
      Path there = kept == null ? work.resolve("large") : kept.toAbsolutePath().normalize();
      large = settled(report, there, scale.many());
    }
    return large;
  }

  private Town settled(Report report, Path data, int events) throws Exception {
    report.say("%,d relationships with %,d events, by HTTP", scale.relationships(), events);
    var town = new Town(DataFolder.open(data).path(), folder.resolve("services.log"));
    town.settle(scale.relationships(), events);
    report.knows("PostgreSQL", town.strings("show server_version").getFirst());
    return town;
  }

  /** It is not needed any more, and would only be in the way. */
  void stopLarge() throws InterruptedException {
    if (large != null) {
      large.stop();
    }
  }

  Server hello(Report report) throws Exception {
    if (hello == null) {
      report.say("building hello");
      hello = Hello.build(folder);
    }
    return Hello.start(hello, small(report).data(), folder.resolve("hello.log"));
  }

  /** The same while the small service does not run. */
  Server helloAgain(Town town) throws IOException {
    return Hello.start(hello, town.data(), folder.resolve("hello.log"));
  }

  @Override
  public void close() throws Exception {
    for (Town town : new Town[] {small, large}) {
      if (town != null) {
        town.close();
      }
    }
    clear();
  }
}
