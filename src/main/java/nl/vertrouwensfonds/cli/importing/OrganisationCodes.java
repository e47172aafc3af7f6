package nl.vertrouwensfonds.cli.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;

/** The codes under which organisations are registered, made from their names. */
final class OrganisationCodes {
  private static final int LONGEST = 64;

  private OrganisationCodes() {}

  /** Lowercase letters without accents, and digits; a hyphen for all the rest. */
  static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** Names that no code can be made from, or that could be confused with another; each once. */
  static List<RowError> errors(List<CommitmentRow> rows, TerminalMessages messages) {
    var errors = new ArrayList<RowError>();
    var names = new HashMap<String, FirstUse>();
    for (CommitmentRow row : rows) {
      for (String name : List.of(row.parties().supplier(), row.parties().client())) {
        check(name, row.line(), names, messages, errors);
      }
      if (of(row.parties().supplier()).equals(of(row.parties().client()))) {
        errors.add(new RowError(row.line(), messages.text("name.both", row.parties().supplier())));
      }
    }
    return errors;
  }

  private record FirstUse(String name, int line) {}

  private static void check(
      String name,
      int line,
      Map<String, FirstUse> names,
      TerminalMessages messages,
      List<RowError> errors) {
    String code = of(name);
    var first = names.putIfAbsent(code, new FirstUse(name, line));
    if (first == null && (code.isEmpty() || code.length() > LONGEST)) {
      errors.add(new RowError(line, messages.text("name.no-code", name, LONGEST)));
    }
    if (first != null && !first.name().equals(name)) {
      errors.add(
          new RowError(line, messages.text("name.alike", name, first.name(), first.line() + "")));
    }
  }
}
