package nl.vertrouwensfonds.cli.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;

/**
 * What a file says, and everything that is wrong with it.
 *
 * @param rows those in order; all of them when there are no errors
 */
record ParsedRows(List<CommitmentRow> rows, List<RowError> errors) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 4000;

  /** In one language always: the same file has to give the same log, whoever imports it. */
  static final String MEASURE = "Delivered no later than the day it is due.";

  static ParsedRows of(CsvTable table, Calendars calendars, TerminalMessages messages) {
    var errors = new ArrayList<RowError>();
    var places = Column.places(table.header(), messages, errors);
    if (!errors.isEmpty()) {
      return new ParsedRows(List.of(), errors);
    }
    var rows = new ArrayList<CommitmentRow>();
    for (var line : table.lines()) {
      var cells = new CellReader(line, places, messages, errors);
      row(cells, table.header().cells().size(), calendars).ifPresent(rows::add);
    }
    errors.addAll(OrganisationCodes.errors(rows, messages));
    return new ParsedRows(rows, errors);
  }

  private static Optional<CommitmentRow> row(CellReader cells, int width, Calendars calendars) {
    int known = cells.errors().size();
    if (!cells.fits(width)) {
      return Optional.empty();
    }
    var row = read(cells);
    return cells.errors().size() == known
            && new CourseCheck(row.course(), cells, calendars.of(row.parties())).passes()
        ? Optional.of(row)
        : Optional.empty();
  }

  private static CommitmentRow read(CellReader cells) {
    return new CommitmentRow(
        cells.line().number(),
        new PartyNames(
            cells.name(Column.SUPPLIER, LONGEST_NAME), cells.name(Column.CLIENT, LONGEST_NAME)),
        cells.text(Column.WHAT, LONGEST_TEXT),
        cells.raw(Column.MEASURE).isEmpty() ? MEASURE : cells.text(Column.MEASURE, LONGEST_TEXT),
        cells.size(),
        course(cells));
  }

  private static Course course(CellReader cells) {
    return new Course(
        cells.dayIfAny(Column.MADE),
        cells.day(Column.DUE),
        cells.days(Column.MOVED),
        cells.dayIfAny(Column.DELIVERED),
        cells.yesOrNo(Column.TAKEN),
        cells.dayIfAny(Column.RELEASED));
  }
}
