package nl.vertrouwensfonds.cli.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;

/** The columns that mean something. */
enum Column {
  SUPPLIER,
  CLIENT,
  WHAT,
  SIZE,
  DUE,
  DELIVERED,
  MADE,
  MEASURE,
  MOVED,
  RELEASED,
  TAKEN;

  boolean optional() {
    return compareTo(MADE) >= 0;
  }

  /** Its name at the head of the file. */
  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Which column of a file is which; what cannot be placed is an error. */
  static Map<Column, Integer> places(
      CsvTable.CsvLine header, TerminalMessages messages, List<RowError> errors) {
    var places = new EnumMap<Column, Integer>(Column.class);
    var problems = new ArrayList<String>();
    for (int i = 0; i < header.cells().size(); i++) {
      String name = Writing.head(header.cells().get(i));
      var column = named(name);
      if (name.isEmpty()) {
        continue;
      }
      if (column.isEmpty()) {
        problems.add(messages.text("column.unknown", name, i + 1));
      } else if (places.put(column.get(), i) != null) {
        problems.add(messages.text("column.doubled", name));
      }
    }
    Arrays.stream(values())
        .filter(it -> !it.optional() && !places.containsKey(it))
        .forEach(it -> problems.add(messages.text("column.missing", it.header())));
    problems.forEach(text -> errors.add(new RowError(header.number(), text)));
    return places;
  }

  private static Optional<Column> named(String name) {
    return Arrays.stream(values()).filter(it -> it.header().equals(name)).findFirst();
  }
}
