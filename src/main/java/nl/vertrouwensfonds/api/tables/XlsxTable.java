package nl.vertrouwensfonds.api.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook (ECMA-376): the rows in the first sheet, under the names that programs know
 * the columns by; in the second, what each column says. Days and instants are dates of the
 * spreadsheet, the latter in UTC; texts are texts, whatever they begin with.
 */
public final class XlsxTable implements Table {

  /** Excel counts days from here, and holds 1900 for a leap year. */
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

  private static final double MICROS = 86_400e6;
  private static final int CHUNK = 500;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Workbook book = new Workbook(bytes, "Vertrouwensfonds", "1.0");
  private final Worksheet sheet;
  private final List<String> columns;
  private final String explained;
  private final UnaryOperator<String> says;
  private int row;

  /**
   * @param title of the sheet with the rows
   * @param explained title of the sheet with what the columns say
   * @param says what a column says, by its name
   */
  public XlsxTable(
      String title, List<String> columns, String explained, UnaryOperator<String> says) {
    this.sheet = book.newWorksheet(title);
    this.columns = columns;
    this.explained = explained;
    this.says = says;
    sheet.freezePane(0, 1);
    header(sheet, columns);
    row = 1;
  }

  private static void header(Worksheet sheet, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      sheet.value(0, i, names.get(i));
      sheet.style(0, i).bold().set();
    }
  }

  @Override
  public void row(List<?> values) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      cell(i, values.get(i));
    }
    row++;
    if (row % CHUNK == 0) {
      sheet.flush();
    }
  }

  private void cell(int column, Object value) {
    switch (value) {
      case null -> {}
      case Number number -> sheet.value(row, column, number);
      case Boolean truth -> sheet.value(row, column, truth);
      case LocalDate day -> dated(column, ChronoUnit.DAYS.between(ZERO, day), "yyyy-mm-dd");
      case Instant at -> dated(column, days(at), "yyyy-mm-dd hh:mm:ss");
      default -> sheet.inlineString(row, column, value.toString());
    }
  }

  private void dated(int column, double days, String format) {
    sheet.value(row, column, days);
    sheet.style(row, column).format(format).set();
  }

  private static double days(Instant at) {
    var zero = ZERO.atStartOfDay(ZoneOffset.UTC).toInstant();
    return ChronoUnit.MICROS.between(zero, at) / MICROS;
  }

  @Override
  public Written end() throws IOException {
    sheet.finish();
    var second = book.newWorksheet(explained);
    second.width(0, 40);
    second.width(1, 110);
    for (int i = 0; i < columns.size(); i++) {
      second.inlineString(i, 0, columns.get(i));
      second.inlineString(i, 1, says.apply(columns.get(i)));
    }
    second.finish();
    book.finish();
    return new Written(bytes.toByteArray());
  }
}
