package nl.vertrouwensfonds.log;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.Envelope;

/**
 * An event in its place, with the rows that it gives.
 *
 * @param lapsed of the promise that it is about: after which instant that lapsed before it
 * @param moved whether a fund is to be told anew
 */
record PlacedEvent(
    Envelope envelope,
    EventRow event,
    ContentRow content,
    Optional<Instant> lapsed,
    boolean moved) {

  /** The promise that it is about, if it is about one. */
  Optional<UUID> promise() {
    return promise(envelope);
  }

  static Optional<UUID> promise(Envelope envelope) {
    return envelope.data() instanceof CommitmentEvent it
        ? Optional.of(it.about().orElse(envelope.id()))
        : Optional.empty();
  }
}
