package nl.vertrouwensfonds.boot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import nl.vertrouwensfonds.boot.data.DataFolder;

/**
 * That what is in a data folder was restored, and that others may have seen more than there is now.
 *
 * @param at when; nothing is recorded at or before it any more
 * @param to up to which instant; empty for all that there was
 * @param from the name of the backup
 */
public record RestoredMark(Instant at, Optional<Instant> to, String from) {
  static final String FILE = "restored";

  /** Empty in a folder in which all of it was recorded. */
  public static Optional<RestoredMark> in(DataFolder folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    var lines = new Properties();
    try (var text = Files.newBufferedReader(file)) {
      lines.load(text);
    }
    return Optional.of(
        new RestoredMark(
            Instant.parse(lines.getProperty("at")),
            Optional.ofNullable(lines.getProperty("to")).map(Instant::parse),
            lines.getProperty("from")));
  }

  void write(Path folder) throws IOException {
    String instant = to.map("to=%s%n"::formatted).orElse("");
    Files.writeString(folder.resolve(FILE), "at=%s%n%sfrom=%s%n".formatted(at, instant, from));
  }
}
