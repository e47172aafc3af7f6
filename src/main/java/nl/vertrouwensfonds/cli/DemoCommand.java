package nl.vertrouwensfonds.cli;

import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.SystemClock;
import nl.vertrouwensfonds.cli.demo.ScenarioPlayer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the service does, by letting two sides use it. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      defaultValue = "a-year",
      descriptionKey = "scenario")
  String scenario;

  @Option(names = "--list", descriptionKey = "list")
  boolean list;

  @Mixin ClientOptions client;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    if (list) {
      ScenarioPlayer.list(out, client.messages());
      return 0;
    }
    try (var service = client.service(Settings.of(System.getenv()))) {
      ScenarioPlayer.play(scenario, service, out, client.messages(), SystemClock.microseconds());
      return 0;
    }
  }
}
