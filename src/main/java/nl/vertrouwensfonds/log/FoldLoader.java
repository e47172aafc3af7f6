package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.log.FoldCache.CachedFold;

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
    var fold = cached.map(CachedFold::fold).orElseGet(Fold::new);
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
