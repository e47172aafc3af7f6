package nl.vertrouwensfonds.api.headers;

import java.util.List;
import java.util.regex.Pattern;

/** The tags of an {@code If-None-Match} (RFC 9110, section 13.1.2). */
public final class EntityTags {

  /** A tag has no escapes: in it a backslash is a backslash, and a comma a comma. */
  private static final Pattern ELEMENT =
      Pattern.compile("(?:^|,)[ \\t]*+(?:(\\*)|(?:W/)?(\"[!#-~\\x80-\\uFFFF]*+\"))[ \\t]*+(?=,|$)");

  private EntityTags() {}

  /**
   * Whether an answer is one of those that the caller has, compared weakly.
   *
   * @param lines all lines of the header
   * @param value of the tag, without its quotes
   */
  public static boolean name(List<String> lines, String value) {
    String quoted = '"' + value + '"';
    return lines.stream()
        .flatMap(it -> ELEMENT.matcher(it).results())
        .anyMatch(it -> it.group(1) != null || it.group(2).equals(quoted));
  }
}
