package nl.vertrouwensfonds.log;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.log.FoldCache.CachedFold;
import nl.vertrouwensfonds.log.codec.ContentJson;

/**
 * A log whose row a transaction holds, folded to its last event: some appends go to it, one after
 * another, and where it stands is written once, when the last is there.
 */
final class LockedLog {

  private final RelationshipRow row;
  private final LogWriter writer;
  private final boolean isNew;
  private final Map<UUID, byte[]> written = new HashMap<>();
  private CachedFold fold;
  private KeptBeside beside;

  LockedLog(RelationshipRow row, LogWriter writer) {
    this.row = row;
    this.writer = writer;
    fold = writer.folded(row);
    isNew = row.revision == 0;
  }

  UUID id() {
    return row.id;
  }

  long revision() {
    return row.revision;
  }

  /** As the last append left it. */
  CachedFold fold() {
    return fold;
  }

  Decision decide(Decider decider, Instant now) {
    return decider.decide(fold.fold().relationship(), now, texts());
  }

  /** What was given in this transaction is not in the database yet. */
  private WrittenTexts texts() {
    return written.isEmpty() ? writer.texts() : this::texts;
  }

  private Map<UUID, Content> texts(Collection<UUID> events) {
    var all = new HashMap<>(writer.texts().of(events));
    events.stream()
        .filter(written::containsKey)
        .forEach(it -> all.put(it, ContentJson.read(written.get(it))));
    return all;
  }

  /** Whether the whole log has to be read again for these events. */
  boolean rereads(Accepted accepted) {
    return writer.rereads(accepted, fold);
  }

  /** Since when a case is in its stage is told from one append to the next. */
  boolean hasOpenCase() {
    return fold.fold().relationship().cases().open().isPresent();
  }

  /** Adds the events of an append to the batch, and moves on. */
  List<Envelope> append(WriteBatch batch, Accepted accepted) {
    if (isNew && row.startedAt == null) {
      row.startedAt = accepted.stamp().effectiveAt();
    }
    if (beside == null) {
      fold = writer.following(accepted, fold, row);
      beside = writer.beside(row, fold);
    }
    if (row.revision > 0) {
      Instant at = accepted.stamp().effectiveAt();
      DailyBalanceWriter.daysOver(batch, row.id, row.effectiveAt, at, fold.fold());
    }
    beside.willChange(accepted);
    var placed = writer.place(row, accepted, fold);
    beside.changed(placed);
    fold = new CachedFold(fold.fold(), row.head, row.frontier);
    placed.forEach(it -> written.put(it.envelope().id(), it.content().body));
    EventWriter.events(batch, placed);
    var events = placed.stream().map(PlacedEvent::envelope).toList();
    events.forEach(it -> RatingsAndContests.write(batch, it));
    DocumentWriter.write(batch, events);
    return events;
  }

  /** Adds where it stands now to the batch, with all that is kept beside it. */
  void finish(WriteBatch batch) {
    if (beside == null) {
      return;
    }
    writer.seal(row, fold, beside.moved());
    if (isNew) {
      EventWriter.started(batch, row);
    } else {
      EventWriter.movedOn(batch, row);
    }
    beside.write(batch);
  }
}
