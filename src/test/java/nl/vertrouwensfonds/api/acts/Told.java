package nl.vertrouwensfonds.api.acts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.Side;

/**
 * One line of a story: a side does something.
 *
 * @param subject the name of what it is done to; null when it makes something new
 * @param makes how what it gives is called; null when it is not spoken of again
 * @param body what its body says beside the table; may be empty
 */
record Told(Side side, String rel, String subject, String makes, String body) {

  private static final Pattern LINE =
      Pattern.compile("(\\w+) ([\\w-]+)(?: ([\\w-]+))?(?: > ([\\w-]+))?(?: (\".*))?");

  static Told of(String line) {
    var found = LINE.matcher(line);
    if (!found.matches()) {
      throw new IllegalArgumentException("no line of a story: " + line);
    }
    var side = Side.valueOf(found.group(1).toUpperCase(Locale.ROOT));
    String body = found.group(5) == null ? "" : found.group(5);
    return new Told(side, found.group(2), found.group(3), found.group(4), body);
  }

  /** The acts that stories tell of. */
  static Stream<String> acts(List<String> stories) {
    return stories.stream()
        .flatMap(story -> Lines.of(story + ".txt").stream())
        .filter(Told::isAct)
        .map(line -> of(line).rel());
  }

  static boolean isAct(String line) {
    return !line.isEmpty() && !line.startsWith("*") && !line.startsWith("==");
  }
}
