package nl.vertrouwensfonds.boot.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Positions in the feed that were given to what a restore has lost: others know them, so that they
 * are given to nothing else. There were fewer of them than one for each microsecond that is lost.
 */
final class FeedPositions {

  private static final String HAS_FEED = "select to_regclass('feed_sequencer') is not null";

  /** When the database was changed last, if it knows: by the log that it read to get here. */
  private static final String LAST = "select pg_last_xact_replay_timestamp()";

  private static final String SKIP = "update feed_sequencer set position = position + ?";

  /** Covers clocks that differ, and what was recorded while this was restored. */
  private static final long AT_LEAST = 1_000_000_000L;

  private FeedPositions() {}

  /**
   * @param to up to which instant it was restored, for when the database does not know
   */
  static void skipLost(Connection owner, Optional<Instant> to, InstantSource clock)
      throws SQLException {
    if (!asked(owner, HAS_FEED, Boolean.class)) {
      return;
    }
    var last =
        Optional.ofNullable(asked(owner, LAST, OffsetDateTime.class))
            .map(OffsetDateTime::toInstant)
            .or(() -> to);
    long lost = last.map(it -> ChronoUnit.MICROS.between(it, clock.instant())).orElse(0L);
    try (var change = owner.prepareStatement(SKIP)) {
      change.setLong(1, Math.max(0, lost) + AT_LEAST);
      change.executeUpdate();
    }
  }

  private static <T> T asked(Connection owner, String sql, Class<T> type) throws SQLException {
    try (var asked = owner.createStatement()) {
      var line = asked.executeQuery(sql);
      line.next();
      return line.getObject(1, type);
    }
  }
}
