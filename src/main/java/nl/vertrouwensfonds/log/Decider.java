package nl.vertrouwensfonds.log;

import java.time.Instant;
import java.util.List;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.relationship.Relationship;

/** What becomes of a command. All methods are called in the append's transaction. */
@FunctionalInterface
public interface Decider {

  /**
   * Decides, given where the relationship stands and what time it is. Writes nothing; it may be
   * called again, when a transaction was undone.
   *
   * @param texts what people wrote there, up to the last event
   */
  Decision decide(Relationship relationship, Instant clock, WrittenTexts texts);

  /**
   * Whether rows change with it that do not stand beside the log. Then it shares its transaction
   * with no other append, and is told when its events are written.
   */
  default boolean changesMore(Accepted accepted) {
    return false;
  }

  /** Writes what belongs beside the events, once they are written. */
  default void recorded(List<Envelope> events) {}
}
