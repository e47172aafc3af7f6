package nl.vertrouwensfonds.proof.note;

import java.util.Base64;

/** Base64 (RFC 4648, section 4) that is written in one way only. */
final class Base64Text {

  private Base64Text() {}

  static String of(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * @throws MalformedNote for what is not base64, or not as it would be written
   */
  static byte[] read(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (of(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // the same as bytes that are written otherwise
    }
    throw new MalformedNote("not base64");
  }
}
