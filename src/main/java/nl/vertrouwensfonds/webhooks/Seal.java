package nl.vertrouwensfonds.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.vertrouwensfonds.log.Salts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals secrets with a key that is not in the database (AES-256-GCM, a nonce of twelve bytes before
 * it): who can read the database, or a backup of it, cannot sign. A sealed secret opens for its own
 * subscription only.
 */
@ApplicationScoped
class Seal {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final Salts salts;

  Seal(@ConfigProperty(name = "fonds.webhooks.key") String key, Salts salts) {
    this.key = new SecretKeySpec(Base64.getDecoder().decode(key.strip()), "AES");
    this.salts = salts;
  }

  byte[] close(UUID subscription, byte[] secret) {
    byte[] nonce = Arrays.copyOf(salts.next(), NONCE);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, subscription, nonce, secret);
    byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE, sealed.length);
    return all;
  }

  /**
   * @throws IllegalStateException when it was sealed with another key, or for another subscription
   */
  byte[] open(UUID subscription, byte[] sealed) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    byte[] rest = Arrays.copyOfRange(sealed, NONCE, sealed.length);
    return run(Cipher.DECRYPT_MODE, subscription, nonce, rest);
  }

  private byte[] run(int mode, UUID subscription, byte[] nonce, byte[] bytes) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(subscription.toString().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret does not open with FONDS_WEBHOOK_KEY", e);
    }
  }
}
