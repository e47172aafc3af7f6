package nl.vertrouwensfonds.cli.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.cli.importing.ExistingCommitment.CommitmentTerms;

/**
 * Which row stands for which commitment that is there already. So a file that was imported before
 * adds nothing, one that was imported half is completed, and a later one adds what has come since,
 * also to what was open. Of rows that could be swapped it does not matter which is which.
 */
final class CommitmentMatcher {
  private final Map<CommitmentTerms, List<ExistingCommitment>> unclaimed;
  private final Map<CommitmentRow, ExistingCommitment> found = new HashMap<>();

  private CommitmentMatcher(List<ExistingCommitment> existing) {
    unclaimed =
        existing.stream()
            .collect(
                Collectors.groupingBy(
                    ExistingCommitment::terms, Collectors.toCollection(ArrayList::new)));
  }

  /**
   * @param stepsByRow the steps of each row, in the order of the file
   */
  static Map<CommitmentRow, ExistingCommitment> of(
      List<List<ImportStep>> stepsByRow, List<ExistingCommitment> existing) {
    var matcher = new CommitmentMatcher(existing);
    // Whole ones first: otherwise a row that says more could claim what another one has finished.
    stepsByRow.forEach(steps -> matcher.claim(steps, it -> it.steps().size() == steps.size()));
    stepsByRow.forEach(steps -> matcher.claim(steps, _ -> true));
    return matcher.found;
  }

  private void claim(List<ImportStep> steps, Predicate<ExistingCommitment> fits) {
    CommitmentRow row = steps.getFirst().row();
    var alike = unclaimed.getOrDefault(CommitmentTerms.of(row, steps.getFirst().at()), List.of());
    if (found.containsKey(row)) {
      return;
    }
    Optional<ExistingCommitment> claimed =
        alike.stream()
            .filter(it -> it.isBeginningOf(steps))
            .filter(fits)
            .max(Comparator.comparing(it -> it.steps().size()));
    claimed.ifPresent(it -> {
      found.put(row, it);
      alike.remove(it);
    });
  }
}
