package nl.vertrouwensfonds.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.access.Viewer;
import nl.vertrouwensfonds.access.Viewer.AtTable;
import nl.vertrouwensfonds.audit.CheckpointStore.Stored;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.log.Relationships;
import nl.vertrouwensfonds.proof.ProofPath;
import nl.vertrouwensfonds.proof.Proofs;
import nl.vertrouwensfonds.proof.Range;
import nl.vertrouwensfonds.proof.note.NoteSignature;
import nl.vertrouwensfonds.proof.note.SignedNote;

/**
 * Checkpoints and proofs of a log, for whoever may know that it is that long. They hold hashes
 * alone.
 */
@ApplicationScoped
public class Checkpoints {

  /**
   * How long a log was, as the service signed it.
   *
   * @param origin under which name
   * @param size number of events
   * @param root of the tree over them, 32 bytes
   * @param note the signed note, with the lines of who signed it too
   */
  public record SignedCheckpoint(
      String origin,
      long size,
      byte[] root,
      Instant signedAt,
      SignedNote note,
      List<CosignedBy> cosignedBy) {}

  /**
   * Who signed a checkpoint too.
   *
   * @param key as the log names it
   * @param at when, by the signer's word
   */
  public record CosignedBy(Side side, String key, Instant at) {}

  /**
   * That an event is in the tree of a checkpoint.
   *
   * @param leaf its leaf hash, 32 bytes
   * @param hashes of the proof, in order
   */
  public record Inclusion(
      long revision, byte[] leaf, List<byte[]> hashes, SignedCheckpoint checkpoint) {}

  /**
   * That one checkpoint continues another.
   *
   * @param hashes of the proof, in order; none between those of one size
   */
  public record Consistency(List<byte[]> hashes, SignedCheckpoint first, SignedCheckpoint second) {}

  private final Notary notary;
  private final Relationships relationships;
  private final Cosignatures cosignatures;
  private final Damage damage;

  Checkpoints(
      Notary notary, Relationships relationships, Cosignatures cosignatures, Damage damage) {
    this.notary = notary;
    this.relationships = relationships;
    this.cosignatures = cosignatures;
    this.damage = damage;
  }

  /** Of all that this viewer may know of; empty for who knows of one case alone. */
  public Optional<SignedCheckpoint> latest(Viewer viewer) {
    return at(viewer, known(viewer));
  }

  /**
   * That of a size; empty when the log of this viewer is not that long.
   *
   * @throws LogDamaged when it does not continue what was signed before
   */
  public Optional<SignedCheckpoint> at(Viewer viewer, long size) {
    return size < 1 || size > known(viewer)
        ? Optional.empty()
        : Optional.of(signed(viewer.relationship(), size));
  }

  private long known(Viewer viewer) {
    return viewer.isNominee()
        ? 0
        : Math.min(viewer.upTo(), relationships.head(viewer.relationship()).revision());
  }

  private SignedCheckpoint signed(UUID relationship, long size) {
    var it = notary.sign(relationship, size);
    var by = cosignatures.of(relationship, notary.origin(relationship), size, size);
    return cosigned(relationship, it, by);
  }

  private SignedCheckpoint cosigned(
      UUID relationship, Stored it, Map<Long, List<Cosignatures.Signed>> signed) {
    var note = it.note();
    var by = new ArrayList<CosignedBy>();
    for (var line : signed.getOrDefault(it.size(), List.of())) {
      note = note.with(line.line());
      by.add(new CosignedBy(line.side(), line.key(), line.at()));
    }
    return new SignedCheckpoint(
        notary.origin(relationship), it.size(), it.root(), it.signedAt(), note, List.copyOf(by));
  }

  /** All that were signed of the log before it had a size, smallest first, as they were signed. */
  public List<SignedCheckpoint> before(Viewer viewer, long size) {
    UUID relationship = viewer.relationship();
    long end = Math.min(size, known(viewer));
    var by = cosignatures.of(relationship, notary.origin(relationship), 1, end - 1);
    return notary.before(relationship, end).stream()
        .map(it -> cosigned(relationship, it, by))
        .toList();
  }

  /**
   * The checkpoint of a size, signed by a side too; empty when the log of this viewer is not that
   * long.
   *
   * @param line as https://c2sp.org/tlog-cosignature has it
   * @throws NotTheirs when no key that this side registered made it
   */
  public Optional<SignedCheckpoint> cosign(AtTable viewer, long size, NoteSignature line) {
    return at(viewer, size)
        .map(it -> {
          var signed =
              cosignatures
                  .verified(viewer.relationship(), viewer.side(), it.note().text(), line)
                  .orElseThrow(NotTheirs::new);
          cosignatures.add(viewer.relationship(), it.origin(), size, signed);
          return signed(viewer.relationship(), size);
        });
  }

  /** A line that no key of its side made. */
  public static final class NotTheirs extends RuntimeException {}

  /**
   * The proof that the event of a revision is in a log; empty when the checkpoint is not that long.
   *
   * @param in a checkpoint that this viewer may know of
   * @throws LogDamaged when there is none
   */
  public Optional<Inclusion> inclusion(Viewer viewer, long revision, SignedCheckpoint in) {
    return revision < 1 || revision > in.size()
        ? Optional.empty()
        : Optional.of(inclusion(viewer.relationship(), revision, in));
  }

  private Inclusion inclusion(UUID relationship, long revision, SignedCheckpoint in) {
    var ranges = new ArrayList<>(ProofPath.inclusion(revision - 1, in.size()));
    ranges.addFirst(new Range(revision - 1, revision));
    var hashes = notary.hashes(relationship, ranges);
    byte[] leaf = hashes.getFirst();
    var proof = hashes.subList(1, hashes.size());
    Proofs.inclusion(leaf, revision - 1, in.size(), in.root(), proof)
        .ifPresent(_ -> {
          throw damage.found(relationship, "has another event at " + revision);
        });
    return new Inclusion(revision, leaf, proof, in);
  }

  /**
   * The proof that a checkpoint continues that of a size; empty when that is longer.
   *
   * @param second a checkpoint that this viewer may know of
   * @throws LogDamaged when there is none
   */
  public Optional<Consistency> consistency(Viewer viewer, long first, SignedCheckpoint second) {
    UUID relationship = viewer.relationship();
    return first < 1 || first > second.size()
        ? Optional.empty()
        : Optional.of(consistency(relationship, signed(relationship, first), second));
  }

  private Consistency consistency(
      UUID relationship, SignedCheckpoint first, SignedCheckpoint second) {
    var path = ProofPath.consistency(first.size(), second.size());
    var hashes = notary.hashes(relationship, path);
    Proofs.consistency(first.size(), second.size(), first.root(), second.root(), hashes)
        .ifPresent(_ -> {
          throw damage.found(relationship, "at " + second.size() + " continues another");
        });
    return new Consistency(hashes, first, second);
  }
}
