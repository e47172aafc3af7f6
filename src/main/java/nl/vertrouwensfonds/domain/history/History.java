package nl.vertrouwensfonds.domain.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryImportClosed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Wait;

/**
 * Which instant an act counts from. Live, that is the instant at which it is written down, so
 * nobody gains by dating back. While a history is imported it is the instant at which it happened,
 * told in order, until both sides agree that the history is complete.
 */
public final class History {

  private record Closing(Side side, long revision) {}

  private boolean open;
  private Instant started;
  private Closing first;
  private Stamp last;
  private long revision;

  /** Takes note of the instants of an event, of whatever kind. */
  public void recorded(Envelope at) {
    if (last != null && at.stamp().effectiveAt().isBefore(last.effectiveAt())) {
      throw new CorruptLog("revision " + at.revision() + " counts from before the one before it");
    }
    last = at.stamp();
    revision = at.revision();
  }

  public void apply(Envelope at, RelationshipEvent event) {
    if (event instanceof RelationshipRegistered registered) {
      open = registered.historyFrom() != null;
      started = at.stamp().effectiveAt();
    }
    if (event instanceof HistoryImportClosed closed) {
      closed(at, closed);
    }
  }

  private void closed(Envelope at, HistoryImportClosed closed) {
    boolean byBoth =
        first != null && first.side() != closed.side() && first.revision() == at.revision() - 1;
    if (byBoth || closed.side() == Side.NEUTRAL) {
      open = false;
    }
    first = new Closing(closed.side(), at.revision());
  }

  /** Whether history is still being imported, so that every score is provisional. */
  public boolean importing() {
    return open;
  }

  /** Whether a side has closed it, and nothing has been recorded since. */
  boolean isClosedBy(Side side) {
    return first != null && first.side() == side && first.revision() == revision;
  }

  /** Who has yet to say that the history is complete, since the other did or it was begun. */
  public Stream<Wait> waits(UUID relationship) {
    boolean closing = first != null && first.revision() == revision;
    return Side.PARTIES.stream()
        .filter(side -> open && !isClosedBy(side))
        .map(side ->
            Wait.of(
                Wait.For.CLOSING_OF_HISTORY,
                relationship,
                side,
                closing ? last.effectiveAt() : started));
  }

  public Stamp last() {
    return last;
  }

  /** The instants that an act at this moment gets, whether or not it may be recorded. */
  public Stamp stamp(Moment moment) {
    Instant next = last.recordedAt().plus(1, ChronoUnit.MICROS);
    Instant recordedAt = moment.clock().isBefore(next) ? next : moment.clock();
    Instant occurredAt = moment.occurredAt().orElse(recordedAt);
    return new Stamp(occurredAt, open ? occurredAt : recordedAt, recordedAt);
  }
}
