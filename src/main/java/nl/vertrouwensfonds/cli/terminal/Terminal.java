package nl.vertrouwensfonds.cli.terminal;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;

/**
 * Where a command speaks.
 *
 * @param out what was asked for
 * @param err everything else
 * @param person empty when nobody is there to answer, as in a script
 */
public record Terminal(PrintWriter out, PrintWriter err, Optional<Console> person) {

  public static Terminal of(CommandLine command) {
    var person = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    return new Terminal(command.getOut(), command.getErr(), person);
  }

  /** Whether the person says yes, in either language. */
  public boolean agrees(String question) {
    out.print(question + " ");
    out.flush();
    String answer = person.orElseThrow().readLine();
    return answer != null && answer.strip().toLowerCase().matches("y|yes|j|ja");
  }
}
