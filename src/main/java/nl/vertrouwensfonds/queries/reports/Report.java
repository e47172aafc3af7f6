package nl.vertrouwensfonds.queries.reports;

import java.util.Locale;

/** A table that can be asked for. Its name is that of its view in the schema {@code reporting}. */
public enum Report {
  SCORES("last_event_at", "relationship"),
  DAILY_BALANCES("day", "relationship"),
  COMMITMENTS("promised_at", "commitment"),
  BREACHES("reported_at", "breach"),
  CASES("opened_at", "case_id");

  private final String range;
  private final String key;

  Report(String range, String key) {
    this.range = range;
    this.key = key;
  }

  /** In the database, and of its column texts. */
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column that a time range is about. */
  public String range() {
    return range;
  }

  /** Its rows between two bounds, in their order, by the parameters that a page has. */
  String sql() {
    return this == DAILY_BALANCES
        ? "select * from report_daily_balances(?, ?, ?, ?) order by day, relationship"
            + " limit ? offset ?"
        : "select * from report_%1$s(?, ?) where %2$s >= ? and %2$s < ? order by %2$s, %3$s"
                .formatted(table(), range, key)
            + " limit ? offset ?";
  }

  /** No row, and all columns. */
  String empty() {
    return this == DAILY_BALANCES
        ? "select * from report_daily_balances('{}', now(), '2000-01-01', '2000-01-01')"
        : "select * from report_%s('{}', now())".formatted(table());
  }
}
