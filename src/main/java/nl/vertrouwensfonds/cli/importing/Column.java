package nl.vertrouwensfonds.cli.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.cli.terminal.Words;

/** The columns that mean something. */
enum Column {
  SUPPLIER,
  CLIENT,
  WHAT,
  SIZE,
  DUE,
  DELIVERED,
  MADE,
  MEASURE;

  boolean optional() {
    return this == MADE || this == MEASURE;
  }

  /** Its name at the head of the file. */
  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Which column of a file is which; what cannot be placed is noted. */
  static Map<Column, Integer> places(Sheet.Line header, Words words, List<Flaw> flaws) {
    var places = new EnumMap<Column, Integer>(Column.class);
    var troubles = new ArrayList<String>();
    for (int i = 0; i < header.cells().size(); i++) {
      String name = header.cells().get(i);
      var column = named(name);
      if (column.isEmpty()) {
        troubles.add(words.say("column.unknown", name, i + 1));
      } else if (places.put(column.get(), i) != null) {
        troubles.add(words.say("column.doubled", name));
      }
    }
    Arrays.stream(values())
        .filter(it -> !it.optional() && !places.containsKey(it))
        .forEach(it -> troubles.add(words.say("column.missing", it.header())));
    troubles.forEach(text -> flaws.add(new Flaw(header.number(), text)));
    return places;
  }

  private static Optional<Column> named(String name) {
    return Arrays.stream(values())
        .filter(it -> it.header().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
