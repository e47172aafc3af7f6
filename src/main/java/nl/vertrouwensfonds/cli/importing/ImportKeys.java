package nl.vertrouwensfonds.cli.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The key under which each step is sent: the same one whenever the same file is imported, so that
 * what was recorded once is not recorded twice, not even by two imports at the same time.
 */
final class ImportKeys {
  private final Map<CommitmentRow, String> ofRows = new HashMap<>();

  /**
   * @param rows all of one relationship, in the order of the file
   */
  ImportKeys(List<CommitmentRow> rows) {
    var times = new HashMap<String, Integer>();
    for (CommitmentRow row : rows) {
      String cells = cells(row);
      ofRows.put(row, hash(cells + times.merge(cells, 1, Integer::sum)));
    }
  }

  /** Of a row that stands in the file more than once each gets its own. */
  String commitment(CommitmentRow row) {
    return "import-" + ofRows.get(row);
  }

  /** What is done to a commitment is done once, or once for each day that it is moved to. */
  static String laterStep(String commitment, ImportStep step) {
    String kind = step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "import-" + commitment + "-" + kind + step.newDue().map(day -> "-" + day).orElse("");
  }

  static String registration(PartyNames parties) {
    return "import-" + hash(parties.key());
  }

  /** With a character between them that nobody types. */
  private static String cells(CommitmentRow row) {
    Course course = row.course();
    return String.join(
        "\u001F",
        row.parties().key(),
        row.what(),
        row.measure(),
        row.size().name(),
        text(course.made()),
        course.due().toString(),
        text(course.delivered()),
        course.moved().toString(),
        text(course.taken()),
        text(course.released()),
        "");
  }

  private static String text(Optional<?> cell) {
    return cell.map(Object::toString).orElse("");
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
