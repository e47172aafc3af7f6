package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustPolicyAdopted;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.log.FoldCache.CachedFold;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/** Folds a log up to its last event, from where the cache has it. */
@ApplicationScoped
class FoldLoader {

  private final FoldCache cache;
  private final LogReader reader;

  FoldLoader(FoldCache cache, LogReader reader) {
    this.cache = cache;
    this.reader = reader;
  }

  /** Called under the lock of the row, so that nothing is appended meanwhile. */
  CachedFold load(RelationshipRow row) {
    var cached = cache.take(row.id).filter(it -> isInLog(it, row));
    return caughtUp(cached.map(CachedFold::fold).orElseGet(() -> empty(row.policy)), row);
  }

  /** One that has read nothing, to be scored by these policies. */
  static ScoredRelationship empty(String... policies) {
    return new ScoredRelationship(Stream.of(policies).map(Policies::named).toList());
  }

  /** A policy that is adopted counts from the start, so the whole log is read by it once. */
  ScoredRelationship following(Accepted accepted, CachedFold cached, RelationshipRow row) {
    return accepted.events().stream()
        .map(Draft::event)
        .filter(TrustPolicyAdopted.class::isInstance)
        .map(it -> ((TrustPolicyAdopted) it).policy())
        .filter(it -> !cached.fold().follows(it))
        .findFirst()
        .map(it -> caughtUp(empty(row.policy, it), row).fold())
        .orElse(cached.fold());
  }

  private CachedFold caughtUp(ScoredRelationship fold, RelationshipRow row) {
    long from = fold.relationship().revision() + 1;
    reader.forEach(row.id, from, row.revision, line -> fold.apply(line.envelope()));
    return new CachedFold(fold, row.head);
  }

  private boolean isInLog(CachedFold cached, RelationshipRow row) {
    if (cached.endsOn(row.revision, row.head)) {
      return true;
    }
    Optional<byte[]> leaf = reader.leaf(row.id, cached.revision());
    return leaf.isPresent() && cached.endsOn(cached.revision(), leaf.get());
  }

  /** Only for a fold whose every event is committed. */
  void keep(UUID relationship, CachedFold fold) {
    cache.put(relationship, fold);
  }
}
