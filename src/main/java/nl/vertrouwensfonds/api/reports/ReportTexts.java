package nl.vertrouwensfonds.api.reports;

import java.util.Locale;
import java.util.Map;
import nl.vertrouwensfonds.api.problem.Messages;
import nl.vertrouwensfonds.queries.reports.Report;

/** What a report and its columns say, in a language. */
public record ReportTexts(Messages messages, Locale language) {

  private static final String BUNDLE = "messages.reports";

  /** What it tells. */
  public String of(Report report) {
    return said(report.table());
  }

  /** What a column says; in some reports another thing than in others. */
  public String of(Report report, String column) {
    return messages
        .find(BUNDLE, language, report.table() + "." + column, Map.of())
        .orElseGet(() -> said(column));
  }

  /** What a sheet with these texts is called. */
  public String title() {
    return said("sheet");
  }

  private String said(String key) {
    return messages
        .find(BUNDLE, language, key, Map.of())
        .orElseThrow(() -> new IllegalStateException("no text for " + key));
  }
}
