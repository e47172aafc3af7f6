package nl.vertrouwensfonds.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a Merkle tree: the roots of its full subtrees, largest first, one for each bit
 * that is set in its size. It is all that is needed to append the next leaf and to tell the root.
 *
 * @param size number of leaves, 0 or more
 */
public record Frontier(long size, List<byte[]> roots) {

  public static final Frontier EMPTY = new Frontier(0, List.of());

  public Frontier {
    roots = List.copyOf(roots);
    if (size < 0 || Long.bitCount(size) != roots.size()) {
      throw new IllegalArgumentException(roots.size() + " subtrees do not make " + size);
    }
  }

  /**
   * A frontier as {@link #bytes} wrote it.
   *
   * @throws IllegalArgumentException when they do not fit the size
   */
  public static Frontier of(long size, byte[] bytes) {
    var roots = new ArrayList<byte[]>();
    for (int from = 0; from < bytes.length; from += Leaf.LENGTH) {
      roots.add(Arrays.copyOfRange(bytes, from, from + Leaf.LENGTH));
    }
    return new Frontier(size, roots);
  }

  /**
   * A tree with one leaf more.
   *
   * @param completed the roots of the subtrees that are full with it, from level 1 upwards, 32
   *     bytes each: what proofs are made of, one a leaf on average
   */
  public record Grown(Frontier tree, byte[] completed) {}

  /** The tree with one leaf more. */
  public Frontier append(byte[] leafHash) {
    return grow(leafHash).tree();
  }

  /** The same, and what is full with it. */
  public Grown grow(byte[] leafHash) {
    var grown = new ArrayList<>(roots);
    var completed = new ByteArrayOutputStream();
    byte[] node = leafHash;
    for (long full = size; (full & 1) == 1; full >>= 1) {
      node = Leaf.parent(grown.removeLast(), node);
      completed.writeBytes(node);
    }
    grown.add(node);
    return new Grown(new Frontier(size + 1, grown), completed.toByteArray());
  }

  /** The tree's root hash (RFC 9162, section 2.1.1). */
  public byte[] root() {
    if (roots.isEmpty()) {
      return Leaf.empty();
    }
    return roots.reversed().stream().reduce((right, left) -> Leaf.parent(left, right)).get();
  }

  /** The hashes one after the other, 32 bytes each. */
  public byte[] bytes() {
    var out = new ByteArrayOutputStream();
    roots.forEach(out::writeBytes);
    return out.toByteArray();
  }
}
