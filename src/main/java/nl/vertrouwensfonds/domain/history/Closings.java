package nl.vertrouwensfonds.domain.history;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryImportClosed;

/** Who holds the history for complete, and since when. */
final class Closings {

  /** So long the other side has, by the clock, before a side closes the history without it. */
  private static final Duration TIME = Duration.ofDays(30);

  /**
   * @param revision of the last event that says so
   * @param told how far the history was told; told further, it is not complete any more
   * @param since by the clock, since when the side has said so
   */
  private record Closing(long revision, Instant told, Instant since) {}

  private final Map<Side, Closing> closings = new EnumMap<>(Side.class);

  /**
   * Whether that ends it: both said so one after the other, the neutral did, or it took too long.
   */
  boolean close(Envelope at, HistoryImportClosed event) {
    Side side = event.side();
    boolean ended =
        side == Side.NEUTRAL
            || isLast(side.other(), at.revision() - 1)
            || isAlone(side, at.stamp());
    Instant told = at.stamp().effectiveAt();
    Instant since = standing(side, told).map(Closing::since).orElse(at.stamp().recordedAt());
    closings.put(side, new Closing(at.revision(), told, since));
    return ended;
  }

  /** Whether nothing has been recorded since a side closed it. */
  boolean isLast(Side side, long revision) {
    return closings.containsKey(side) && closings.get(side).revision() == revision;
  }

  /** From when on, by the clock, a side closes it alone; empty while it has not closed it. */
  Optional<Instant> aloneFrom(Side side, Instant told) {
    return standing(side, told).map(it -> it.since().plus(TIME));
  }

  private boolean isAlone(Side side, Stamp stamp) {
    return aloneFrom(side, stamp.effectiveAt())
        .filter(it -> !it.isAfter(stamp.recordedAt()))
        .isPresent();
  }

  private Optional<Closing> standing(Side side, Instant told) {
    return Optional.ofNullable(closings.get(side)).filter(it -> it.told().equals(told));
  }
}
