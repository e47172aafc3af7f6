package nl.vertrouwensfonds.cli.terminal;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What others wrote, to be shown and not obeyed: a terminal takes some characters for commands, to
 * wipe the screen, to name its window, to hide where a link leads, or to write from right to left.
 */
public final class Visible {
  private Visible() {}

  /** On one line, each character that is no sign as Java writes its code: {@code \u001B}. */
  public static String text(Object written) {
    return written
        .toString()
        .codePoints()
        .mapToObj(it -> isSign(it) ? Character.toString(it) : code(it))
        .collect(Collectors.joining());
  }

  private static String code(int character) {
    return String.format(Locale.ROOT, "\\u%04X", character);
  }

  private static boolean isSign(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
