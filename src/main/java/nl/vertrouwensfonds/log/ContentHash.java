package nl.vertrouwensfonds.log;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Binds a content to its event without telling anything about it: a hash keyed with a salt that
 * goes when the content goes.
 */
public final class ContentHash {

  private static final String ALGORITHM = "HmacSHA256";

  private ContentHash() {}

  /** HMAC-SHA-256 of the bytes under the salt. */
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
