package nl.vertrouwensfonds.proof;

/**
 * A full subtree of a Merkle tree by its place.
 *
 * @param level 0 for a leaf, one more for each doubling
 * @param index how many of its level are left of it
 */
public record Node(int level, long index) {

  /** How many leaves the tree needs to have for it to be full. */
  public long fullAt() {
    return (index + 1) << level;
  }
}
