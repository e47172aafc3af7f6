package nl.vertrouwensfonds.domain.history;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryHorizonSet;

/** Up to which instant each side lets the other tell the history. */
final class Horizons {

  /**
   * @param set how far the history was told when a side said so
   */
  private record Horizon(Instant until, Instant set) {}

  private final Map<Side, Horizon> horizons = new EnumMap<>(Side.class);

  void set(Envelope at, HistoryHorizonSet event) {
    horizons.put(event.side(), new Horizon(event.until(), at.stamp().effectiveAt()));
  }

  /** What has been told was agreed to, or told by the side itself. */
  Instant of(Side side, Instant told) {
    var horizon = horizons.get(side);
    return horizon == null || horizon.until().isBefore(told) ? told : horizon.until();
  }

  /** How far it was told when the other side went further than this one, if it did. */
  Optional<Instant> behindSince(Side side, Instant told) {
    return of(side, told).isBefore(of(side.other(), told))
        ? Optional.of(horizons.get(side.other()).set())
        : Optional.empty();
  }
}
