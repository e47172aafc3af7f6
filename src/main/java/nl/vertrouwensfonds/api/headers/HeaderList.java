package nl.vertrouwensfonds.api.headers;

import java.util.ArrayList;
import java.util.List;

/** The elements of a list (RFC 9110, section 5.6.1). */
public final class HeaderList {

  private HeaderList() {}

  /**
   * @param lines all lines of one name, in the order in which they came
   * @return what stands between the commas, without blanks and tabs around it; nothing empty
   */
  public static List<String> of(List<String> lines) {
    return lines.stream().flatMap(it -> parts(it, ',').stream()).toList();
  }

  /** The same between other signs. One inside a quoted text (section 5.6.4) parts nothing. */
  static List<String> parts(String text, char between) {
    var parts = new ArrayList<String>();
    boolean quoted = false;
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char it = text.charAt(i);
      if (quoted && it == '\\') {
        i++;
      } else if (it == '"') {
        quoted = !quoted;
      } else if (it == between && !quoted) {
        parts.add(text.substring(begin, i).strip());
        begin = i + 1;
      }
    }
    parts.add(text.substring(begin).strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }
}
