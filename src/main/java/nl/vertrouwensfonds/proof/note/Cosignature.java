package nl.vertrouwensfonds.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * What somebody signs who has seen that a checkpoint continues the one before
 * (https://c2sp.org/tlog-cosignature): the checkpoint's text behind an instant, whose eight bytes
 * stand before the 64 of the signature.
 */
public final class Cosignature {

  private static final String HEADER = "cosignature/v1\n";

  private Cosignature() {}

  /** What is signed: a header, the seconds since 1970, and the text of the note. */
  static byte[] message(long seconds, String text) {
    return (HEADER + "time " + Long.toUnsignedString(seconds) + "\n" + text)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** When a cosigner says to have signed. */
  public static Instant at(NoteSignature line) {
    return Instant.ofEpochSecond(ByteBuffer.wrap(line.signature()).getLong());
  }

  /** The signature of a cosigner, with its instant. */
  public static byte[] sign(byte[] seed, Instant at, String text) {
    byte[] signature = Ed25519.sign(seed, message(at.getEpochSecond(), text));
    return ByteBuffer.allocate(Long.BYTES + signature.length)
        .putLong(at.getEpochSecond())
        .put(signature)
        .array();
  }

  static boolean verifies(byte[] publicKey, String text, byte[] timed) {
    if (timed.length != Long.BYTES + Ed25519.SIGNATURE_LENGTH) {
      return false;
    }
    long seconds = ByteBuffer.wrap(timed).getLong();
    byte[] signature = Arrays.copyOfRange(timed, Long.BYTES, timed.length);
    return seconds >= 0 && Ed25519.verifies(publicKey, message(seconds, text), signature);
  }
}
