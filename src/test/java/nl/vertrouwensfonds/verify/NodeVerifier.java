package nl.vertrouwensfonds.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The second verifier: another language, no library, written from the page on the format alone. */
final class NodeVerifier {

  /** What it looks at. */
  static final Set<Failure> KNOWN =
      Set.of(
          Failure.FILE_DAMAGED,
          Failure.FILE_DIFFERS,
          Failure.REVISION_DIFFERS,
          Failure.OF_ANOTHER_LOG,
          Failure.LEAF_DIFFERS,
          Failure.CONTENT_DIFFERS,
          Failure.CONTENT_MISSING,
          Failure.SIZE_DIFFERS,
          Failure.ROOT_DIFFERS,
          Failure.SIGNATURE_INVALID,
          Failure.COSIGNATURE_INVALID,
          Failure.SAVED_SIGNATURE_INVALID,
          Failure.SAVED_LONGER,
          Failure.SAVED_DIFFERS,
          Failure.TIME_RUNS_BACK);

  private NodeVerifier() {}

  /** The names of what it finds wrong. */
  static Set<String> failures(Path export, List<Path> kept) throws IOException {
    var command = new ArrayList<>(List.of("node", "src/test/node/verify-export.mjs"));
    command.add(export.toString());
    kept.forEach(it -> command.add(it.toString()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var names = new TreeSet<String>();
    for (String line : new String(process.getInputStream().readAllBytes()).lines().toList()) {
      if (!line.isBlank()) {
        names.add(line.split(" ")[0]);
      }
    }
    return names;
  }
}
