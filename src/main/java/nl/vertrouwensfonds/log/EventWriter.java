package nl.vertrouwensfonds.log;

import java.util.ArrayList;
import java.util.List;

/** Writes the log itself: where it stands, its events, and what people wrote. */
final class EventWriter {

  private static final String EVENTS =
      """
      insert into event (relationship, revision, id, type, visibility, effective_at, bends,
        envelope, leaf)
      select * from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::text[],
        ?::timestamptz[], ?::boolean[], ?::bytea[], ?::bytea[])\
      """;

  private static final String CONTENTS =
      "insert into content (event, salt, body)"
          + " select * from unnest(?::uuid[], ?::bytea[], ?::bytea[])";

  private static final String STARTED =
      """
      insert into relationship (effective_at, recorded_at, importing, policy, revision, head,
        frontier, reported, id, client, supplier, started_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String MOVED_ON =
      """
      update relationship
         set effective_at = ?, recorded_at = ?, importing = ?, policy = ?, revision = ?, head = ?,
             frontier = ?, reported = ?
       where id = ?\
      """;

  private EventWriter() {}

  /**
   * @param row as the events left it
   */
  static void write(WriteBatch batch, RelationshipRow row, List<PlacedEvent> placed) {
    moveOn(batch, row, placed.size() == row.revision);
    events(batch, placed);
    outbox(batch, placed);
  }

  private static void moveOn(WriteBatch batch, RelationshipRow row, boolean first) {
    var values =
        new ArrayList<Object>(
            List.of(
                row.effectiveAt,
                row.recordedAt,
                row.importing,
                row.policy,
                row.revision,
                row.head,
                row.frontier,
                row.reported,
                row.id));
    if (first) {
      values.addAll(List.of(row.client, row.supplier, row.startedAt));
    }
    batch.add(first ? STARTED : MOVED_ON, values.toArray());
  }

  private static void events(WriteBatch batch, List<PlacedEvent> placed) {
    var events = placed.stream().map(PlacedEvent::event).toList();
    batch.add(
        EVENTS,
        WriteBatch.column("uuid", events, it -> it.relationship),
        WriteBatch.column("bigint", events, it -> it.revision),
        WriteBatch.column("uuid", events, it -> it.id),
        WriteBatch.column("text", events, it -> it.type),
        WriteBatch.column("text", events, it -> it.visibility),
        WriteBatch.column("timestamptz", events, it -> it.effectiveAt),
        WriteBatch.column("boolean", events, it -> it.bends),
        WriteBatch.bytes(events, it -> it.envelope),
        WriteBatch.bytes(events, it -> it.leaf));
    var contents = placed.stream().map(PlacedEvent::content).toList();
    batch.add(
        CONTENTS,
        WriteBatch.column("uuid", contents, it -> it.event),
        WriteBatch.bytes(contents, it -> it.salt),
        WriteBatch.bytes(contents, it -> it.body));
  }

  /** Until these have a place in the feed: whoever dies before, another server gives them one. */
  private static void outbox(WriteBatch batch, List<PlacedEvent> placed) {
    batch.add(
        "insert into feed_outbox (recorded_at, relationship, first_revision, last_revision)"
            + " values (?, ?, ?, ?)",
        placed.getFirst().envelope().stamp().recordedAt(),
        placed.getFirst().envelope().relationship(),
        placed.getFirst().envelope().revision(),
        placed.getLast().envelope().revision());
  }
}
