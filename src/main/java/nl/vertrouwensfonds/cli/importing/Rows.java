package nl.vertrouwensfonds.cli.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.cli.terminal.Words;

/**
 * What a file says, and everything that is wrong with it.
 *
 * @param rows those in order; all of them when there are no flaws
 */
record Rows(List<Row> rows, List<Flaw> flaws) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 4000;

  /** In one language always: the same file has to give the same log, whoever imports it. */
  static final String MEASURE = "Delivered no later than the day it is due.";

  static Rows of(Sheet sheet, LocalDate today, Words words) {
    var flaws = new ArrayList<Flaw>();
    var places = Column.places(sheet.header(), words, flaws);
    if (!flaws.isEmpty()) {
      return new Rows(List.of(), flaws);
    }
    var rows = new ArrayList<Row>();
    for (var line : sheet.lines()) {
      var cells = new Cells(line, places, words, flaws);
      row(cells, sheet.header().cells().size(), today).ifPresent(rows::add);
    }
    flaws.addAll(Codes.flaws(rows, words));
    return new Rows(rows, flaws);
  }

  private static Optional<Row> row(Cells cells, int width, LocalDate today) {
    int known = cells.flaws().size();
    if (cells.line().cells().size() != width) {
      cells.wrong("line.cells", cells.line().cells().size(), width);
      return Optional.empty();
    }
    var row = read(cells);
    return cells.flaws().size() == known && makesSense(row, cells, today)
        ? Optional.of(row)
        : Optional.empty();
  }

  private static Row read(Cells cells) {
    return new Row(
        cells.line().number(),
        new Pair(
            cells.text(Column.SUPPLIER, LONGEST_NAME), cells.text(Column.CLIENT, LONGEST_NAME)),
        cells.text(Column.WHAT, LONGEST_TEXT),
        cells.raw(Column.MEASURE).isEmpty() ? MEASURE : cells.text(Column.MEASURE, LONGEST_TEXT),
        cells.size(),
        cells.dayIfAny(Column.MADE),
        cells.day(Column.DUE),
        cells.dayIfAny(Column.DELIVERED));
  }

  private static boolean makesSense(Row row, Cells cells, LocalDate today) {
    int known = cells.flaws().size();
    row.delivered()
        .filter(day -> day.isAfter(today))
        .ifPresent(day -> cells.wrong("day.future", "delivered", day));
    row.made().ifPresent(made -> madeInTime(made, row, cells, today));
    if (row.promised().isAfter(today) && row.made().isEmpty() && row.delivered().isEmpty()) {
      cells.wrong("day.made-needed", row.due());
    }
    return cells.flaws().size() == known;
  }

  private static void madeInTime(LocalDate made, Row row, Cells cells, LocalDate today) {
    if (made.isAfter(today)) {
      cells.wrong("day.future", "made", made);
    }
    if (made.isAfter(row.due())) {
      cells.wrong("day.before-made", "due", row.due(), made);
    }
    row.delivered()
        .filter(made::isAfter)
        .ifPresent(day -> cells.wrong("day.before-made", "delivered", day, made));
  }
}
