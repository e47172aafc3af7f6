package nl.vertrouwensfonds.cli.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    return text(column, raw(column), longest);
  }

  /** The name of an organisation that has to be there, or null. */
  String name(Column column, int longest) {
    String name = text(column, Writing.name(raw(column)), longest);
    var mistakable = Optional.ofNullable(name).flatMap(Writing::mistakable);
    return mistakable.isEmpty()
        ? name
        : error("name.character", column.header(), name, mistakable.get());
  }

  private String text(Column column, String text, int longest) {
    if (!Writing.isSeen(text)) {
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

  /** Whether each cell stands under a name, as far as it says something. */
  boolean fits(int columns) {
    int named = Collections.max(places.values()) + 1;
    int there = line.cells().size();
    boolean beyond = line.cells().stream().skip(columns).anyMatch(it -> !it.isEmpty());
    if (there < named || beyond) {
      error("line.cells", there, columns);
      return false;
    }
    IntStream.range(0, Math.min(there, columns))
        .filter(i -> !places.containsValue(i) && !cell(i).isEmpty())
        .forEach(i -> error("cell.no-column", i + 1, cell(i)));
    return true;
  }

  private String cell(int place) {
    return line.cells().get(place);
  }

  String raw(Column column) {
    Integer place = places.get(column);
    return place == null ? "" : cell(place);
  }
}
