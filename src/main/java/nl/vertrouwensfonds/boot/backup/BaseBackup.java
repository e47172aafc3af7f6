package nl.vertrouwensfonds.boot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * One copy of a cluster, with the secrets that go with it.
 *
 * @param begun when the copy was begun; its name, to the second
 * @param ended from when on it can be restored to an instant
 * @param system which cluster it is of: what initdb drew, the same in every copy of it
 * @param firstLog the oldest file of the write-ahead log that it needs
 */
public record BaseBackup(Path path, Instant begun, Instant ended, String system, String firstLog) {
  static final Pattern NAME = Pattern.compile("\\d{8}T\\d{6}Z");
  private static final DateTimeFormatter NAMED =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String FACTS = "backup.properties";

  static String name(Instant begun) {
    return NAMED.format(begun.truncatedTo(ChronoUnit.SECONDS));
  }

  static BaseBackup read(Path path) throws IOException {
    var facts = new Properties();
    try (var text = Files.newBufferedReader(path.resolve(FACTS))) {
      facts.load(text);
    }
    return new BaseBackup(
        path,
        Instant.parse(facts.getProperty("begun")),
        Instant.parse(facts.getProperty("ended")),
        facts.getProperty("system"),
        facts.getProperty("first-log"));
  }

  void write() throws IOException {
    Files.writeString(
        path.resolve(FACTS),
        "begun=%s%nended=%s%nsystem=%s%nfirst-log=%s%n".formatted(begun, ended, system, firstLog));
  }

  public String name() {
    return path.getFileName().toString();
  }

  public Path cluster() {
    return path.resolve("cluster");
  }
}
