package nl.vertrouwensfonds.cli.terminal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Balances over time, drawn with plain characters: one column an instant, 0 to 100 from the bottom
 * up.
 *
 * @param instants at least two, evenly spread, in order
 * @param zone where the days under it are lived
 */
public record Chart(List<Instant> instants, ZoneId zone, List<Series> series) {

  /**
   * One line in the chart.
   *
   * @param balances one for each instant; empty where there is none
   */
  public record Series(char symbol, String name, List<OptionalDouble> balances) {}

  private static final int ROWS = 20;
  private static final int LABEL_EVERY = 5;
  private static final char SEVERAL = '#';

  /** So many instants from one to another, both included. */
  public static List<Instant> spread(Instant from, Instant to, int many) {
    long span = to.getEpochSecond() - from.getEpochSecond();
    return IntStream.range(0, many)
        .mapToObj(i -> i == many - 1 ? to : from.plusSeconds(span * i / (many - 1)))
        .toList();
  }

  /** The lines of the chart, top first, with axes and legend. */
  public List<String> lines(TerminalMessages messages) {
    var lines = new ArrayList<String>();
    lines.add(messages.text("chart.balance"));
    for (int row = ROWS; row >= 0; row--) {
      lines.add(axis(row) + cells(row));
    }
    lines.add("    +" + "-".repeat(instants.size()));
    lines.add("     " + days());
    series.forEach(it -> lines.add("     " + it.symbol() + " " + it.name()));
    if (series.size() > 1) {
      lines.add("     " + SEVERAL + " " + messages.text("chart.both"));
    }
    return lines;
  }

  private static String axis(int row) {
    return row % LABEL_EVERY == 0 ? String.format(Locale.ROOT, "%3d +", 100 * row / ROWS) : "    |";
  }

  private String cells(int row) {
    var line = new StringBuilder();
    for (int column = 0; column < instants.size(); column++) {
      line.append(cell(row, column));
    }
    return line.toString().stripTrailing();
  }

  private char cell(int row, int column) {
    var here = series.stream().filter(it -> row(it.balances().get(column)) == row).toList();
    return switch (here.size()) {
      case 0 -> ' ';
      case 1 -> here.getFirst().symbol();
      default -> SEVERAL;
    };
  }

  private static int row(OptionalDouble balance) {
    return balance.isEmpty() ? -1 : (int) Math.round(balance.getAsDouble() * ROWS / 100);
  }

  /** The first day on the left, the last on the right, the one halfway in the middle. */
  private String days() {
    int between = instants.size() - 3 * "2026-01-31".length();
    String left = " ".repeat(Math.max(1, between / 2));
    String right = " ".repeat(Math.max(1, between - between / 2));
    return day(0) + left + day(instants.size() / 2) + right + day(instants.size() - 1);
  }

  private LocalDate day(int column) {
    return LocalDate.ofInstant(instants.get(column), zone);
  }
}
