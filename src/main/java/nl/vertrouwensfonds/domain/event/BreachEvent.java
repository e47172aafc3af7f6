package nl.vertrouwensfonds.domain.event;

import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;

/** A report that trust was broken, and every way it can go. */
public sealed interface BreachEvent extends Event {

  /** The breach it is about; empty for what makes one, whose id is the event's. */
  default Optional<UUID> about() {
    return switch (this) {
      case BreachReported _ -> Optional.empty();
      case BreachJoined it -> Optional.of(it.breach());
      case BreachAmended it -> Optional.of(it.breach());
      case BreachAnswered it -> Optional.of(it.breach());
      case BreachRuled it -> Optional.of(it.breach());
      case BreachWithdrawn it -> Optional.of(it.breach());
    };
  }

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
   * @param incident a missed commitment or another breach that is the same fact, or null
   */
  record BreachReported(Side responsible, Kind kind, Severity severity, Money damage, UUID incident)
      implements BreachEvent, WithWhat {

    public BreachReported(Side responsible, Kind kind, Severity severity, Money damage) {
      this(responsible, kind, severity, damage, null);
    }
  }

  /**
   * It is the same fact as something else, and counts once with it.
   *
   * @param incident a missed commitment or another breach
   */
  record BreachJoined(UUID breach, UUID incident) implements BreachEvent, WithReason {}

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
