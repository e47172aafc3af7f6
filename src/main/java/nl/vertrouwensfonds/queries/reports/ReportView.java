package nl.vertrouwensfonds.queries.reports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.queries.asof.Unanswerable;
import nl.vertrouwensfonds.queries.asof.Unanswerable.Reason;
import nl.vertrouwensfonds.queries.portfolio.Mine;
import nl.vertrouwensfonds.queries.portfolio.Mine.Own;
import org.hibernate.Session;

/**
 * Rows over all relationships of whoever asks, at one instant. No log is read. Numbers, codes, ids
 * and names of organisations only: no word of a person is in these tables.
 */
@ApplicationScoped
public class ReportView {

  /** In one snapshot, so that no append comes between what is mine and its rows. */
  private static final String SNAPSHOT =
      "set transaction isolation level repeatable read read only";

  private static final int CHUNK = 500;
  private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

  private final EntityManager rows;
  private final Mine mine;
  private final InstantSource clock;

  ReportView(EntityManager rows, Mine mine, InstantSource clock) {
    this.rows = rows;
    this.mine = mine;
    this.clock = clock;
  }

  /**
   * Hands over the rows of a page.
   *
   * @return whether there are more behind it
   * @throws Unanswerable for an instant that has not come, or before a last event
   */
  public boolean read(Caller caller, Report report, ReportQuestion question, ReportSink sink) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          rows.createNativeQuery(SNAPSHOT).executeUpdate();
          var own = mine.of(caller, question.relationship());
          Instant at = instant(own, question);
          return rows.unwrap(Session.class)
              .doReturningWork(to -> page(to, report, own, at, question, sink));
        });
  }

  /** The columns of a report, in order. */
  public List<ReportSink.Column> columns(Report report) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            rows.unwrap(Session.class)
                .doReturningWork(to -> {
                  try (var query = to.prepareStatement(report.empty());
                      var none = query.executeQuery()) {
                    return columns(none);
                  }
                }));
  }

  private Instant instant(Own own, ReportQuestion question) {
    Instant now = clock.instant();
    Instant minute = AsOf.settledMinute(now);
    Instant latest =
        own.lastEventAt() == null || minute.isAfter(own.lastEventAt()) ? minute : own.lastEventAt();
    Instant at = question.at().orElse(latest);
    if (at.isAfter(now) && at.isAfter(latest)) {
      throw new Unanswerable(Reason.FUTURE);
    }
    if (own.lastEventAt() != null && at.isBefore(own.lastEventAt())) {
      throw new Unanswerable(Reason.BEFORE_LAST_EVENT);
    }
    return at;
  }

  private static boolean page(
      Connection to, Report report, Own own, Instant at, ReportQuestion question, ReportSink sink)
      throws SQLException {
    try (var query = to.prepareStatement(report.sql())) {
      query.setFetchSize(CHUNK);
      query.setArray(1, to.createArrayOf("uuid", own.relationships().toArray()));
      query.setObject(2, at.atOffset(ZoneOffset.UTC));
      range(query, report, question);
      query.setInt(5, question.most() + 1);
      query.setLong(6, question.skip());
      try (var found = query.executeQuery()) {
        return handOver(found, at, question.most(), sink);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void range(PreparedStatement query, Report report, ReportQuestion question)
      throws SQLException {
    if (report == Report.DAILY_BALANCES) {
      query.setObject(3, question.from() == null ? null : firstDay(question.from()), Types.DATE);
      query.setObject(4, firstDay(question.until()));
    } else {
      Instant from = question.from() == null ? EVER : question.from();
      query.setObject(3, from.atOffset(ZoneOffset.UTC));
      query.setObject(4, question.until().atOffset(ZoneOffset.UTC));
    }
  }

  /** The first day that begins at an instant, or after it. */
  private static LocalDate firstDay(Instant at) {
    var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return at.equals(at.truncatedTo(ChronoUnit.DAYS)) ? day : day.plusDays(1);
  }

  private static boolean handOver(ResultSet found, Instant at, int most, ReportSink sink)
      throws SQLException, IOException {
    var columns = columns(found);
    sink.begin(at, columns);
    for (int row = 0; found.next(); row++) {
      if (row == most) {
        return true;
      }
      var values = new ArrayList<Object>(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        values.add(value(found, i + 1, columns.get(i).type()));
      }
      sink.row(values);
    }
    return false;
  }

  private static List<ReportSink.Column> columns(ResultSet found) throws SQLException {
    var about = found.getMetaData();
    var columns = new ArrayList<ReportSink.Column>();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      columns.add(new ReportSink.Column(about.getColumnName(i), type(about.getColumnTypeName(i))));
    }
    return columns;
  }

  private static String type(String ofDatabase) {
    return switch (ofDatabase) {
      case "uuid" -> "id";
      case "timestamptz" -> "instant";
      case "date" -> "day";
      case "int8" -> "whole";
      case "float8", "numeric" -> "number";
      case "bool" -> "truth";
      default -> "text";
    };
  }

  private static Object value(ResultSet found, int column, String type) throws SQLException {
    if (found.getObject(column) == null) {
      return null;
    }
    return switch (type) {
      case "id" -> found.getObject(column, UUID.class);
      case "instant" -> found.getObject(column, OffsetDateTime.class).toInstant();
      case "day" -> found.getObject(column, LocalDate.class);
      case "whole" -> found.getLong(column);
      case "truth" -> found.getBoolean(column);
      case "number" -> found.getObject(column);
      default -> found.getString(column);
    };
  }
}
