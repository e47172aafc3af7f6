package nl.vertrouwensfonds.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/**
 * Logs that were folded before. A fold is taken out to be used and put back after the commit, so
 * what a failed append did to it is never seen again; and it is used only when it ends on a leaf
 * that the log has at that revision.
 */
@ApplicationScoped
class FoldCache {

  /**
   * A fold, the leaf hash of the last event in it, and the right edge of the tree over all of them.
   */
  record CachedFold(ScoredRelationship fold, byte[] head, byte[] frontier) {

    long revision() {
      return fold.relationship().revision();
    }

    int bytes() {
      return FoldMemory.bytes(revision(), FoldMemory.BYTES_TO_APPEND);
    }

    boolean endsOn(long revision, byte[] leaf) {
      return revision() == revision && Arrays.equals(head, leaf);
    }
  }

  private final Cache<UUID, CachedFold> folds =
      Caffeine.newBuilder()
          .maximumWeight(FoldMemory.each())
          .weigher((UUID _, CachedFold it) -> it.bytes())
          .build();

  /** Those that somebody appends with, and will put back or forget. */
  private final Set<UUID> taken = ConcurrentHashMap.newKeySet();

  Optional<CachedFold> take(UUID relationship) {
    taken.add(relationship);
    return Optional.ofNullable(folds.asMap().remove(relationship));
  }

  void put(UUID relationship, CachedFold fold) {
    folds.put(relationship, fold);
    taken.remove(relationship);
  }

  void putIfCold(UUID relationship, CachedFold fold) {
    folds.asMap().putIfAbsent(relationship, fold);
  }

  /** What they take, about. */
  long bytes() {
    return folds.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }

  void forget(UUID relationship) {
    taken.remove(relationship);
  }

  /** Whether nobody has folded it; what is in use will be there when its turn comes. */
  boolean isCold(UUID relationship) {
    return !taken.contains(relationship) && !folds.asMap().containsKey(relationship);
  }
}
