package nl.vertrouwensfonds.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What signs a message (Standard Webhooks 1.0, "Signature scheme").
 *
 * @param bytes of {@code V1} the shared secret, of {@code V1A} the private key as PKCS#8
 */
record SigningSecret(Scheme scheme, byte[] bytes) {

  private static final int RAW_KEY = 32;

  /**
   * A new secret.
   *
   * @param shown what its owner is told: {@code whsec_} and the secret, or {@code whpk_} and the
   *     public key
   */
  record Fresh(SigningSecret secret, String shown) {}

  /**
   * @param random 32 bytes that nobody knows
   */
  static Fresh shared(byte[] random) {
    return new Fresh(
        new SigningSecret(Scheme.V1, random),
        "whsec_" + Base64.getEncoder().encodeToString(random));
  }

  static Fresh ofKeyPair() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      // The last bytes of a SubjectPublicKeyInfo are the key itself (RFC 8410, section 4).
      byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW_KEY, encoded.length);
      return new Fresh(
          new SigningSecret(Scheme.V1A, pair.getPrivate().getEncoded()),
          "whpk_" + Base64.getEncoder().encodeToString(raw));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One signature, as it stands in the header. */
  String sign(String id, long timestamp, String body) {
    byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
    try {
      return switch (scheme) {
        case V1 -> "v1," + base64(hmac(signed));
        case V1A -> "v1a," + base64(ed25519(signed));
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] hmac(byte[] signed) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
    return mac.doFinal(signed);
  }

  private byte[] ed25519(byte[] signed) throws GeneralSecurityException {
    var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(key);
    signature.update(signed);
    return signature.sign();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "SigningSecret[...]";
  }
}
