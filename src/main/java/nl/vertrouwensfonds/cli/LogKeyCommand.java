package nl.vertrouwensfonds.cli;

import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.LogKeyFile;
import nl.vertrouwensfonds.boot.Settings;
import nl.vertrouwensfonds.boot.SystemClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Needs no running service: a key that is changed signs from the next start on. */
@Command(
    name = "log-key",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the keys by which checkpoints are verified, the last signs.",
      "fonds log-key rotate: makes a new one, which signs from the next start on."
    })
final class LogKeyCommand implements Callable<Integer> {

  enum LogKeyAct {
    ROTATE
  }

  @Parameters(arity = "0..1", paramLabel = "rotate", description = "rotate, or nothing to see them")
  LogKeyAct act;

  @Override
  public Integer call() {
    var settings = Settings.of(System.getenv());
    if (act == LogKeyAct.ROTATE) {
      LogKeyFile.rotate(settings, SystemClock.microseconds());
    }
    LogKeyFile.known(settings).forEach(System.out::println);
    return 0;
  }
}
