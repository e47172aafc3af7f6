package nl.vertrouwensfonds.cli.importing;

import static nl.vertrouwensfonds.cli.importing.Comparison.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vertrouwensfonds.cli.importing.ExistingCommitment.CommitmentTerms;

/**
 * Rows that look like something recorded before of which a cell was corrected since. What is
 * recorded stays, so each would be a second promise, and only people know whether it is one.
 */
final class CorrectedRows {
  private static final Set<StepKind> ENDS = Set.of(StepKind.DELIVERED, StepKind.RELEASED);

  /** Whether the file repeats what is recorded, and does not only add to it. */
  private final boolean repeats;

  private CorrectedRows(boolean repeats) {
    this.repeats = repeats;
  }

  /** What each such row looks like. */
  static Map<CommitmentRow, ExistingCommitment> of(List<Comparison> comparisons) {
    int rows = comparisons.stream().mapToInt(it -> it.stepsByRow().size()).sum();
    int known = comparisons.stream().mapToInt(it -> it.matched().size()).sum();
    var corrected = new CorrectedRows(2 * known >= rows);
    var found = new LinkedHashMap<CommitmentRow, ExistingCommitment>();
    comparisons.forEach(it -> corrected.find(it, found));
    return found;
  }

  private void find(Comparison comparison, Map<CommitmentRow, ExistingCommitment> found) {
    var missing = new ArrayList<>(comparison.missing());
    for (List<ImportStep> steps : comparison.added()) {
      missing.stream()
          .filter(it -> isCorrection(steps, it, comparison))
          .findFirst()
          .ifPresent(it -> {
            missing.remove(it);
            found.put(row(steps), it);
          });
    }
  }

  private boolean isCorrection(
      List<ImportStep> steps, ExistingCommitment before, Comparison comparison) {
    var then = before.terms();
    var now = CommitmentTerms.of(row(steps), steps.getFirst().at());
    boolean sameDay = then.firstDue().equals(now.firstDue()) || endsAlike(steps, before);
    if (Writing.isSaidAlike(then.what(), now.what())) {
      return sameDay || repeats && comparison.covers(before);
    }
    boolean almost = Writing.isAlmost(then.what(), now.what());
    return repeats
        && (almost && (sameDay || comparison.covers(before)) || isSameButForWords(steps, before));
  }

  private static boolean endsAlike(List<ImportStep> steps, ExistingCommitment before) {
    return steps.stream()
        .filter(it -> ENDS.contains(it.kind()))
        .anyMatch(it -> before.steps().contains(it.mark()));
  }

  private static boolean isSameButForWords(List<ImportStep> steps, ExistingCommitment before) {
    var then = before.terms();
    var now = CommitmentTerms.of(row(steps), steps.getFirst().at());
    return then.measure().equals(now.measure())
        && then.size() == now.size()
        && then.firstDue().equals(now.firstDue())
        && before.isBeginningOf(steps);
  }
}
