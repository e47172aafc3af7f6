package nl.vertrouwensfonds.access;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

/**
 * What the answer that is being made shows, and to which side. With the request it is forgotten.
 */
@RequestScoped
class Shown {

  private final InstantSource clock;
  private final Map<Side, Set<UUID>> events = new EnumMap<>(Side.class);
  private Instant at;

  Shown(InstantSource clock) {
    this.clock = clock;
  }

  void add(Side side, Collection<UUID> some) {
    if (!some.isEmpty()) {
      events.computeIfAbsent(side, _ -> new HashSet<>()).addAll(some);
    }
  }

  Map<Side, Set<UUID>> events() {
    return events;
  }

  /** One instant for all of an answer, also for what it says of itself. */
  Instant at() {
    at = Optional.ofNullable(at).orElseGet(clock::instant);
    return at;
  }
}
