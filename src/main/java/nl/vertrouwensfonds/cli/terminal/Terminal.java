package nl.vertrouwensfonds.cli.terminal;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/**
 * Where a command speaks.
 *
 * @param out what was asked for
 * @param err everything else
 * @param console empty when nobody is there to answer, as in a script
 */
public record Terminal(PrintWriter out, PrintWriter err, Optional<Console> console) {

  public static Terminal of(CommandLine command) {
    var console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    return new Terminal(command.getOut(), command.getErr(), console);
  }

  /** Whether the person says yes, in either language. */
  public boolean confirms(String question) {
    out.print(question + " ");
    out.flush();
    String response = console.orElseThrow().readLine();
    return response != null && response.strip().toLowerCase(Locale.ROOT).matches("y|yes|j|ja");
  }
}
