package nl.vertrouwensfonds.api.reports;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import nl.vertrouwensfonds.api.tables.CsvTable;
import nl.vertrouwensfonds.api.tables.Table;
import nl.vertrouwensfonds.api.tables.TableForms;
import nl.vertrouwensfonds.api.tables.Written;
import nl.vertrouwensfonds.api.tables.XlsxTable;
import nl.vertrouwensfonds.queries.reports.Report;
import nl.vertrouwensfonds.queries.reports.ReportSink;

/** Writes a report in one of its forms, row by row. */
final class ReportWriting implements ReportSink {

  private final Report report;
  private final MediaType form;
  private final ReportTexts texts;
  private Table table;

  ReportWriting(Report report, MediaType form, ReportTexts texts) {
    this.report = report;
    this.form = form;
    this.texts = texts;
  }

  @Override
  public void begin(Instant at, List<Column> columns) throws IOException {
    var names = columns.stream().map(Column::name).toList();
    if (form.equals(TableForms.CSV_TYPE)) {
      table = new CsvTable(names);
    } else if (form.equals(TableForms.XLSX_TYPE)) {
      table = new XlsxTable(report.table(), names, texts.title(), name -> texts.of(report, name));
    } else {
      table = new JsonReport(at, names);
    }
  }

  @Override
  public void row(List<?> values) throws IOException {
    table.row(values);
  }

  /**
   * @param next the cursor of the next page, or null
   */
  Written end(String next) throws IOException {
    if (table instanceof JsonReport json) {
      json.next(next);
    }
    return table.end();
  }
}
