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
      "It has all that was recorded up to an instant, or up to the end of what was archived.",
      "With FONDS_DATABASE_URL, after that database was restored by tools of its own: without FOLDER,",
      "for each server, before it is started."
    })
final class RestoreCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "where fonds backup put its backups")
  Path folder;

  @Option(
      names = "--to",
      paramLabel = "INSTANT",
      description = "as 2026-11-26T15:04:05Z; itself included")
  String to;

  @Override
  public Integer call() throws InterruptedException {
    var settings = Settings.of(System.getenv());
    var until = Optional.ofNullable(to).map(this::instant);
    if (settings.databaseUrl().isPresent() == (folder != null)) {
      throw new UserFacingException(
          "name the folder of backups, or with FONDS_DATABASE_URL none: that database is restored by tools of its own");
    }
    if (folder == null) {
      var told = Restore.byOthers(settings, settings.databaseUrl().get(), until);
      System.out.printf(
          Locale.ROOT, "%s knows that its database was restored; start it: ./fonds serve%n", told);
      return 0;
    }
    var done = Restore.make(settings, folder, until, System.err::println);
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
