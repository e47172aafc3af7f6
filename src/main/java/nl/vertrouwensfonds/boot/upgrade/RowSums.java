package nl.vertrouwensfonds.boot.upgrade;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How many rows there are, and the sum of their hashes (SHA-256), whatever their order is. */
final class RowSums {
  private final MessageDigest sha;
  private BigInteger sum = BigInteger.ZERO;
  private long rows;

  RowSums() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  void add(byte[] row) {
    rows++;
    sum = sum.add(new BigInteger(1, sha.digest(row)));
  }

  long rows() {
    return rows;
  }

  boolean areThoseOf(RowSums other) {
    return rows == other.rows && sum.equals(other.sum);
  }
}
