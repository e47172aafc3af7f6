package nl.vertrouwensfonds.domain.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryHorizonSet;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryImportClosed;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.domain.rule.Wait;

/**
 * Which instant an act counts from. Live, that is the instant at which it is written down, so
 * nobody gains by dating back. While a history is imported it is the instant at which it happened,
 * told in order and no further than the other side lets it be told, until it is closed.
 */
public final class History {

  private final Horizons horizons = new Horizons();
  private final Closings closings = new Closings();
  private boolean open;
  private Instant started;
  private ZoneId zone;
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

  /** An event whose instants are not known here. */
  public void passOver(long at) {
    revision = at;
  }

  public void apply(Envelope at, RelationshipEvent event) {
    switch (event) {
      case RelationshipRegistered registered -> {
        open = registered.historyFrom() != null;
        started = at.stamp().effectiveAt();
        zone = registered.zone();
      }
      case HistoryHorizonSet set -> horizons.set(at, set);
      case HistoryImportClosed closed -> open &= !closings.close(at, closed);
      default -> {}
    }
  }

  /** In whose time both live: where a day ends. */
  public ZoneId zone() {
    return zone;
  }

  /** Whether history is still being imported, so that every score is provisional. */
  public boolean importing() {
    return open;
  }

  /** Up to which instant a side lets the other tell it; never before what has been told. */
  public Instant horizon(Side side) {
    return horizons.of(side, last.effectiveAt());
  }

  /** Up to which instant it can be told by a side: the others have to agree, a side itself not. */
  Instant reach(Side side) {
    return others(side).stream().map(this::horizon).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Which other sides do not let a side tell it up to an instant. */
  List<Side> before(Side side, Instant at) {
    return others(side).stream().filter(it -> horizon(it).isBefore(at)).toList();
  }

  private static List<Side> others(Side side) {
    return Side.PARTIES.stream().filter(it -> it != side).toList();
  }

  /** Whether a side has closed it, and nothing has been recorded since. */
  boolean isClosedBy(Side side) {
    return closings.isLast(side, revision);
  }

  /** From when on, by the clock, a side that has closed it can do so without the other. */
  Optional<Instant> closesAloneFrom(Side side) {
    return closings.aloneFrom(side, last.effectiveAt());
  }

  /** Who has yet to say that the history is complete, and who to let it be told further. */
  public Stream<Wait> waits(UUID relationship) {
    return Side.PARTIES.stream()
        .filter(_ -> open)
        .flatMap(side -> Stream.of(closing(relationship, side), agreement(relationship, side)))
        .flatMap(Optional::stream);
  }

  /** Since the other side closed it, or it was begun; of who closed it, once that counts alone. */
  private Optional<Wait> closing(UUID relationship, Side side) {
    Instant since = isClosedBy(side.other()) ? last.effectiveAt() : started;
    Instant begins = isClosedBy(side) ? closesAloneFrom(side).orElseThrow() : since;
    var wait = Wait.of(Wait.For.CLOSING_OF_HISTORY, relationship, side, begins);
    return Optional.of(wait.until(closesAloneFrom(side.other()).orElse(null)));
  }

  private Optional<Wait> agreement(UUID relationship, Side side) {
    return Side.PARTIES.stream().anyMatch(this::isClosedBy)
        ? Optional.empty()
        : horizons
            .behindSince(side, last.effectiveAt())
            .map(it -> Wait.of(Wait.For.AGREEMENT_ON_HISTORY, relationship, side, it));
  }

  public Stamp last() {
    return last;
  }

  /** The instants that an act at this moment gets, whether or not it may be recorded. */
  public Stamp stamp(Moment moment) {
    Instant recordedAt = recordedAt(moment);
    Instant occurredAt = moment.occurredAt().orElse(recordedAt);
    return new Stamp(occurredAt, open ? occurredAt : recordedAt, recordedAt);
  }

  /** Those of what is no part of a history: it stands at the end of what was told so far. */
  public Stamp aside(Moment moment) {
    var stamp = stamp(moment);
    return open ? new Stamp(stamp.occurredAt(), last.effectiveAt(), stamp.recordedAt()) : stamp;
  }

  private Instant recordedAt(Moment moment) {
    Instant next = last.recordedAt().plus(1, ChronoUnit.MICROS);
    return moment.clock().isBefore(next) ? next : moment.clock();
  }
}
