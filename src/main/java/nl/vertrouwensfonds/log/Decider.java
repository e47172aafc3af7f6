package nl.vertrouwensfonds.log;

import java.time.Instant;
import java.util.List;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Relationship;

/** What becomes of a command. Both methods are called in the append's transaction. */
@FunctionalInterface
public interface Decider {

  /** Decides, given where the relationship stands and what time it is. Writes nothing. */
  Decision decide(Relationship relationship, Instant clock);

  /** Writes what belongs beside the events, once they are written. */
  default void recorded(List<Envelope> events) {}
}
