package nl.vertrouwensfonds.log.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Reads instants as envelopes hold them: a log has millions, and a formatter is slow at it. */
final class InstantText {

  private static final String FORM = "0000-00-00T00:00:00.000000Z";

  private InstantText() {}

  /**
   * @param text in the form that is written here, or any other of ISO 8601
   * @throws DateTimeException when it is no instant
   */
  static Instant read(String text) {
    return isWrittenHere(text)
        ? LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                1000 * number(text, 20, 26))
            .toInstant(ZoneOffset.UTC)
        : Instant.parse(text);
  }

  private static boolean isWrittenHere(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      boolean fits = FORM.charAt(i) == '0' ? here >= '0' && here <= '9' : here == FORM.charAt(i);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
