package nl.vertrouwensfonds.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of a Merkle tree over a log (RFC 9162, section 2.1.1). */
public final class Leaf {

  /** Bytes in a hash. */
  public static final int LENGTH = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Leaf() {}

  /** SHA-256(0x00 ‖ entry). */
  public static byte[] hash(byte[] entry) {
    var digest = sha256();
    digest.update(LEAF);
    return digest.digest(entry);
  }

  /** SHA-256(0x01 ‖ left ‖ right). */
  static byte[] parent(byte[] left, byte[] right) {
    var digest = sha256();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }

  /** SHA-256 of nothing: the root of an empty tree. */
  static byte[] empty() {
    return sha256().digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
