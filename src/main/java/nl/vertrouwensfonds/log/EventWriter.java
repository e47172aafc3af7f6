package nl.vertrouwensfonds.log;

import static nl.vertrouwensfonds.log.RowStatement.Phase.CONTENTS;
import static nl.vertrouwensfonds.log.RowStatement.Phase.EVENTS;
import static nl.vertrouwensfonds.log.RowStatement.Phase.HEAD;
import static nl.vertrouwensfonds.log.RowStatement.Phase.PUT;

import java.util.List;

/** Writes the log itself: where it stands, its events, and what people wrote. */
final class EventWriter {

  private static final RowStatement STARTED =
      RowStatement.of(
          HEAD,
          """
          insert into relationship (id, client, supplier, started_at, effective_at, recorded_at,
            importing, time_zone, policy, revision, head, frontier, funds, seal, reported)
          select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[],
            ?::timestamptz[], ?::timestamptz[], ?::boolean[], ?::text[], ?::text[], ?::bigint[],
            ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::boolean[])\
          """);

  private static final RowStatement MOVED_ON =
      RowStatement.of(
          HEAD,
          """
          update relationship r
             set effective_at = n.effective_at, recorded_at = n.recorded_at,
                 importing = n.importing, policy = n.policy, revision = n.revision, head = n.head,
                 frontier = n.frontier, funds = n.funds, seal = n.seal, reported = n.reported
            from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::boolean[], ?::text[],
              ?::bigint[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::boolean[])
              as n(id, effective_at, recorded_at, importing, policy, revision, head, frontier,
                funds, seal, reported)
           where r.id = n.id\
          """);

  private static final RowStatement EVENT =
      RowStatement.of(
          EVENTS,
          """
          insert into event (relationship, revision, id, type, visibility, effective_at, bends,
            envelope, leaf, nodes)
          select * from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::text[],
            ?::timestamptz[], ?::boolean[], ?::bytea[], ?::bytea[], ?::bytea[])\
          """);

  private static final RowStatement CONTENT =
      RowStatement.of(
          CONTENTS,
          "insert into content (event, salt, body)"
              + " select * from unnest(?::uuid[], ?::bytea[], ?::bytea[])");

  /** Until these have a place in the feed: whoever dies before, another server gives them one. */
  private static final RowStatement OUTBOX =
      RowStatement.of(
          PUT,
          """
          insert into feed_outbox (recorded_at, relationship, first_revision, last_revision)
          select * from unnest(?::timestamptz[], ?::uuid[], ?::bigint[], ?::bigint[])\
          """);

  private EventWriter() {}

  /** What one append gives. */
  static void events(WriteBatch batch, List<PlacedEvent> placed) {
    placed.forEach(it -> {
      event(batch, it.event());
      batch.add(CONTENT, it.content().event, it.content().salt, it.content().body);
    });
    var first = placed.getFirst().envelope();
    long last = placed.getLast().envelope().revision();
    batch.add(OUTBOX, first.stamp().recordedAt(), first.relationship(), first.revision(), last);
  }

  private static void event(WriteBatch batch, EventRow it) {
    batch.add(
        EVENT,
        it.relationship,
        it.revision,
        it.id,
        it.type,
        it.visibility,
        it.effectiveAt,
        it.bends,
        it.envelope,
        it.leaf,
        it.nodes);
  }

  /** Where a log begins that has no row yet. */
  static void started(WriteBatch batch, RelationshipRow it) {
    batch.add(
        STARTED,
        it.id,
        it.client,
        it.supplier,
        it.startedAt,
        it.effectiveAt,
        it.recordedAt,
        it.importing,
        it.timeZone,
        it.policy,
        it.revision,
        it.head,
        it.frontier,
        it.funds,
        it.seal,
        it.reported);
  }

  static void movedOn(WriteBatch batch, RelationshipRow it) {
    batch.add(
        MOVED_ON,
        it.id,
        it.effectiveAt,
        it.recordedAt,
        it.importing,
        it.policy,
        it.revision,
        it.head,
        it.frontier,
        it.funds,
        it.seal,
        it.reported);
  }
}
