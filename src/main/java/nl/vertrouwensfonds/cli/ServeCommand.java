package nl.vertrouwensfonds.cli;

import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.ServiceRunner;
import nl.vertrouwensfonds.boot.Settings;
import picocli.CommandLine.Command;

/** Runs the service in this process. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Starts the service and the database under it; Ctrl-C stops both.")
final class ServeCommand implements Callable<Integer> {
  @Override
  public Integer call() throws Exception {
    return ServiceRunner.run(Settings.of(System.getenv()));
  }
}
