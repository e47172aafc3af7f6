package nl.vertrouwensfonds.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.Backup;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works on the embedded database of a running service. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a backup of a running service in a folder, beside those that are there.",
      "From then on all that is recorded goes there too, within a minute."
    })
final class BackupCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FOLDER", description = "where backups are, on another disk")
  Path folder;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "how many of the newest stay (all of them)")
  Integer keep;

  @Override
  public Integer call() {
    if (keep != null && keep < 1) {
      throw new UserFacingException("--keep is a number from 1");
    }
    var kept = keep == null ? OptionalInt.empty() : OptionalInt.of(keep);
    var made = Backup.make(Settings.of(System.getenv()), folder, kept);
    System.out.printf(
        Locale.ROOT,
        "%s is complete: %.1f MB in %.1f s; what is recorded from now on goes to %s%s%n",
        made.path(),
        made.bytes() / 1e6,
        made.took().toMillis() / 1e3,
        made.log(),
        made.logBefore().map(", and to %s no longer"::formatted).orElse(""));
    return 0;
  }
}
