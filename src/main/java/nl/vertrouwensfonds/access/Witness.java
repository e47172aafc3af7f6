package nl.vertrouwensfonds.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

/**
 * Keeps when each side, and the operator, first saw an event, and tells both sides. It is seen once
 * it was in an answer that was sent: its line, or something that was written beside it. So whoever
 * puts it there says so ({@link #shows}), and whoever sends the answer keeps it ({@link #sent}).
 */
@ApplicationScoped
public class Witness {

  /** When each side first saw an event; a side that has not seen it is absent. */
  public record Seen(Map<Side, Instant> by) {
    public static final Seen BY_NOBODY = new Seen(Map.of());
  }

  private static final String KEEP =
      """
      insert into sighting (event, side, first_seen_at)
      select id, ?1, ?2 from event where id = any(?3) on conflict do nothing\
      """;

  private final EntityManager rows;
  private final Shown shown;

  Witness(EntityManager rows, Shown shown) {
    this.rows = rows;
    this.shown = shown;
  }

  /** The answer that is being made shows a viewer these events. */
  public void shows(Viewer viewer, Collection<UUID> events) {
    reader(viewer).ifPresent(side -> shown.add(side, events));
  }

  /** The same of somebody who sits on a side now. */
  public void shows(Side side, Collection<UUID> events) {
    shown.add(side, events);
  }

  /** Who left reads for nobody any more; a dashboard is a program that is told. */
  private static Optional<Side> reader(Viewer viewer) {
    return switch (viewer) {
      case Viewer.AtTable seat -> Optional.of(seat.side()).filter(_ -> !seat.hasLeft());
      case Viewer.Outside it ->
          it.function() == Caller.Function.OPERATOR ? Optional.of(Side.OPERATOR) : Optional.empty();
    };
  }

  /** Keeps what the answer shows, because it is sent now. The first time counts. */
  @Transactional
  public void sent() {
    shown.events().forEach(this::keep);
  }

  private void keep(Side side, Set<UUID> events) {
    rows.createNativeQuery(KEEP)
        .setParameter(1, side.name())
        .setParameter(2, shown.at())
        .setParameter(3, events.toArray(UUID[]::new))
        .executeUpdate();
  }

  /** Whether the answer shows anything. */
  public boolean hasShown() {
    return !shown.events().isEmpty();
  }

  /**
   * By whom some events were seen up to an instant, what the answer shows included.
   *
   * @param until of the last first time that is told; null for all
   */
  public Map<UUID, Seen> seen(Collection<UUID> events, Instant until) {
    var seen = new HashMap<UUID, EnumMap<Side, Instant>>();
    if (!events.isEmpty()) {
      sightings(events).stream()
          .filter(it -> until == null || !((Instant) it[2]).isAfter(until))
          .forEach(it -> by(seen, (UUID) it[0]).put(side(it), (Instant) it[2]));
    }
    shown
        .events()
        .forEach(
            (side, some) -> some.forEach(event -> by(seen, event).putIfAbsent(side, shown.at())));
    var all = new HashMap<UUID, Seen>();
    seen.forEach((event, by) -> all.put(event, new Seen(Collections.unmodifiableMap(by))));
    return all;
  }

  private static Map<Side, Instant> by(Map<UUID, EnumMap<Side, Instant>> seen, UUID event) {
    return seen.computeIfAbsent(event, _ -> new EnumMap<>(Side.class));
  }

  private static Side side(Object[] sighting) {
    return Side.valueOf((String) sighting[1]);
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> sightings(Collection<UUID> events) {
    return rows.createNativeQuery(
            "select event, side, first_seen_at from sighting where event in (?1)", Object[].class)
        .setParameter(1, events)
        .getResultList();
  }
}
