package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.KebabCase;
import nl.vertrouwensfonds.domain.effect.Effect;
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

/** Gives events their place in a log: envelope, bytes, hashes and tree. */
@ApplicationScoped
class EventPlacer {

  private final Salts salts;

  EventPlacer(Salts salts) {
    this.salts = salts;
  }

  /** Places what was decided behind what the row and the fold hold, and moves both on. */
  List<PlacedEvent> place(RelationshipRow row, Accepted accepted, ScoredRelationship fold) {
    var tree = Frontier.of(row.revision, row.frontier);
    var span = new Span(row.revision + 1, accepted.events().size());
    var placed = new ArrayList<PlacedEvent>();
    for (Draft draft : accepted.events()) {
      var content = content(draft);
      byte[] hash = ContentHash.hmac(content.salt, content.body);
      var envelope = envelope(row, accepted, span, draft, hash);
      var event = event(envelope);
      var lapsed = PlacedEvent.promise(envelope).flatMap(it -> lapses(it, fold));
      var effects = fold.apply(envelope);
      event.bends = bends(envelope, effects);
      boolean moved = !effects.isEmpty() || isCounted(envelope.data());
      placed.add(new PlacedEvent(envelope, event, content, lapsed, moved));
      var grown = tree.grow(event.leaf);
      tree = grown.tree();
      event.nodes = grown.completed();
      row.revision = event.revision;
      row.head = event.leaf;
    }
    row.frontier = tree.bytes();
    row.effectiveAt = accepted.stamp().effectiveAt();
    row.recordedAt = accepted.stamp().recordedAt();
    row.importing = fold.relationship().history().importing();
    row.timeZone = fold.relationship().history().zone().getId();
    row.policy = fold.policy().name();
    return placed;
  }

  private static Optional<Instant> lapses(UUID promise, ScoredRelationship fold) {
    return fold.relationship().commitments().find(promise).flatMap(FundWriter::lapses);
  }

  /** Whether an event moves a fund, or the policy. */
  static boolean bends(Envelope envelope, List<Effect> effects) {
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
}
