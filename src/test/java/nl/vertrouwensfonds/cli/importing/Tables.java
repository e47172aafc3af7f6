package nl.vertrouwensfonds.cli.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.vertrouwensfonds.cli.importing.CsvTable.CsvLine;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;

/** Tables as tests write them down: one text a line, the header first, cells between commas. */
final class Tables {
  static final TerminalMessages MESSAGES = new TerminalMessages(Locale.ENGLISH);

  /** Whose days begin when they do in texts of instants. */
  static final Calendar CALENDAR =
      new Calendar(ZoneOffset.UTC, Instant.parse("2026-05-01T12:00:00Z"));

  static final String HEADER = "supplier,client,what,size,due,delivered,made";

  /** With all columns that say what became of it. */
  static final String COURSE = HEADER + ",moved,released,taken";

  private Tables() {}

  /** Read on the first of May 2026. */
  static ParsedRows read(String... lines) {
    return read(CALENDAR.zone(), CALENDAR.now(), lines);
  }

  /** Read at an instant, by those who live in a zone. */
  static ParsedRows read(ZoneId zone, Instant now, String... lines) {
    var read = new ArrayList<CsvLine>();
    for (String line : lines) {
      read.add(new CsvLine(read.size() + 1, Arrays.asList(line.split(",", -1))));
    }
    return ParsedRows.of(
        new CsvTable(read.getFirst(), read.subList(1, read.size())),
        new Calendars(Map.of(), zone, now),
        MESSAGES);
  }

  /**
   * The rows of a table that is in order, of one supplier and one client: what, size, due and so on
   * as in {@link #COURSE}; cells at the end may be left out.
   */
  static List<CommitmentRow> rows(String... cells) {
    var lines = new ArrayList<>(List.of(COURSE));
    Arrays.stream(cells).map(Tables::whole).forEach(lines::add);
    var read = read(lines.toArray(String[]::new));
    if (!read.errors().isEmpty()) {
      throw new IllegalArgumentException(read.errors().toString());
    }
    return read.rows();
  }

  private static String whole(String cells) {
    long columns = COURSE.chars().filter(it -> it == ',').count();
    String line = "Acme,Bank," + cells;
    long there = line.chars().filter(it -> it == ',').count();
    return line + ",".repeat((int) (columns - there));
  }
}
