package nl.vertrouwensfonds.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Of what the proofs consist, as ranges of leaves whose hashes are given, in order. A range at the
 * right edge of the tree is put together from full subtrees, so that a proof takes O(log n) of
 * them.
 */
public final class ProofPath {

  private ProofPath() {}

  /**
   * That a leaf is in a tree: PATH(index, D[0:size]) of RFC 9162, section 2.1.3.1.
   *
   * @throws IllegalArgumentException when there is no such leaf
   */
  public static List<Range> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    var path = new ArrayList<Range>();
    var subtree = new Range(0, size);
    while (subtree.size() > 1) {
      boolean isLeft = index < subtree.right().from();
      path.add(isLeft ? subtree.right() : subtree.left());
      subtree = isLeft ? subtree.left() : subtree.right();
    }
    return path.reversed();
  }

  /**
   * That a tree continues an earlier one: PROOF(first, D[second]) of RFC 9162, section 2.1.4.1.
   * Empty between trees of one size.
   *
   * @throws IllegalArgumentException when the first is empty, or larger than the second
   */
  public static List<Range> consistency(long first, long second) {
    if (first < 1 || first > second) {
      throw new IllegalArgumentException("no tree of " + first + " grows to " + second);
    }
    var path = new ArrayList<Range>();
    var subtree = new Range(0, second);
    while (subtree.to() != first) {
      boolean endsLeft = first <= subtree.right().from();
      path.add(endsLeft ? subtree.right() : subtree.left());
      subtree = endsLeft ? subtree.left() : subtree.right();
    }
    // The earlier tree itself is known to who asks.
    if (subtree.from() != 0) {
      path.add(subtree);
    }
    return path.reversed();
  }
}
