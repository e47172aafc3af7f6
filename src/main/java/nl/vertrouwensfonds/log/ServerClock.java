package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

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

  ServerClock(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param theirs what the database has just said
   * @throws Unavailable when this server and the database disagree about the time
   */
  Instant now(Instant theirs) {
    Instant ours = clock.instant();
    if (Duration.between(theirs, ours).abs().compareTo(MOST_APART) > 0) {
      throw new Unavailable("this server's clock is " + ours + ", the database's " + theirs);
    }
    return ours;
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
