package nl.vertrouwensfonds.proof.note;

import java.nio.charset.StandardCharsets;

/**
 * Signs notes.
 *
 * @param key by which what it signs is verified
 * @param seed the secret of that key, 32 bytes
 */
public record NoteSigner(VerifierKey key, byte[] seed) {

  /**
   * @throws MalformedNote when the text does not end with a line feed
   */
  public NoteSignature sign(String text) {
    if (!text.endsWith("\n")) {
      throw new MalformedNote("a text ends with a line feed");
    }
    byte[] signature = Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8));
    return new NoteSignature(key.name(), key.id(), signature);
  }

  @Override
  public String toString() {
    return "NoteSigner[" + key + "]";
  }
}
