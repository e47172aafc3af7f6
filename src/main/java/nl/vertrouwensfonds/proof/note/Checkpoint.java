package nl.vertrouwensfonds.proof.note;

import java.util.List;
import nl.vertrouwensfonds.proof.Leaf;

/**
 * How long a log was, and the root of its tree then (https://c2sp.org/tlog-checkpoint), as the text
 * of a signed note.
 *
 * @param origin which log
 * @param size number of leaves, unsigned
 * @param root 32 bytes
 * @param extensions lines of who signs, none of them empty
 */
public record Checkpoint(String origin, long size, byte[] root, List<String> extensions) {

  public Checkpoint {
    extensions = List.copyOf(extensions);
  }

  public Checkpoint(String origin, long size, byte[] root) {
    this(origin, size, root, List.of());
  }

  /**
   * @throws MalformedNote for a text that the format does not allow
   */
  public static Checkpoint parse(String text) {
    if (!text.endsWith("\n")) {
      throw new MalformedNote("a checkpoint ends with a line feed");
    }
    var lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < 3) {
      throw new MalformedNote("a checkpoint has three lines at least");
    }
    if (lines.contains("")) {
      throw new MalformedNote("a checkpoint has no empty line");
    }
    return new Checkpoint(
        lines.getFirst(), number(lines.get(1)), root(lines.get(2)), lines.subList(3, lines.size()));
  }

  /** A decimal number below 2^64 that is written in one way only. */
  static long number(String line) {
    try {
      long size = Long.parseUnsignedLong(line);
      if (Long.toUnsignedString(size).equals(line)) {
        return size;
      }
    } catch (NumberFormatException e) {
      // the same as a number that is written otherwise
    }
    throw new MalformedNote("not a decimal number below 2^64");
  }

  private static byte[] root(String line) {
    byte[] root = Base64Text.read(line);
    if (root.length != Leaf.LENGTH) {
      throw new MalformedNote("the root of a checkpoint has 32 bytes");
    }
    return root;
  }

  /** The text of the note. */
  public String text() {
    var text = new StringBuilder();
    text.append(origin).append('\n');
    text.append(Long.toUnsignedString(size)).append('\n');
    text.append(Base64Text.of(root)).append('\n');
    extensions.forEach(it -> text.append(it).append('\n'));
    return text.toString();
  }
}
