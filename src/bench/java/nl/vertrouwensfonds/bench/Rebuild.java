package nl.vertrouwensfonds.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.boot.postgres.EmbeddedPostgres;
import nl.vertrouwensfonds.log.ScoreCheck;

/** E: computing all scores anew from the log, next to reading that log and doing nothing. */
final class Rebuild {

  private static final String SCAN = "select envelope from event order by relationship, revision";
  private static final int FETCH = 1000;

  private Rebuild() {}

  static void measure(Site site, Report report) throws Exception {
    var town = site.large(report);
    report.say("E: all scores anew");
    try (var database = EmbeddedPostgres.connect(town.data())) {
      database.setAutoCommit(false);
      var turns = new Turns().and("scan", () -> scan(database)).and("rebuild", () -> rebuild(town));
      turns.take(1);
      var took = turns.take(Math.min(3, site.scale().rounds()));
      String events = "%,d events".formatted(town.events());
      var rebuild =
          report.add("E", "all scores rebuilt, " + events, "events/s", took.get("rebuild"));
      var scan = report.add("E", "the bare log by JDBC", "events/s", took.get("scan"));
      report.ratio("E", "a rebuild next to a scan", rebuild, scan);
    }
  }

  private static double scan(Connection database) throws SQLException {
    long from = System.nanoTime();
    long events = 0;
    try (var statement = database.createStatement()) {
      statement.setFetchSize(FETCH);
      try (var rows = statement.executeQuery(SCAN)) {
        for (; rows.next(); events++) {
          rows.getBytes(1);
        }
      }
    }
    return events * 1e9 / (System.nanoTime() - from);
  }

  private static double rebuild(Town town) throws IOException, SQLException {
    long from = System.nanoTime();
    var found =
        ScoreCheck.of(
            () -> EmbeddedPostgres.connect(town.data()),
            Runtime.getRuntime().availableProcessors());
    if (!found.differing().isEmpty()) {
      throw new UserFacingException("these scores are not what the log says: " + found.differing());
    }
    return found.events() * 1e9 / (System.nanoTime() - from);
  }
}
