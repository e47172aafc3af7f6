package nl.vertrouwensfonds.domain.cases;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

/**
 * A side owned up, let go or came half way. It counts once somebody else takes it for that.
 *
 * @param recognisedAt when the other side or the neutral did, or null
 */
public record Gesture(UUID id, Side side, Condition condition, Instant at, Instant recognisedAt) {

  public boolean recognised() {
    return recognisedAt != null;
  }

  Gesture recognised(Instant when) {
    return new Gesture(id, side, condition, at, when);
  }
}
