package nl.vertrouwensfonds.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

/** Keeps when each side first saw an event, and tells both. */
@ApplicationScoped
public class Witness {

  /** When each side first saw an event; a side that has not seen it is absent. */
  public record Seen(Map<Side, Instant> by) {
    public static final Seen BY_NOBODY = new Seen(Map.of());
  }

  private final EntityManager rows;
  private final InstantSource clock;

  Witness(EntityManager rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Notes that a viewer at the table has now seen these events. The first time counts. */
  @Transactional
  public void saw(Viewer viewer, Collection<UUID> events) {
    if (viewer instanceof Viewer.AtTable seat) {
      saw(seat.side(), events);
    }
  }

  /** The same of somebody who sits on a side. */
  @Transactional
  public void saw(Side side, Collection<UUID> events) {
    if (!events.isEmpty()) {
      rows.createNativeQuery(
              "insert into sighting (event, side, first_seen_at)"
                  + " select id, ?1, ?2 from event where id in (?3) on conflict do nothing")
          .setParameter(1, side.name())
          .setParameter(2, clock.instant())
          .setParameter(3, events)
          .executeUpdate();
    }
  }

  public Map<UUID, Seen> seen(Collection<UUID> events) {
    var seen = new HashMap<UUID, EnumMap<Side, Instant>>();
    if (!events.isEmpty()) {
      sightings(events)
          .forEach(it ->
              seen.computeIfAbsent((UUID) it[0], _ -> new EnumMap<>(Side.class))
                  .put(Side.valueOf((String) it[1]), (Instant) it[2]));
    }
    var all = new HashMap<UUID, Seen>();
    seen.forEach((event, by) -> all.put(event, new Seen(Collections.unmodifiableMap(by))));
    return all;
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> sightings(Collection<UUID> events) {
    return rows.createNativeQuery(
            "select event, side, first_seen_at from sighting where event in (?1)", Object[].class)
        .setParameter(1, events)
        .getResultList();
  }
}
