package nl.vertrouwensfonds.domain.cases;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

/**
 * Baggage of one side: restated by the other until it is heard, then answered and settled.
 *
 * @param by the side that raised it
 * @param since from when it has stood like this
 */
public record Grievance(UUID id, Side by, State state, Instant raisedAt, Instant since) {

  public enum State {
    /** The other side has not said it in its own words, or not well enough. */
    RAISED,
    RESTATED,
    HEARD,
    ANSWERED,
    SETTLED
  }

  public boolean settled() {
    return state == State.SETTLED;
  }

  public boolean isHeard() {
    return state.compareTo(State.HEARD) >= 0;
  }

  Grievance now(State next, Instant at) {
    return new Grievance(id, by, next, raisedAt, at);
  }
}
