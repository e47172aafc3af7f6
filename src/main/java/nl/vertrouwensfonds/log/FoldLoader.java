package nl.vertrouwensfonds.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.event.ScoreEvent.TrustPolicyAdopted;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.rule.Drafts.Draft;
import nl.vertrouwensfonds.log.FoldCache.CachedFold;
import nl.vertrouwensfonds.proof.Frontier;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/** Folds a log up to its last event, from where the cache has it. */
@ApplicationScoped
class FoldLoader {

  private final FoldCache cache;
  private final LogReader reader;
  private final RelationshipRepository rows;

  FoldLoader(FoldCache cache, LogReader reader, RelationshipRepository rows) {
    this.cache = cache;
    this.reader = reader;
    this.rows = rows;
  }

  /** Called under the lock of the row, so that nothing is appended meanwhile. */
  CachedFold load(RelationshipRow row) {
    var cached = cache.take(row.id).filter(it -> isInLog(it, row));
    return caughtUp(cached.orElseGet(() -> begun(row.policy)), row);
  }

  /** One that has read nothing, to be scored by these policies. */
  static ScoredRelationship empty(String... policies) {
    return new ScoredRelationship(Stream.of(policies).map(Policies::named).toList());
  }

  private static CachedFold begun(String... policies) {
    return new CachedFold(empty(policies), new byte[0], new byte[0]);
  }

  /** A policy that is adopted counts from the start, so the whole log is read by it once. */
  CachedFold following(Accepted accepted, CachedFold cached, RelationshipRow row) {
    return adopted(accepted, cached).map(it -> caughtUp(begun(row.policy, it), row)).orElse(cached);
  }

  /** Whether that is so. */
  boolean rereads(Accepted accepted, CachedFold cached) {
    return adopted(accepted, cached).isPresent();
  }

  private static Optional<String> adopted(Accepted accepted, CachedFold cached) {
    return accepted.events().stream()
        .map(Draft::event)
        .filter(TrustPolicyAdopted.class::isInstance)
        .map(it -> ((TrustPolicyAdopted) it).policy())
        .filter(it -> !cached.fold().follows(it))
        .findFirst();
  }

  boolean isCold(UUID relationship) {
    return cache.isCold(relationship);
  }

  /** Folds a log as it stands, without its lock; more may be appended meanwhile. */
  boolean warmed(UUID relationship) {
    if (isCold(relationship)) {
      QuarkusTransaction.requiringNew()
          .run(() -> {
            var row = rows.findById(relationship);
            cache.putIfCold(row.id, caughtUp(begun(row.policy), row));
          });
    }
    return true;
  }

  /** For a fold that may have in it what was not committed. */
  void forget(UUID relationship) {
    cache.forget(relationship);
  }

  /**
   * Goes on from a fold to the last event.
   *
   * @throws DamagedLog when the events are not those over which the row has the tree
   */
  private CachedFold caughtUp(CachedFold from, RelationshipRow row) {
    var fold = from.fold();
    var tree = new Frontier[] {Frontier.of(from.revision(), from.frontier())};
    reader.forEach(
        row.id,
        from.revision() + 1,
        row.revision,
        line -> {
          fold.apply(line.envelope());
          tree[0] = tree[0].append(line.leaf());
        });
    reader.checked(row.id, row.revision, row.frontier, tree[0]);
    return new CachedFold(fold, row.head, row.frontier);
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
