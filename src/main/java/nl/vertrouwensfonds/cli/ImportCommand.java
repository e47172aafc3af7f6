package nl.vertrouwensfonds.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.SystemClock;
import nl.vertrouwensfonds.cli.importing.HistoryImport;
import nl.vertrouwensfonds.cli.terminal.Terminal;
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

  @Mixin ClientOptions client;
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    var terminal = Terminal.of(spec.commandLine());
    try (var service = client.service(Settings.of(System.getenv()))) {
      return new HistoryImport(service, terminal, client.messages(), SystemClock.microseconds())
          .run(file, new HistoryImport.Options(agreed, dryRun, closing));
    }
  }
}
