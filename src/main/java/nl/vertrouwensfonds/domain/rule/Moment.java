package nl.vertrouwensfonds.domain.rule;

import java.time.Instant;
import java.util.Optional;

/**
 * When a command is given.
 *
 * @param clock the present, in microseconds
 * @param occurredAt when it happened, by the caller's word
 */
public record Moment(Instant clock, Optional<Instant> occurredAt) {

  public static Moment at(Instant clock) {
    return new Moment(clock, Optional.empty());
  }

  public static Moment told(Instant clock, Instant occurredAt) {
    return new Moment(clock, Optional.of(occurredAt));
  }
}
