package nl.vertrouwensfonds.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.Upgrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Works on the data folder of a service that is stopped. */
@Command(
    name = "upgrade",
    mixinStandardHelpOptions = true,
    description = {
      "Brings the database in the data folder (FONDS_DATA) from an older PostgreSQL to this one.",
      "The service is stopped. The older database stays beside it until you remove it."
    })
final class UpgradeCommand implements Callable<Integer> {

  @Option(
      names = "--old-programs",
      paramLabel = "FOLDER",
      description =
          "where the older PostgreSQL is, as /usr/lib/postgresql/17 (what the service unpacked in the data folder)")
  Path programs;

  @Override
  public Integer call() throws InterruptedException {
    var settings = Settings.of(System.getenv());
    var done = Upgrade.make(settings, Optional.ofNullable(programs), System.err::println);
    if (done.isEmpty()) {
      System.out.println("The database is of this PostgreSQL already; there is nothing to do.");
      return 0;
    }
    var it = done.get();
    System.out.printf(
        Locale.ROOT,
        "The database is upgraded; start it, and make a backup of it: ./fonds serve%n"
            + "What PostgreSQL %s made is in %s; remove it when you do not need it any more.%n",
        it.from(),
        it.kept());
    it.archive()
        .ifPresent(backups ->
            System.out.printf(
                Locale.ROOT,
                "The backups in %s are of that one too: make new ones in another folder.%n",
                backups));
    return 0;
  }
}
