package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.hibernate.Session;

/**
 * The present, when it can be trusted. Answers about instants that are ten seconds past are given
 * for ever, so no event may turn up behind them: not from a clock that runs wrong, nor from an
 * append that hangs.
 */
@ApplicationScoped
class ServerClock {

  private static final Duration MOST_APART = Duration.ofSeconds(2);
  private static final Duration LONGEST_APPEND = Duration.ofSeconds(5);

  private final InstantSource clock;
  private final EntityManager database;

  ServerClock(InstantSource clock, EntityManager database) {
    this.clock = clock;
    this.database = database;
  }

  /**
   * @throws Unavailable when this server and the database disagree about the time
   */
  Instant now() {
    Instant theirs = database.unwrap(Session.class).doReturningWork(ServerClock::theirs);
    Instant ours = clock.instant();
    if (Duration.between(theirs, ours).abs().compareTo(MOST_APART) > 0) {
      throw new Unavailable("this server's clock is " + ours + ", the database's " + theirs);
    }
    return ours;
  }

  /** Past Hibernate, which would plan a native query with a result class anew each time. */
  private static Instant theirs(Connection connection) throws SQLException {
    try (var asked = connection.prepareStatement("select clock_timestamp()");
        var told = asked.executeQuery()) {
      told.next();
      return told.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  /**
   * @throws Unavailable when an append that began at this instant has taken too long to commit
   */
  void failIfTooLate(Instant began) {
    if (Duration.between(began, clock.instant()).compareTo(LONGEST_APPEND) > 0) {
      throw new Unavailable("the append took too long");
    }
  }
}
