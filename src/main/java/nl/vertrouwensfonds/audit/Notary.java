package nl.vertrouwensfonds.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.audit.CheckpointStore.Stored;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.log.TreeReader;
import nl.vertrouwensfonds.proof.Flaw;
import nl.vertrouwensfonds.proof.ProofPath;
import nl.vertrouwensfonds.proof.Proofs;
import nl.vertrouwensfonds.proof.Range;
import nl.vertrouwensfonds.proof.note.Checkpoint;
import nl.vertrouwensfonds.proof.note.SignedNote;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs how long a log is and what its tree's root is. It never signs what does not continue all
 * that it signed before, by the database's word and by its own. A log that was restored goes on
 * under another origin: it may be shorter than what was shown of it.
 */
@ApplicationScoped
class Notary {

  private final CheckpointStore store;
  private final SignedHeads heads;
  private final TreeReader tree;
  private final LogKeys keys;
  private final Damage damage;
  private final InstantSource clock;
  private final String restored;

  Notary(
      CheckpointStore store,
      SignedHeads heads,
      TreeReader tree,
      LogKeys keys,
      Damage damage,
      InstantSource clock,
      @ConfigProperty(name = "fonds.restored.at") Optional<String> restored) {
    this.store = store;
    this.heads = heads;
    this.tree = tree;
    this.keys = keys;
    this.damage = damage;
    this.clock = clock;
    this.restored = restored.map(it -> "/restored/" + it).orElse("");
  }

  /** Under which name a log is signed. */
  String origin(UUID relationship) {
    return keys.signer().key().name() + "/" + relationship + restored;
  }

  /**
   * The checkpoint of the first leaves of a log.
   *
   * @param size 1 or more, and not more than there are
   * @throws LogDamaged when they are not those that were signed before
   */
  Stored sign(UUID relationship, long size) {
    String origin = origin(relationship);
    return store
        .at(relationship, origin, size)
        .filter(it -> it.note().by(List.of(keys.signer().key())).size() == 1)
        .orElseGet(() -> signed(relationship, origin, size));
  }

  /** What was signed of a log before it had a size, smallest first. */
  List<Stored> before(UUID relationship, long size) {
    return store.before(relationship, origin(relationship), size);
  }

  private Stored signed(UUID relationship, String origin, long size) {
    var earlier = new ArrayList<Checkpoint>();
    store
        .last(relationship, origin)
        .map(it -> new Checkpoint(origin, it.size(), it.root()))
        .ifPresent(earlier::add);
    var own = heads.last(relationship, origin);
    own.ifPresent(earlier::add);
    var checkpoint = new Checkpoint(origin, size, root(relationship, size));
    earlier.forEach(it -> continues(relationship, it, checkpoint));
    if (own.isEmpty() || own.get().size() < size) {
      heads.keep(relationship, checkpoint);
    }
    var note = new SignedNote(checkpoint.text(), List.of(keys.signer().sign(checkpoint.text())));
    var stored = new Stored(size, checkpoint.root(), clock.instant(), note);
    store.add(relationship, origin, stored);
    heads.stored(relationship, checkpoint);
    return stored;
  }

  private byte[] root(UUID relationship, long size) {
    return hashes(relationship, List.of(new Range(0, size))).getFirst();
  }

  /** What is shorter than something signed has to be continued by that. */
  private void continues(UUID relationship, Checkpoint signed, Checkpoint other) {
    var first = signed.size() <= other.size() ? signed : other;
    var second = signed.size() <= other.size() ? other : signed;
    var proof = hashes(relationship, ProofPath.consistency(first.size(), second.size()));
    Optional<Flaw> flaw =
        Proofs.consistency(first.size(), second.size(), first.root(), second.root(), proof);
    if (flaw.isPresent()) {
      throw damage.found(
          relationship, "does not continue what was signed of it at " + signed.size());
    }
  }

  /**
   * The hashes of ranges of leaves.
   *
   * @throws LogDamaged when some of them are gone
   */
  List<byte[]> hashes(UUID relationship, List<Range> ranges) {
    try {
      return tree.hashes(relationship, ranges);
    } catch (CorruptLog e) {
      throw damage.found(relationship, e.getMessage());
    }
  }
}
