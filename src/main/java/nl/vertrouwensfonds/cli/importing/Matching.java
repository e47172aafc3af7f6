package nl.vertrouwensfonds.cli.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.cli.importing.Noted.Promise;

/**
 * Which row tells of which commitment that is known already. So a file that was imported before
 * adds nothing, one that was imported half is completed, and a later one adds what has come since,
 * also to what was open. Of rows that could be swapped it does not matter which is which.
 */
final class Matching {
  private final Map<Promise, List<Noted>> unclaimed;
  private final Map<Row, Noted> found = new HashMap<>();

  private Matching(List<Noted> noted) {
    unclaimed =
        noted.stream()
            .collect(
                Collectors.groupingBy(Noted::promise, Collectors.toCollection(ArrayList::new)));
  }

  /**
   * @param told the acts of each row, in the order of the file
   */
  static Map<Row, Noted> of(List<List<Act>> told, List<Noted> noted) {
    var matching = new Matching(noted);
    // Whole ones first: otherwise a row that says more could claim what another one has finished.
    told.forEach(acts -> matching.claim(acts, it -> it.deeds().size() == acts.size()));
    told.forEach(acts -> matching.claim(acts, _ -> true));
    return matching.found;
  }

  private void claim(List<Act> acts, Predicate<Noted> fits) {
    Row row = acts.getFirst().row();
    var alike = unclaimed.getOrDefault(Promise.of(row, acts.getFirst().at()), List.of());
    if (found.containsKey(row)) {
      return;
    }
    Optional<Noted> claimed =
        alike.stream()
            .filter(it -> it.isPartOf(acts))
            .filter(fits)
            .max(Comparator.comparing(it -> it.deeds().size()));
    claimed.ifPresent(it -> {
      found.put(row, it);
      alike.remove(it);
    });
  }
}
