package nl.vertrouwensfonds.domain.event;

import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;

/** A report that trust was broken, and every way it can go. */
public sealed interface BreachEvent extends Event {

  enum Answer {
    ACKNOWLEDGED,
    DISPUTED
  }

  enum Ruling {
    UPHELD,
    DISMISSED
  }

  /**
   * The breach's id is this event's.
   *
   * @param responsible the side that is said to have broken trust
   * @param damage shown only, or null
   */
  record BreachReported(Side responsible, Kind kind, Severity severity, Money damage)
      implements BreachEvent, WithWhat {}

  /** Whoever reported it makes less of it. */
  record BreachAmended(UUID breach, Kind kind, Severity severity)
      implements BreachEvent, WithReason {}

  record BreachAnswered(UUID breach, Answer answer) implements BreachEvent, WithReason {}

  /**
   * @param kind as found; null when dismissed
   * @param severity as found; null when dismissed
   */
  record BreachRuled(UUID breach, Ruling ruling, Kind kind, Severity severity)
      implements BreachEvent, WithReason {}

  record BreachWithdrawn(UUID breach) implements BreachEvent, WithReason {}
}
