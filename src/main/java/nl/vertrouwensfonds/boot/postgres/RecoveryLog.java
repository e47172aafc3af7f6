package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.boot.data.UserFacingException;

/**
 * What PostgreSQL says when it reads an archive and does not come to the end that was asked for.
 *
 * @param file where it says so, with times in UTC (log_timezone)
 */
record RecoveryLog(Path file, Path wal) {
  private static final String TOO_SHORT = "recovery ended before configured recovery target";
  private static final Pattern LAST =
      Pattern.compile("last completed transaction was at log time (\\S+ \\S+)\\+00");

  /**
   * @param to the instant that was asked for; empty when it was all
   */
  UserFacingException explained(Optional<Instant> to) throws IOException {
    List<String> lines = Files.readAllLines(file);
    boolean tooShort = lines.stream().anyMatch(it -> it.contains(TOO_SHORT));
    return new UserFacingException(
        to.isPresent() && tooShort
            ? "the log in %s ends before %s; the last that it has was recorded at %s: restore to that, or without --to"
                .formatted(wal, to.get(), last(lines))
            : "the backup cannot be restored; the end of %s says: %s"
                .formatted(file, EmbeddedPostgres.complaint(lines)));
  }

  private static String last(List<String> lines) {
    return lines.stream()
        .map(LAST::matcher)
        .filter(it -> it.find())
        .map(it -> it.group(1).replace(' ', 'T') + "Z")
        .reduce((_, second) -> second)
        .orElse("the time of the backup");
  }
}
