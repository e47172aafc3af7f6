package nl.vertrouwensfonds.boot;

import io.quarkus.runtime.annotations.QuarkusMain;
import nl.vertrouwensfonds.boot.data.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Without a command it serves, as in a container or in development. */
@QuarkusMain
@Command(
    name = "fonds",
    subcommands = {ServeCommand.class, TokenCommand.class})
public final class Fonds {
  public static void main(String... args) {
    String[] command = args.length == 0 ? new String[] {"serve"} : args;
    int exitCode =
        new CommandLine(new Fonds())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Fonds::explain)
            .execute(command);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof Refused refused) {
      command.getErr().println(refused.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw failure;
  }
}
