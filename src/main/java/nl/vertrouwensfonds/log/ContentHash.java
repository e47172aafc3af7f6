package nl.vertrouwensfonds.log;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Binds a content to its event without telling anything about it: a hash keyed with a salt that
 * goes when the content goes.
 */
public final class ContentHash {

  private static final String ALGORITHM = "HmacSHA256";

  private ContentHash() {}

  /**
   * Whether bytes are those that were hashed.
   *
   * @param hash lowercase hex
   */
  public static boolean isOf(String hash, byte[] salt, byte[] bytes) {
    return salt.length > 0 && HexFormat.of().formatHex(hmac(salt, bytes)).equals(hash);
  }

  /**
   * HMAC-SHA-256 of the bytes under the salt.
   *
   * @param salt not empty
   */
  public static byte[] hmac(byte[] salt, byte[] bytes) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt, ALGORITHM));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
