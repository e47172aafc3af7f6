package nl.vertrouwensfonds.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Unmatched;

/** Looks for the language beforehand, because what {@code --help} tells is told in it too. */
final class HelpLanguage {
  @Option(names = "--lang")
  TerminalMessages.Language language;

  @Unmatched List<String> allTheRest;

  static TerminalMessages messages(String... args) {
    var found = new HelpLanguage();
    try {
      new CommandLine(found).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
    } catch (ParameterException e) {
      // The command itself will say what is wrong.
    }
    return TerminalMessages.in(
        Optional.ofNullable(found.language), Locale.getDefault(Locale.Category.DISPLAY));
  }
}
