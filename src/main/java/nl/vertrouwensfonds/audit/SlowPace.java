package nl.vertrouwensfonds.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Rests so many times as long as the work took, so that it costs a few percent of one core; less
 * when all that is left would not be done in time otherwise. One thread's.
 */
final class SlowPace implements Pace {

  /** How many times as long as it works it rests at most. */
  static final double MOST = 20;

  /** Rests for a while. */
  interface Rest {
    void last(Duration time) throws InterruptedException;
  }

  private final InstantSource clock;
  private final Rest rest;
  private final Instant until;
  private final long events;
  private Duration worked = Duration.ZERO;
  private Instant since;
  private long done;

  /**
   * @param until when all of it is to be done
   * @param events that there are about
   */
  SlowPace(InstantSource clock, Rest rest, Instant until, long events) {
    this.clock = clock;
    this.rest = rest;
    this.until = until;
    this.events = events;
    this.since = clock.instant();
  }

  @Override
  public void done(long more) {
    var now = clock.instant();
    var work = Duration.between(since, now);
    worked = worked.plus(work);
    done += more;
    pause(millis(work) * times(now));
    since = clock.instant();
  }

  /** How many times as long as it worked it can rest, and be done in time. */
  double times(Instant now) {
    double left = Math.max(0, events - done);
    double needed = done == 0 ? 0 : millis(worked) / done * left;
    double there = millis(Duration.between(now, until));
    return needed == 0 ? MOST : Math.clamp(there / needed - 1, 0, MOST);
  }

  private static double millis(Duration it) {
    return it.toNanos() / 1e6;
  }

  private void pause(double millis) {
    try {
      rest.last(Duration.ofNanos((long) (millis * 1e6)));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
  }

  /** The service ends; the next one begins anew. */
  static final class Stopped extends RuntimeException {}
}
