package nl.vertrouwensfonds.cli;

import java.util.concurrent.Callable;
import nl.vertrouwensfonds.boot.ErasedRemains;
import nl.vertrouwensfonds.boot.Settings;
import picocli.CommandLine.Command;

/** Works on the database of a running service. */
@Command(
    name = "scrub",
    mixinStandardHelpOptions = true,
    description = {
      "Takes what was erased out of the files of the database.",
      "Appends and texts wait while it runs."
    })
final class ScrubCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    boolean onDisk = ErasedRemains.remove(Settings.of(System.getenv()));
    System.out.println(
        onDisk
            ? "No table file holds what was erased."
            : "No table file holds what was erased, once the database has made a checkpoint.");
    return 0;
  }
}
