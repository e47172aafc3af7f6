package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The present, when it can be trusted. Answers about instants that are ten seconds past are given
 * for ever, so no event may turn up behind them: not from a clock that runs wrong or was put back,
 * nor from an append that hangs.
 */
@ApplicationScoped
public class ServerClock {

  private static final Duration MOST_APART = Duration.ofSeconds(2);
  private static final Duration LONGEST_APPEND = Duration.ofSeconds(5);

  private final InstantSource clock;
  private final Pulse pulse;
  private final Instant restored;

  /**
   * @param restored when the log was restored; empty when it is the one that always was here
   */
  ServerClock(
      InstantSource clock,
      Pulse pulse,
      @ConfigProperty(name = "fonds.restored.at") Optional<Instant> restored) {
    this.clock = clock;
    this.pulse = pulse;
    this.restored = restored.orElse(Instant.MIN);
  }

  /** Whether something may be recorded at what clocks said. */
  public static boolean isTrusted(Pulse.Beat beat) {
    return beat.apart().compareTo(MOST_APART) <= 0 && beat.behind().compareTo(MOST_APART) <= 0;
  }

  /**
   * @param theirs what the database has just said
   * @throws Unavailable when this server and the database disagree about the time, it was later
   *     before, or it is not yet past a restore: others may have seen what was recorded up to then
   *     and is lost
   */
  Instant now(Instant theirs) {
    Instant ours = clock.instant();
    var now = new Pulse.Beat(pulse.last().at(), theirs, ours);
    if (!isTrusted(now)) {
      throw new Unavailable(
          "this server's clock is %s, the database's %s, and it was %s before"
              .formatted(ours, theirs, now.at()));
    }
    if (!ours.isAfter(restored)) {
      throw new Unavailable(
          "this server's clock is " + ours + ", and the log was restored at " + restored);
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
