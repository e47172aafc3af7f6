package nl.vertrouwensfonds.queries.trust;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.queries.asof.Unanswerable;
import nl.vertrouwensfonds.queries.asof.Unanswerable.Reason;

/**
 * Instants at even distances from the first to the last, both included.
 *
 * @param step longer than nothing, in whole microseconds
 */
record Span(Instant from, Instant to, Duration step) {

  static final int MOST = 2000;

  private static final int USUAL = 60;
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  Span {
    if (from.isAfter(to)) {
      throw new Unanswerable(Reason.BACKWARDS);
    }
    if (Duration.between(from, to).minusNanos(1).dividedBy(step) >= MOST - 1) {
      throw new Unanswerable(Reason.TOO_MANY);
    }
  }

  /** Without a step of its own: one in whole seconds that gives about sixty instants. */
  static Span of(Instant from, Instant to, Optional<Duration> step) {
    return new Span(from, to, step.orElseGet(() -> usual(Duration.between(from, to))));
  }

  private static Duration usual(Duration whole) {
    var part = whole.dividedBy(USUAL).truncatedTo(ChronoUnit.SECONDS);
    return part.compareTo(SHORTEST) < 0 ? SHORTEST : part;
  }

  List<Instant> instants() {
    var instants = new ArrayList<Instant>();
    Instant at = from;
    while (Duration.between(at, to).compareTo(step) > 0) {
      instants.add(at);
      at = at.plus(step);
    }
    if (at.isBefore(to)) {
      instants.add(at);
    }
    instants.add(to);
    return instants;
  }
}
