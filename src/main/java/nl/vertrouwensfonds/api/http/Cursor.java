package nl.vertrouwensfonds.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import nl.vertrouwensfonds.api.problem.ProblemException;

/** Where the next page of a list begins. What is in it is nobody's business but ours. */
public final class Cursor {

  private Cursor() {}

  public static String of(Object position) {
    byte[] bytes = position.toString().getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The revision or number that a cursor holds; 0 without one. */
  public static long number(String cursor) {
    try {
      return cursor == null ? 0 : Math.max(0, Long.parseLong(text(cursor)));
    } catch (IllegalArgumentException e) {
      throw ProblemException.at(400, "malformed", "cursor", "cursor");
    }
  }

  /** The id that a cursor holds; null without one. */
  public static UUID id(String cursor) {
    try {
      return cursor == null ? null : UUID.fromString(text(cursor));
    } catch (IllegalArgumentException e) {
      throw ProblemException.at(400, "malformed", "cursor", "cursor");
    }
  }

  private static String text(String cursor) {
    return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
  }
}
