package nl.vertrouwensfonds.cli.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;

/** The codes under which organisations are registered, made from their names. */
final class OrganisationCodes {
  private static final int LONGEST = 64;

  /** Letters that no accent makes of others, and what they look like. */
  private static final Map<String, String> LOOKS =
      Map.of("ı", "i", "ɑ", "a", "ɡ", "g", "ł", "l", "ø", "o", "đ", "d", "ħ", "h", "ŧ", "t");

  private final TerminalMessages messages;
  private final List<RowError> errors = new ArrayList<>();
  private final Map<String, FirstUse> byCode = new HashMap<>();
  private final Map<String, FirstUse> byLook = new HashMap<>();

  private record FirstUse(String name, int line) {}

  private OrganisationCodes(TerminalMessages messages) {
    this.messages = messages;
  }

  /** Lowercase letters without accents, and digits; a hyphen for all the rest. */
  static String of(String name) {
    return code(plain(name));
  }

  /** The same for names that could be taken for each other, though their codes differ. */
  static String look(String name) {
    String plain = plain(name);
    for (var it : LOOKS.entrySet()) {
      plain = plain.replace(it.getKey(), it.getValue());
    }
    return code(plain);
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String code(String plain) {
    return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** Names that no code can be made from, or that could be confused with another; each once. */
  static List<RowError> errors(List<CommitmentRow> rows, TerminalMessages messages) {
    var codes = new OrganisationCodes(messages);
    for (CommitmentRow row : rows) {
      codes.check(row.parties().supplier(), row.line());
      codes.check(row.parties().client(), row.line());
      if (of(row.parties().supplier()).equals(of(row.parties().client()))) {
        codes.error(row.line(), "name.both", row.parties().supplier());
      }
    }
    return codes.errors;
  }

  private void check(String name, int line) {
    String code = of(name);
    var use = new FirstUse(name, line);
    var first = byCode.putIfAbsent(code, use);
    var alike = first == null ? byLook.putIfAbsent(look(name), use) : first;
    if (first == null && (code.isEmpty() || code.length() > LONGEST)) {
      error(line, "name.no-code", name, LONGEST);
    } else {
      Optional.ofNullable(alike).ifPresent(it -> tellApart(name, line, it));
    }
  }

  private void tellApart(String name, int line, FirstUse other) {
    if (!other.name().equals(name)) {
      String difference = Writing.difference(name, other.name(), messages);
      error(line, "name.alike", name, other.name(), other.line() + "", difference);
    }
  }

  private void error(int line, String key, Object... facts) {
    errors.add(new RowError(line, messages.text(key, facts)));
  }
}
