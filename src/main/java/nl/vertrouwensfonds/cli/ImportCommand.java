package nl.vertrouwensfonds.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.SystemClock;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.cli.importing.HistoryImport;
import nl.vertrouwensfonds.cli.terminal.Terminal;
import nl.vertrouwensfonds.domain.Zones;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Works from outside, through the service's own HTTP, so that its rules hold here too. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  Path file;

  @Option(names = "--yes", descriptionKey = "yes")
  boolean agreed;

  @Option(names = "--dry-run", descriptionKey = "dry-run")
  boolean dryRun;

  @Option(names = "--close", descriptionKey = "close")
  boolean closing;

  @Option(names = "--as-new", descriptionKey = "as-new")
  boolean asNew;

  @Option(names = "--time-zone", descriptionKey = "time-zone", paramLabel = "ZONE")
  String zone = Zones.USUAL.getId();

  @Mixin ClientOptions client;
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    var options = new HistoryImport.Options(agreed, dryRun, closing, asNew, zone());
    var terminal = Terminal.of(spec.commandLine());
    try (var service = client.service(Settings.of(System.getenv()))) {
      return new HistoryImport(service, terminal, client.messages(), SystemClock.microseconds())
          .run(file, options);
    }
  }

  private ZoneId zone() {
    if (!Zones.isPlace(zone)) {
      throw new UserFacingException(client.messages().text("zone.unknown", zone));
    }
    return ZoneId.of(zone);
  }
}
