package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import javax.sql.DataSource;
import nl.vertrouwensfonds.domain.Side;

/** Reads how far each side trusted the other at the ends of days, and what bent that since. */
@ApplicationScoped
public class DailyBalances {

  /**
   * The end of a day, in UTC, for who trusts.
   *
   * @param balance empty while there was no evidence
   */
  public record EndOfDay(
      LocalDate day,
      Side trustor,
      OptionalDouble balance,
      double confidence,
      long kept,
      long missed,
      long madeGood,
      long lapsed,
      int openReports,
      boolean contested,
      String policy) {

    private static EndOfDay of(ResultSet it) throws SQLException {
      var balance = it.getObject("balance", Double.class);
      return new EndOfDay(
          it.getObject("day", LocalDate.class),
          Side.valueOf(it.getString("trustor")),
          balance == null ? OptionalDouble.empty() : OptionalDouble.of(balance),
          it.getDouble("confidence"),
          it.getLong("kept"),
          it.getLong("missed"),
          it.getLong("made_good"),
          it.getLong("lapsed"),
          it.getInt("open_reports"),
          it.getBoolean("contested"),
          it.getString("policy"));
    }
  }

  /**
   * An event that moved a fund, or the policy.
   *
   * @param told false for one that was recorded before it was noted whether it did
   */
  public record Bend(UUID event, String type, Instant at, boolean told) {}

  private static final String ENDS =
      "select * from daily_balance where relationship = ? and day = any(?::date[])"
          + " and policy is not null and not bent_at_end";

  private static final String BENDS =
      "select id, type, effective_at, bends from event where relationship = ?"
          + " and effective_at between ? and ? and bends is not false order by revision";

  private final JdbcQuery database;

  DailyBalances(DataSource database) {
    this.database = new JdbcQuery(database);
  }

  /**
   * Those of some days that are kept whole, two a day; none when an event came at the very instant
   * at which the day was over, which then tells more than its end.
   */
  public List<EndOfDay> of(UUID relationship, Collection<LocalDate> days) {
    var asked = days.stream().map(LocalDate::toString).toArray(String[]::new);
    return database.list(ENDS, EndOfDay::of, relationship, asked);
  }

  /** What bent a curve between two instants, both included, in order. */
  public List<Bend> bends(UUID relationship, Instant first, Instant last) {
    return database.list(BENDS, DailyBalances::bend, relationship, first, last);
  }

  private static Bend bend(ResultSet it) throws SQLException {
    return new Bend(
        it.getObject("id", UUID.class),
        it.getString("type"),
        it.getObject("effective_at", OffsetDateTime.class).toInstant(),
        it.getObject("bends") != null);
  }
}
