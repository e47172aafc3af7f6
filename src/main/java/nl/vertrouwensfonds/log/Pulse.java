package nl.vertrouwensfonds.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * Writes down, again and again, that it is so late. Where that fails nothing else can be written
 * either; and a clock that was put back, of this server or of the database, also while nothing ran,
 * is found by it.
 */
@ApplicationScoped
public class Pulse {

  /** Less than the time after which an answer is settled. */
  private static final Duration EACH = Duration.ofSeconds(2);

  private static final int BEFORE_ALL_ELSE = 1;

  private static final String BEAT =
      """
      update pulse set at = greatest(at, clock_timestamp())
      returning at, clock_timestamp(),
        (select coalesce(min(recorded_at), clock_timestamp()) from feed_outbox)\
      """;

  /**
   * @param at the latest instant at which any service was at work
   * @param theirs what the database's clock said
   * @param ours what this server's clock said
   * @param oldest when the oldest event was recorded that has no place in the feed yet, or the
   *     present
   */
  public record Beat(Instant at, Instant theirs, Instant ours, Instant oldest) {

    Beat(Instant at, Instant theirs, Instant ours) {
      this(at, theirs, ours, theirs);
    }

    /** How far the clock of the database is behind what was the present before. */
    public Duration behind() {
      return Duration.between(theirs, at);
    }

    /** How long that event has been waiting. */
    Duration lag() {
      return Duration.between(oldest, theirs);
    }

    /** How far the two clocks are apart. */
    public Duration apart() {
      return Duration.between(theirs, ours).abs();
    }
  }

  private final DataSource database;
  private final InstantSource clock;
  private final DiskRoom room;
  private final Loop loop;
  private volatile Beat last = new Beat(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);
  private volatile String failure;

  Pulse(DataSource database, InstantSource clock, DiskRoom room) {
    this.database = database;
    this.clock = clock;
    this.room = room;
    this.loop = new Loop("pulse", new Bell(), () -> EACH, this::beat);
  }

  /** Before anything can be recorded. */
  void start(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent started) {
    beat();
    loop.start();
  }

  void stop(@Observes ShutdownEvent stopped) {
    loop.stop();
  }

  /** The last that was written. */
  public Beat last() {
    return last;
  }

  /** Why the one after it could not be written; null when it could. */
  public String failure() {
    return failure;
  }

  /** With too little room nothing is written, this neither. */
  void beat() {
    var lack = room.lack();
    lack.ifPresentOrElse(it -> failure = it, this::write);
  }

  private void write() {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(BEAT);
        var row = statement.executeQuery()) {
      row.next();
      last = new Beat(instant(row, 1), instant(row, 2), clock.instant(), instant(row, 3));
      failure = null;
    } catch (SQLException e) {
      // Who gets no connection has none of the database's codes: callers have them all.
      failure = e.getSQLState() == null ? failure : e.getMessage();
      throw new PersistenceException(e);
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
