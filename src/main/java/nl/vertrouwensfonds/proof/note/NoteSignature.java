package nl.vertrouwensfonds.proof.note;

import java.util.Arrays;

/**
 * A signature line of a note: {@code — name base64(id ‖ signature)}.
 *
 * @param keyId 4 bytes
 */
public record NoteSignature(String name, byte[] keyId, byte[] signature) {

  private static final String DASH = "\u2014 ";
  private static final int ID_LENGTH = 4;

  /**
   * @throws MalformedNote for what is no such line
   */
  public static NoteSignature parse(String line) {
    int space = line.indexOf(' ', DASH.length());
    if (!line.startsWith(DASH) || space < 0) {
      throw new MalformedNote("no signature line");
    }
    String name = line.substring(DASH.length(), space);
    byte[] bytes = Base64Text.read(line.substring(space + 1));
    if (!isName(name) || bytes.length <= ID_LENGTH) {
      throw new MalformedNote("no signature line");
    }
    return new NoteSignature(
        name, Arrays.copyOf(bytes, ID_LENGTH), Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length));
  }

  /** Not empty, without white space, control characters and plus signs. */
  static boolean isName(String name) {
    return !name.isEmpty()
        && name.codePoints()
            .noneMatch(it ->
                it == '+'
                    || Character.isWhitespace(it)
                    || Character.isSpaceChar(it)
                    || Character.isISOControl(it));
  }

  /** The line, without its end. */
  public String line() {
    byte[] bytes = Arrays.copyOf(keyId, ID_LENGTH + signature.length);
    System.arraycopy(signature, 0, bytes, ID_LENGTH, signature.length);
    return DASH + name + " " + Base64Text.of(bytes);
  }
}
