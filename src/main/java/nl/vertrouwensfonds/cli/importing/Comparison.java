package nl.vertrouwensfonds.cli.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a file says of one relationship beside what is recorded of it.
 *
 * @param stepsByRow the steps of each row, in the order of the file
 * @param matched the commitments that are there, by the rows that stand for them
 */
record Comparison(
    List<List<ImportStep>> stepsByRow,
    Map<CommitmentRow, ExistingCommitment> matched,
    List<ExistingCommitment> existing) {

  /** Rows that stand for nothing that is recorded. */
  List<List<ImportStep>> added() {
    return stepsByRow.stream().filter(it -> !matched.containsKey(row(it))).toList();
  }

  /** What is recorded and stands in no row. */
  List<ExistingCommitment> missing() {
    var missing = new ArrayList<>(existing);
    missing.removeAll(matched.values());
    return missing;
  }

  /** Whether something that is recorded lies in the time of which the file tells again. */
  boolean covers(ExistingCommitment it) {
    var first =
        matched.values().stream().map(known -> known.terms().made()).min(Comparable::compareTo);
    return first
        .map(from -> !it.terms().made().isBefore(from))
        .orElse(stepsByRow.size() >= existing.size());
  }

  static CommitmentRow row(List<ImportStep> steps) {
    return steps.getFirst().row();
  }
}
