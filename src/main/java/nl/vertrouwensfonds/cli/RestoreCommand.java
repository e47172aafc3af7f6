package nl.vertrouwensfonds.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.Restore;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a data folder that the service then starts from. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a new data folder (FONDS_DATA, empty or not there) of a backup.",
      "It has all that was recorded up to an instant, or up to the end of what was archived."
    })
final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FOLDER", description = "where fonds backup put its backups")
  Path folder;

  @Option(
      names = "--to",
      paramLabel = "INSTANT",
      description = "as 2026-11-26T15:04:05Z; itself included")
  String to;

  @Override
  public Integer call() throws InterruptedException {
    var settings = Settings.of(System.getenv());
    var done =
        Restore.make(
            settings, folder, Optional.ofNullable(to).map(this::instant), System.err::println);
    System.out.printf(
        Locale.ROOT,
        "%s is restored from %s in %.1f s; start it, and make a backup of it: ./fonds serve%n",
        done.data(),
        done.from(),
        done.took().toMillis() / 1e3);
    return 0;
  }

  private Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new UserFacingException("--to is an instant like 2026-11-26T15:04:05Z, not " + text);
    }
  }
}
