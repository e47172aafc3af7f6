package nl.vertrouwensfonds.boot;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.backup.BackupFolder;
import nl.vertrouwensfonds.boot.data.DataFolder;
import nl.vertrouwensfonds.boot.postgres.WalArchive;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What whoever runs the embedded database sees of its disk and its backups: how much room is left,
 * how large the write-ahead log is and how much of it waits for its archive, and how old the newest
 * base backup is. What cannot be told is not a number; of another database nothing is told.
 */
@ApplicationScoped
class DiskMeasures {

  private interface Measure {
    double now() throws IOException;
  }

  private final Optional<DataFolder> folder;
  private final InstantSource clock;

  DiskMeasures(
      @ConfigProperty(name = "fonds.embedded.folder") Optional<String> folder,
      InstantSource clock) {
    this.folder = folder.map(it -> new DataFolder(Path.of(it)));
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, MeterRegistry registry) {
    folder.ifPresent(it -> register(it, registry));
  }

  private void register(DataFolder data, MeterRegistry registry) {
    var archive = new WalArchive(data);
    gauge(
        registry,
        "fonds.disk.free.bytes",
        "Room where the data is",
        () -> Files.getFileStore(data.path()).getUsableSpace());
    gauge(
        registry,
        "fonds.wal.bytes",
        "Write-ahead log that is kept",
        () -> bytes(data.resolve("cluster/pg_wal")));
    gauge(
        registry,
        "fonds.archive.waiting",
        "Files of it that have still to be archived",
        () -> archive.target().isPresent() ? archive.waiting() : 0);
    gauge(
        registry,
        "fonds.archive.gap",
        "1 when some of it was left out of the archive",
        () -> archive.hasGap() ? 1 : 0);
    gauge(
        registry,
        "fonds.backup.age.seconds",
        "Since the newest base backup was begun",
        () -> age(archive));
  }

  private double age(WalArchive archive) throws IOException {
    var wal = archive.target();
    if (wal.isEmpty()) {
      return Double.NaN;
    }
    var newest = new BackupFolder(wal.get().getParent()).newest();
    return newest
        .map(it -> Duration.between(it, clock.instant()).toMillis() / 1e3)
        .orElse(Double.NaN);
  }

  private static double bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toFile).mapToLong(File::length).sum();
    }
  }

  private void gauge(MeterRegistry registry, String name, String what, Measure measure) {
    Gauge.builder(name, measure, DiskMeasures::told)
        .strongReference(true)
        .description(what)
        .register(registry);
  }

  private static double told(Measure measure) {
    try {
      return measure.now();
    } catch (IOException | UncheckedIOException unreadable) {
      return Double.NaN;
    }
  }
}
