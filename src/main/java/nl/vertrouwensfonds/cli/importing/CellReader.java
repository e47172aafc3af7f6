package nl.vertrouwensfonds.cli.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;

/**
 * The cells of one line, by column. What is wrong with one becomes an error, and it counts as
 * empty, so that the others are looked at too.
 */
record CellReader(
    CsvTable.CsvLine line,
    Map<Column, Integer> places,
    TerminalMessages messages,
    List<RowError> errors) {
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;
  private static final Pattern BETWEEN_DAYS = Pattern.compile("[\\s;]+");

  /** A text that has to be there, or null. */
  String text(Column column, int longest) {
    String text = raw(column);
    if (text.isEmpty()) {
      return error("cell.empty", column.header());
    }
    if (text.codePointCount(0, text.length()) > longest) {
      return error("cell.long", column.header(), longest);
    }
    if (text.indexOf('\0') >= 0) {
      return error("cell.no-text", column.header());
    }
    return text;
  }

  Size size() {
    String text = raw(Column.SIZE);
    return Arrays.stream(Size.values())
        .filter(it -> it.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseGet(() -> error(text.isEmpty() ? "cell.empty" : "cell.size", "size", text));
  }

  /** A day that has to be there, or null. */
  LocalDate day(Column column) {
    return raw(column).isEmpty()
        ? error("cell.empty", column.header())
        : dayIfAny(column).orElse(null);
  }

  Optional<LocalDate> dayIfAny(Column column) {
    String text = raw(column);
    return text.isEmpty() ? Optional.empty() : day(column, text);
  }

  /** Some days, or none. */
  List<LocalDate> days(Column column) {
    return BETWEEN_DAYS
        .splitAsStream(raw(column))
        .filter(it -> !it.isEmpty())
        .flatMap(it -> day(column, it).stream())
        .toList();
  }

  private Optional<LocalDate> day(Column column, String text) {
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR) {
        return Optional.of(day);
      }
    } catch (DateTimeException e) {
      // Reported below, as a day out of reach is.
    }
    return Optional.ofNullable(error("cell.day", column.header(), text));
  }

  Optional<Boolean> yesOrNo(Column column) {
    String text = raw(column);
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> Optional.empty();
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      default -> Optional.ofNullable(error("cell.yes-or-no", column.header(), text));
    };
  }

  <T> T error(String key, Object... facts) {
    errors.add(new RowError(line.number(), messages.text(key, facts)));
    return null;
  }

  String raw(Column column) {
    Integer place = places.get(column);
    return place == null ? "" : line.cells().get(place);
  }
}
