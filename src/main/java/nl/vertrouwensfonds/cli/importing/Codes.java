package nl.vertrouwensfonds.cli.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.vertrouwensfonds.cli.terminal.Words;

/** The codes under which organisations are registered, made from their names. */
final class Codes {
  private static final int LONGEST = 64;

  private Codes() {}

  /** Lowercase letters without accents, and digits; a hyphen for all the rest. */
  static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** Names that no code can be made from, or that could be confused with another; each once. */
  static List<Flaw> flaws(List<Row> rows, Words words) {
    var flaws = new ArrayList<Flaw>();
    var names = new HashMap<String, Named>();
    for (Row row : rows) {
      for (String name : List.of(row.pair().supplier(), row.pair().client())) {
        check(name, row.line(), names, words, flaws);
      }
      if (of(row.pair().supplier()).equals(of(row.pair().client()))) {
        flaws.add(new Flaw(row.line(), words.say("name.both", row.pair().supplier())));
      }
    }
    return flaws;
  }

  private record Named(String name, int line) {}

  private static void check(
      String name, int line, Map<String, Named> names, Words words, List<Flaw> flaws) {
    String code = of(name);
    var first = names.putIfAbsent(code, new Named(name, line));
    if (first == null && (code.isEmpty() || code.length() > LONGEST)) {
      flaws.add(new Flaw(line, words.say("name.no-code", name, LONGEST)));
    }
    if (first != null && !first.name().equals(name)) {
      flaws.add(new Flaw(line, words.say("name.alike", name, first.name(), first.line() + "")));
    }
  }
}
