package nl.vertrouwensfonds.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.queries.paging.Part;

/** Where the next page of a list begins. What is in it is nobody's business but ours. */
public final class Cursor {

  private Cursor() {}

  public static String of(Object position) {
    byte[] bytes = position.toString().getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Where the part behind this one begins; null when this is the last.
   *
   * @param position of an item in the order of its list
   */
  public static <T> String next(Part<T> part, Function<T, Object> position) {
    return part.more() ? of(position.apply(part.items().getLast())) : null;
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

  /** The name that a cursor holds; empty without one. */
  public static String name(String cursor) {
    try {
      return cursor == null ? "" : text(cursor);
    } catch (IllegalArgumentException e) {
      throw ProblemException.at(400, "malformed", "cursor", "cursor");
    }
  }

  private static String text(String cursor) {
    return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
  }
}
