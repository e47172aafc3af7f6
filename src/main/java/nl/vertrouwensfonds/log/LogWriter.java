package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.action.Waits;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMoveAnswered;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentReleased;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.Envelope.Span;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustPolicyAdopted;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.domain.rule.Rules1;
import nl.vertrouwensfonds.log.codec.Codec;
import nl.vertrouwensfonds.log.codec.ContentJson;
import nl.vertrouwensfonds.proof.Frontier;
import nl.vertrouwensfonds.proof.Leaf;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/** Writes what was decided: events, contents, tree and funds, all in the caller's transaction. */
@ApplicationScoped
class LogWriter {

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

  private final Salts salts;
  private final ReportWriter reports;

  LogWriter(Salts salts, ReportWriter reports) {
    this.salts = salts;
    this.reports = reports;
  }

  /** The row of a log that starts now, empty. */
  RelationshipRow newRow(NewLog log, Stamp start) {
    var row = new RelationshipRow();
    row.id = log.relationship();
    row.client = log.client();
    row.supplier = log.supplier();
    row.startedAt = start.effectiveAt();
    row.head = new byte[0];
    row.frontier = new byte[0];
    row.reported = true;
    return row;
  }

  /** Adds to the batch the events behind what the row and the fold hold, and moves both on. */
  List<Envelope> write(
      WriteBatch batch, RelationshipRow row, Accepted accepted, ScoredRelationship fold) {
    if (!row.reported) {
      reports.catchUp(row);
    }
    boolean first = row.revision == 0;
    String policy = row.policy;
    var state = fold.relationship();
    var stood = reports.before(row.id, state);
    var touched = touched(accepted);
    var waited = WaitingWriter.of(row.id, state, touched);
    if (!first) {
      Instant at = accepted.stamp().effectiveAt();
      DailyBalanceWriter.daysOver(batch, row.id, row.effectiveAt, at, fold);
    }
    var placed = place(row, accepted, fold);
    var written = placed.stream().map(Placed::envelope).toList();
    moveOn(batch, row, accepted, fold);
    events(batch, placed);
    outbox(batch, written);
    written.forEach(it -> RatingsAndContests.write(batch, it));
    DocumentWriter.write(batch, written);
    running(batch, row.id, placed, fold);
    if (first || !fold.policy().name().equals(policy) || placed.stream().anyMatch(Placed::moved)) {
      FundWriter.hold(batch, row.id, fold);
    }
    WaitingWriter.write(batch, row.id, waited, WaitingWriter.of(row.id, state, touched));
    reports.write(batch, row.id, stood, written, state);
    return written;
  }

  /**
   * An event in its place.
   *
   * @param lapsed of the promise that it is about: after which instant that lapsed before it
   * @param moved whether a fund is to be told anew
   */
  private record Placed(
      Envelope envelope,
      EventRow event,
      ContentRow content,
      Optional<Instant> lapsed,
      boolean moved) {}

  private static Set<UUID> touched(Accepted accepted) {
    return accepted.events().stream()
        .flatMap(it -> Waits.touched(it.id(), it.event()))
        .collect(Collectors.toSet());
  }

  private List<Placed> place(RelationshipRow row, Accepted accepted, ScoredRelationship fold) {
    var tree = Frontier.of(row.revision, row.frontier);
    var span = new Span(row.revision + 1, accepted.events().size());
    var placed = new ArrayList<Placed>();
    for (Draft draft : accepted.events()) {
      var content = content(draft);
      byte[] hash = ContentHash.hmac(content.salt, content.body);
      var envelope = envelope(row, accepted, span, draft, hash);
      var event = event(envelope);
      var lapsed = promise(envelope).flatMap(it -> lapses(it, fold));
      var effects = fold.apply(envelope);
      event.bends = bends(envelope, effects);
      boolean moved = !effects.isEmpty() || isCounted(envelope.data());
      placed.add(new Placed(envelope, event, content, lapsed, moved));
      tree = tree.append(event.leaf);
      row.revision = event.revision;
      row.head = event.leaf;
    }
    row.frontier = tree.bytes();
    return placed;
  }

  private static void events(WriteBatch batch, List<Placed> placed) {
    var events = placed.stream().map(Placed::event).toList();
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
    var contents = placed.stream().map(Placed::content).toList();
    batch.add(
        CONTENTS,
        WriteBatch.column("uuid", contents, it -> it.event),
        WriteBatch.bytes(contents, it -> it.salt),
        WriteBatch.bytes(contents, it -> it.body));
  }

  /** A promise that several events are about is told once, from before the first of them. */
  private static void running(
      WriteBatch batch, UUID relationship, List<Placed> placed, ScoredRelationship fold) {
    var before = new LinkedHashMap<UUID, Optional<Instant>>();
    placed.forEach(
        it -> promise(it.envelope()).ifPresent(id -> before.putIfAbsent(id, it.lapsed())));
    var commitments = fold.relationship().commitments();
    before.forEach((id, lapsed) ->
        FundWriter.running(batch, relationship, lapsed, commitments.find(id).orElseThrow()));
  }

  /** Until these have a place in the feed: whoever dies before, another server gives them one. */
  private static void outbox(WriteBatch batch, List<Envelope> written) {
    batch.add(
        "insert into feed_outbox (recorded_at, relationship, first_revision, last_revision)"
            + " values (?, ?, ?, ?)",
        written.getFirst().stamp().recordedAt(),
        written.getFirst().relationship(),
        written.getFirst().revision(),
        written.getLast().revision());
  }

  private static Optional<UUID> promise(Envelope envelope) {
    return envelope.data() instanceof CommitmentEvent it
        ? Optional.of(it.about().orElse(envelope.id()))
        : Optional.empty();
  }

  private static Optional<Instant> lapses(UUID promise, ScoredRelationship fold) {
    return fold.relationship().commitments().find(promise).flatMap(FundWriter::lapses);
  }

  private static boolean bends(Envelope envelope, List<Effect> effects) {
    return effects.stream().anyMatch(it -> !(it instanceof Effect.Noted))
        || envelope.data() instanceof TrustPolicyAdopted;
  }

  /** What moves no fund, and is counted beside it. */
  private static boolean isCounted(Event event) {
    return event instanceof CommitmentMoveAnswered || event instanceof CommitmentReleased;
  }

  private Envelope envelope(
      RelationshipRow row, Accepted accepted, Span span, Draft draft, byte[] contentHash) {
    return new Envelope(
        draft.id(),
        row.id,
        accepted.caseId(),
        row.revision + 1,
        accepted.by(),
        span,
        accepted.stamp(),
        HexFormat.of().formatHex(contentHash),
        Rules1.VERSION,
        draft.visibility(),
        draft.documents(),
        draft.event());
  }

  private static EventRow event(Envelope envelope) {
    var event = new EventRow();
    event.relationship = envelope.relationship();
    event.revision = envelope.revision();
    event.id = envelope.id();
    event.type = Codec.name(envelope.data());
    event.visibility = KebabCase.name(envelope.visibility());
    event.effectiveAt = envelope.stamp().effectiveAt();
    event.envelope = Codec.CURRENT.write(envelope);
    event.leaf = Leaf.hash(event.envelope);
    return event;
  }

  private ContentRow content(Draft draft) {
    var content = new ContentRow();
    content.event = draft.id();
    content.salt = salts.next();
    content.body = ContentJson.write(draft.content());
    return content;
  }

  private static void moveOn(
      WriteBatch batch, RelationshipRow row, Accepted accepted, ScoredRelationship fold) {
    boolean first = accepted.events().size() == row.revision;
    row.effectiveAt = accepted.stamp().effectiveAt();
    row.recordedAt = accepted.stamp().recordedAt();
    row.importing = fold.relationship().history().importing();
    row.policy = fold.policy().name();
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
}
