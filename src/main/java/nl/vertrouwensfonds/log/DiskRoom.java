package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Room that is kept free on the disk of the embedded database. A database that cannot write its
 * write-ahead log stops altogether, so that nothing can be read either: nothing is recorded any
 * more before it comes to that. Of a database that somebody else runs nothing is known.
 */
@ApplicationScoped
public class DiskRoom {

  private static final long MEGABYTE = 1 << 20;

  private final List<Path> folders;
  private final long reserve;

  DiskRoom(
      @ConfigProperty(name = "fonds.embedded.folder") Optional<Path> folder,
      @ConfigProperty(name = "fonds.disk.reserve-megabytes", defaultValue = "256") long reserve) {
    // The log may have a disk of its own.
    this.folders = folder.map(it -> List.of(it, it.resolve("cluster/pg_wal"))).orElse(List.of());
    this.reserve = reserve;
  }

  /** What is lacking, as a sentence. */
  public Optional<String> lack() {
    return folders.stream()
        .filter(it -> megabytes(it) < reserve)
        .map(it ->
            "%s MB are left for %s; nothing is recorded below %s"
                .formatted(megabytes(it), it, reserve))
        .findFirst();
  }

  private static long megabytes(Path folder) {
    return folder.toFile().getUsableSpace() / MEGABYTE;
  }

  /**
   * @throws Unavailable when there is too little
   */
  void failIfShort() {
    lack()
        .ifPresent(it -> {
          throw new Unavailable(it);
        });
  }
}
