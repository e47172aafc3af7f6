package nl.vertrouwensfonds.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Leaves next to each other that have one hash, MTH(D[from:to]) of RFC 9162, section 2.1.1.
 *
 * @param from the first leaf, counted from 0
 * @param to the first leaf behind them
 */
public record Range(long from, long to) {

  long size() {
    return to - from;
  }

  /** The largest power of two that is smaller than its size: where its hash has its two parts. */
  long split() {
    return Long.highestOneBit(size() - 1);
  }

  Range left() {
    return new Range(from, from + split());
  }

  Range right() {
    return new Range(from + split(), to);
  }

  private boolean isFull() {
    return Long.bitCount(size()) == 1 && from % size() == 0;
  }

  private Node node() {
    int level = Long.numberOfTrailingZeros(size());
    return new Node(level, from >> level);
  }

  /** The full subtrees from which its hash follows, left to right. */
  public List<Node> nodes() {
    if (isFull()) {
      return List.of(node());
    }
    var nodes = new ArrayList<>(left().nodes());
    nodes.addAll(right().nodes());
    return nodes;
  }

  /** Its hash, from those of its full subtrees. */
  public byte[] hash(Function<Node, byte[]> hashes) {
    return isFull() ? hashes.apply(node()) : Leaf.parent(left().hash(hashes), right().hash(hashes));
  }
}
