package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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

  private final EntityManager rows;
  private final Salts salts;
  private final FundWriter funds;
  private final DailyBalanceWriter dailyBalances;
  private final RatingsAndContests ratingsAndContests;
  private final WaitingWriter waiting;
  private final DocumentWriter documents;
  private final ReportWriter reports;

  LogWriter(
      EntityManager rows,
      Salts salts,
      FundWriter funds,
      DailyBalanceWriter dailyBalances,
      RatingsAndContests ratingsAndContests,
      WaitingWriter waiting,
      DocumentWriter documents,
      ReportWriter reports) {
    this.rows = rows;
    this.salts = salts;
    this.funds = funds;
    this.dailyBalances = dailyBalances;
    this.ratingsAndContests = ratingsAndContests;
    this.waiting = waiting;
    this.documents = documents;
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

  /** Writes the events behind what the row and the fold hold, and moves both on. */
  List<Envelope> write(RelationshipRow row, Accepted accepted, ScoredRelationship fold) {
    boolean moved = row.revision == 0;
    if (!row.reported) {
      reports.catchUp(row);
    }
    var stood = reports.before(row.id, fold.relationship());
    if (row.revision > 0) {
      dailyBalances.daysOver(row.id, row.effectiveAt, accepted.stamp().effectiveAt(), fold);
    }
    var tree = Frontier.of(row.revision, row.frontier);
    var span = new Span(row.revision + 1, accepted.events().size());
    var written = new ArrayList<Envelope>();
    var events = new ArrayList<EventRow>();
    var contents = new ArrayList<ContentRow>();
    var promises = new HashMap<UUID, Optional<Instant>>();
    var touched =
        accepted.events().stream()
            .flatMap(it -> Waits.touched(it.id(), it.event()))
            .collect(Collectors.toSet());
    var waited = WaitingWriter.of(row.id, fold.relationship(), touched);
    for (Draft draft : accepted.events()) {
      var content = content(draft);
      var envelope =
          envelope(row, accepted, span, draft, ContentHash.hmac(content.salt, content.body));
      var event = event(envelope);
      promise(envelope).ifPresent(it -> promises.computeIfAbsent(it, _ -> lapses(it, fold)));
      var effects = fold.apply(envelope);
      event.bends = bends(envelope, effects);
      moved |= !effects.isEmpty() || isCounted(envelope.data());
      tree = tree.append(event.leaf);
      row.revision = event.revision;
      row.head = event.leaf;
      written.add(envelope);
      events.add(event);
      contents.add(content);
    }
    moved |= !fold.policy().name().equals(row.policy);
    moveOn(row, accepted, tree, fold);
    events.forEach(rows::persist);
    contents.forEach(rows::persist);
    written.forEach(ratingsAndContests::record);
    documents.named(written);
    rows.persist(outbox(row, span, accepted.stamp()));
    var commitments = fold.relationship().commitments();
    promises.forEach(
        (id, before) -> funds.running(row.id, before, commitments.find(id).orElseThrow()));
    if (moved) {
      funds.hold(row.id, fold);
    }
    waiting.write(row.id, waited, WaitingWriter.of(row.id, fold.relationship(), touched));
    reports.write(row.id, stood, written, fold.relationship());
    return List.copyOf(written);
  }

  /** Until these have a place in the feed: whoever dies before, another server gives them one. */
  private static OutboxRow outbox(RelationshipRow row, Span span, Stamp stamp) {
    var outbox = new OutboxRow();
    outbox.recordedAt = stamp.recordedAt();
    outbox.relationship = row.id;
    outbox.firstRevision = span.first();
    outbox.lastRevision = row.revision;
    return outbox;
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

  private void moveOn(
      RelationshipRow row, Accepted accepted, Frontier tree, ScoredRelationship fold) {
    row.frontier = tree.bytes();
    row.effectiveAt = accepted.stamp().effectiveAt();
    row.recordedAt = accepted.stamp().recordedAt();
    row.importing = fold.relationship().history().importing();
    row.policy = fold.policy().name();
    if (!rows.contains(row)) {
      rows.persist(row);
    }
  }
}
