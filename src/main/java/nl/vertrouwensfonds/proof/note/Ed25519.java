package nl.vertrouwensfonds.proof.note;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Set;

/** Ed25519 (RFC 8032) over raw keys of 32 and signatures of 64 bytes. */
public final class Ed25519 {

  /** Bytes in a public key and in a seed. */
  public static final int KEY_LENGTH = 32;

  static final int SIGNATURE_LENGTH = 64;

  private static final String ALGORITHM = "Ed25519";

  /** What stands before a raw key in a SubjectPublicKeyInfo (RFC 8410, section 4). */
  private static final byte[] KEY_INFO = {
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
  };

  private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  /**
   * The y of the eight points of small order (1, 2, 4 and twice 8): under such a key a signature
   * can be made without any secret. See "Taming the many EdDSAs", table 1.
   */
  private static final Set<BigInteger> SMALL =
      Set.of(
          BigInteger.ZERO,
          BigInteger.ONE,
          P.subtract(BigInteger.ONE),
          new BigInteger(
              "27073855011448406493182252872256587889" + "36804267575313519463743609750303402022"),
          new BigInteger(
              "551886591175132570624672672171182951376"
                  + "98188065244968500265048394206261417927"));

  private Ed25519() {}

  /** The signature of a message by the key of a seed. */
  public static byte[] sign(byte[] seed, byte[] message) {
    try {
      var signer = Signature.getInstance(ALGORITHM);
      signer.initSign(secret(seed));
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrivateKey secret(byte[] seed) throws GeneralSecurityException {
    var spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed);
    return KeyFactory.getInstance(ALGORITHM).generatePrivate(spec);
  }

  /** Whether this key signed this message. What is no key or no signature did not. */
  public static boolean verifies(byte[] key, byte[] message, byte[] signature) {
    if (key.length != KEY_LENGTH || signature.length != SIGNATURE_LENGTH) {
      return false;
    }
    try {
      var verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(info(key)));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static X509EncodedKeySpec info(byte[] key) {
    byte[] info = new byte[KEY_INFO.length + KEY_LENGTH];
    System.arraycopy(KEY_INFO, 0, info, 0, KEY_INFO.length);
    System.arraycopy(key, 0, info, KEY_INFO.length, KEY_LENGTH);
    return new X509EncodedKeySpec(info);
  }

  /**
   * Whether somebody can be known by this key: a point of the curve, written in its one way, and
   * not of small order, for which signatures of anything can be made.
   */
  public static boolean isFit(byte[] key) {
    if (key.length != KEY_LENGTH) {
      return false;
    }
    var y = y(key);
    return y.compareTo(P) < 0 && !SMALL.contains(y) && isOnCurve(y);
  }

  private static BigInteger y(byte[] key) {
    byte[] reversed = new byte[KEY_LENGTH];
    for (int i = 0; i < KEY_LENGTH; i++) {
      reversed[i] = key[KEY_LENGTH - 1 - i];
    }
    reversed[0] &= 0x7f;
    return new BigInteger(1, reversed);
  }

  /** Whether -x² + y² = 1 + d x² y² has an x (RFC 8032, section 5.1.3). */
  private static boolean isOnCurve(BigInteger y) {
    var d = BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);
    var square = y.multiply(y).mod(P);
    var above = square.subtract(BigInteger.ONE);
    var below = d.multiply(square).add(BigInteger.ONE);
    var x2 = above.multiply(below.modInverse(P)).mod(P);
    return x2.signum() == 0
        || x2.modPow(P.subtract(BigInteger.ONE).shiftRight(1), P).equals(BigInteger.ONE);
  }
}
