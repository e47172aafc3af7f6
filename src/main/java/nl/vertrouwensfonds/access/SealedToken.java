package nl.vertrouwensfonds.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token that waits for whoever comes with a code. The code is its key, is used for this token
 * alone and is kept nowhere, so that one nonce will do.
 *
 * @param hash by which it is found (SHA-256)
 * @param bytes AES-256-GCM
 */
public record SealedToken(byte[] hash, byte[] bytes) {

  private static final GCMParameterSpec ONE_NONCE = new GCMParameterSpec(128, new byte[12]);

  /**
   * @param code 256 random bits at least, for this token alone
   */
  public static SealedToken of(String code, String token) {
    byte[] plain = token.getBytes(StandardCharsets.UTF_8);
    return new SealedToken(hash(code), run(Cipher.ENCRYPT_MODE, code, plain));
  }

  static byte[] hash(String code) {
    return sha256("found:" + code);
  }

  /**
   * @throws IllegalStateException when it was not sealed by this code
   */
  static String open(String code, byte[] sealed) {
    return new String(run(Cipher.DECRYPT_MODE, code, sealed), StandardCharsets.UTF_8);
  }

  private static byte[] run(int mode, String code, byte[] bytes) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(sha256("sealed:" + code), "AES"), ONE_NONCE);
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not sealed by this code", e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
