package nl.vertrouwensfonds.api.reports;

import java.util.List;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.queries.reports.Report;
import nl.vertrouwensfonds.queries.reports.ReportView;

/** What the columns of all reports say. */
public record ColumnsBody(List<ReportColumns> reports) {

  /**
   * @param report by the name in its address
   * @param view by the name in the database
   * @param range the column that {@code from} and {@code until} are about
   */
  public record ReportColumns(
      String report, String view, String says, String range, List<ColumnBody> columns) {}

  /**
   * @param type text, id, instant, day, whole, number or truth
   */
  public record ColumnBody(String name, String type, String says) {}

  static ColumnsBody of(ReportView view, ReportTexts texts) {
    return new ColumnsBody(
        Stream.of(Report.values())
            .map(it ->
                new ReportColumns(
                    KebabCase.name(it),
                    it.table(),
                    texts.of(it),
                    it.range(),
                    view.columns(it).stream()
                        .map(c -> new ColumnBody(c.name(), c.type(), texts.of(it, c.name())))
                        .toList()))
            .toList());
  }
}
