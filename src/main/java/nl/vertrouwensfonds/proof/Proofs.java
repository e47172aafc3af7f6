package nl.vertrouwensfonds.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Verifies proofs (RFC 9162, sections 2.1.3.2 and 2.1.4.2). Sizes and indexes are unsigned, as the
 * RFC has them.
 */
public final class Proofs {

  private Proofs() {}

  /**
   * What is wrong with a proof that a leaf is in the tree of this root; empty when it proves it.
   */
  public static Optional<Flaw> inclusion(
      byte[] leaf, long index, long size, byte[] root, List<byte[]> proof) {
    if (Long.compareUnsigned(index, size) >= 0) {
      return Optional.of(Flaw.INDEX_OUT_OF_RANGE);
    }
    if (leaf.length != Leaf.LENGTH) {
      return Optional.of(Flaw.HASH_LENGTH);
    }
    int inner = inner(index, size);
    int length = inner + border(index, inner);
    if (proof.size() != length) {
      return Optional.of(Flaw.PROOF_LENGTH);
    }
    byte[] hash = chained(leaf, proof.subList(0, inner), index);
    for (byte[] left : proof.subList(inner, length)) {
      hash = Leaf.parent(left, hash);
    }
    return equal(hash, root);
  }

  /** How many steps below the right edge of the tree the leaf is. */
  private static int inner(long index, long size) {
    return Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
  }

  /** How many steps the path has above those, each with a full subtree on its left. */
  private static int border(long index, int inner) {
    return Long.bitCount(inner == Long.SIZE ? 0 : index >>> inner);
  }

  /** Upwards, each hash on the side on which the bit of the index says. */
  private static byte[] chained(byte[] seed, List<byte[]> proof, long index) {
    byte[] hash = seed;
    for (int i = 0; i < proof.size(); i++) {
      boolean isRight = (index >>> i & 1) == 1;
      hash = isRight ? Leaf.parent(proof.get(i), hash) : Leaf.parent(hash, proof.get(i));
    }
    return hash;
  }

  /**
   * What is wrong with a proof that the second tree continues the first; empty when it proves it.
   */
  public static Optional<Flaw> consistency(
      long first, long second, byte[] firstRoot, byte[] secondRoot, List<byte[]> proof) {
    if (Long.compareUnsigned(first, second) > 0) {
      return Optional.of(Flaw.SIZES_REVERSED);
    }
    if (first == 0) {
      return Optional.of(Flaw.EMPTY_TREE);
    }
    if (first == second) {
      return proof.isEmpty() ? equal(firstRoot, secondRoot) : Optional.of(Flaw.PROOF_LENGTH);
    }
    return continued(first, second, firstRoot, secondRoot, proof);
  }

  private static Optional<Flaw> continued(
      long first, long second, byte[] firstRoot, byte[] secondRoot, List<byte[]> proof) {
    int shift = Long.numberOfTrailingZeros(first);
    int inner = inner(first - 1, second) - shift;
    boolean isFull = Long.bitCount(first) == 1;
    int start = isFull ? 0 : 1;
    long mask = first - 1 >>> shift;
    int length = start + inner + border(mask, inner);
    if (proof.size() != length) {
      return Optional.of(Flaw.PROOF_LENGTH);
    }
    byte[] seed = isFull ? firstRoot : proof.getFirst();
    var path = proof.subList(start, length);
    if (equal(firstOf(seed, path, inner, mask), firstRoot).isPresent()) {
      return Optional.of(Flaw.ROOT_MISMATCH);
    }
    byte[] hash = chained(seed, path.subList(0, inner), mask);
    for (byte[] left : path.subList(inner, path.size())) {
      hash = Leaf.parent(left, hash);
    }
    return equal(hash, secondRoot);
  }

  /** The first root from what is left of it, as the second tree has it too. */
  private static byte[] firstOf(byte[] seed, List<byte[]> path, int inner, long mask) {
    byte[] hash = seed;
    for (int i = 0; i < path.size(); i++) {
      if (i >= inner || (mask >>> i & 1) == 1) {
        hash = Leaf.parent(path.get(i), hash);
      }
    }
    return hash;
  }

  private static Optional<Flaw> equal(byte[] found, byte[] root) {
    return Arrays.equals(found, root) ? Optional.empty() : Optional.of(Flaw.ROOT_MISMATCH);
  }
}
