package nl.vertrouwensfonds.api.http;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.api.headers.HeaderList;
import nl.vertrouwensfonds.api.problem.ProblemException;

/** The request headers that say how a command is to be carried out. */
final class CommandHeaders {

  private static final Pattern REVISION = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

  /**
   * A string of structured fields (RFC 9651, section 3.3.3), with its two escapes. What it has read
   * it never gives back, so that a long one takes no deep stack.
   */
  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]++|\\\\[\\\\\"])*+)\"");

  /** Many callers send a key without the quotes: it is taken when it could not be anything else. */
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._:/+=*@-]+");

  private static final int LONGEST_KEY = 200;

  private CommandHeaders() {}

  /** The revision in an If-Match header; no lists, no weak tags, no asterisk. */
  static OptionalLong ifMatch(String header) {
    if (header == null) {
      return OptionalLong.empty();
    }
    var tags = HeaderList.of(List.of(header));
    var revision = REVISION.matcher(String.join(",", tags));
    if (!revision.matches()) {
      throw ProblemException.at(400, "malformed", "If-Match", "if-match");
    }
    return OptionalLong.of(Long.parseLong(revision.group(1)));
  }

  /** The key in an Idempotency-Key header. */
  static Optional<String> key(String header) {
    if (header == null) {
      return Optional.empty();
    }
    String text = header.strip();
    var quoted = QUOTED.matcher(text);
    String key = quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : bare(text);
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw ProblemException.at(400, "malformed", "Idempotency-Key", "idempotency-key");
    }
    return Optional.of(key);
  }

  private static String bare(String text) {
    return BARE.matcher(text).matches() ? text : "";
  }
}
