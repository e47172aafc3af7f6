package nl.vertrouwensfonds.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Without a command it serves, as in a container or in development. */
@QuarkusMain
@Command(
    name = "fonds",
    subcommands = {
      ServeCommand.class,
      TokenCommand.class,
      OpenCommand.class,
      ImportCommand.class,
      DemoCommand.class,
      DocumentCommand.class,
      LoginCommand.class,
      ScrubCommand.class,
      LogKeyCommand.class,
      VerifyCommand.class,
      AuditCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      UpgradeCommand.class,
      RehearseCommand.class
    })
public final class Fonds {
  public static void main(String... args) {
    String[] command = args.length == 0 ? new String[] {"serve"} : args;
    int exitCode = commandLine(command).execute(command);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  static CommandLine commandLine(String... args) {
    return new CommandLine(new Fonds())
        .setResourceBundle(HelpLanguage.messages(args).bundle())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(utf8(System.out))
        .setErr(utf8(System.err))
        .setExecutionExceptionHandler(Fonds::explain);
  }

  /** Terminals show it also where the environment promises no more than ASCII. */
  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof UserFacingException expected) {
      command.getErr().println(expected.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw failure;
  }
}
