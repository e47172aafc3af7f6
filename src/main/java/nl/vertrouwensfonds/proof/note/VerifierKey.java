package nl.vertrouwensfonds.proof.note;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * By what a signature line is verified: the name of who signs, and a key. Its text is {@code
 * name+id+base64}, a verifier key of https://c2sp.org/signed-note.
 *
 * @param publicKey 32 bytes
 */
public record VerifierKey(String name, Algorithm algorithm, byte[] publicKey) {

  /** What is signed. */
  public enum Algorithm {
    /** The note's text. */
    ED25519(1),
    /** The note's text behind an instant (https://c2sp.org/tlog-cosignature). */
    COSIGNATURE(4);

    private final byte type;

    Algorithm(int type) {
      this.type = (byte) type;
    }

    private static Algorithm of(byte type) {
      return Arrays.stream(values())
          .filter(it -> it.type == type)
          .findFirst()
          .orElseThrow(() -> new MalformedNote("unknown signature type " + type));
    }
  }

  private static final HexFormat HEX = HexFormat.of();
  private static final int ID_LENGTH = 4;

  /**
   * @throws MalformedNote for a name that cannot stand in a signature line, or no key
   */
  public VerifierKey {
    if (!NoteSignature.isName(name)) {
      throw new MalformedNote("no name of a key");
    }
    if (publicKey.length != Ed25519.KEY_LENGTH) {
      throw new MalformedNote("a key has 32 bytes");
    }
  }

  /**
   * @throws MalformedNote when it is no such key, or its id is another's
   */
  public static VerifierKey parse(String text) {
    // A key in base64 may have a + itself.
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3) {
      throw new MalformedNote("a key has a name, an id and its bytes");
    }
    byte[] key = Base64Text.read(parts[2]);
    if (key.length == 0) {
      throw new MalformedNote("a key has bytes");
    }
    byte[] raw = Arrays.copyOfRange(key, 1, key.length);
    var read = new VerifierKey(parts[0], Algorithm.of(key[0]), raw);
    if (!HEX.formatHex(read.id()).equals(parts[1])) {
      throw new MalformedNote("the id of a key follows from it");
    }
    return read;
  }

  /** The first four bytes of SHA-256(name ‖ LF ‖ type ‖ key). */
  public byte[] id() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(algorithm.type);
      return Arrays.copyOf(digest.digest(publicKey), ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether a signature line says that it is by this key. */
  boolean isNamedBy(NoteSignature line) {
    return name.equals(line.name()) && Arrays.equals(id(), line.keyId());
  }

  /** Whether this line is by this key, and it signed this text. */
  public boolean signed(String text, NoteSignature line) {
    return isNamedBy(line) && verifies(text, line);
  }

  /** Whether the line signs this text by this key. */
  boolean verifies(String text, NoteSignature line) {
    return switch (algorithm) {
      case ED25519 ->
          Ed25519.verifies(publicKey, text.getBytes(StandardCharsets.UTF_8), line.signature());
      case COSIGNATURE -> Cosignature.verifies(publicKey, text, line.signature());
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey it && it.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    byte[] key = new byte[publicKey.length + 1];
    key[0] = algorithm.type;
    System.arraycopy(publicKey, 0, key, 1, publicKey.length);
    return name + "+" + HEX.formatHex(id()) + "+" + Base64Text.of(key);
  }
}
