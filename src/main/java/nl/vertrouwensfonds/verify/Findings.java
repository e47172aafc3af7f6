package nl.vertrouwensfonds.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found: of each failure the first few places, and how many there are. */
final class Findings {

  /** Places told of one failure. */
  private static final int MOST = 20;

  private final Map<Failure, List<Finding>> first = new EnumMap<>(Failure.class);
  private final Map<Failure, Long> counts = new EnumMap<>(Failure.class);

  void add(Failure failure, long revision, String where) {
    counts.merge(failure, 1L, Long::sum);
    var some = first.computeIfAbsent(failure, _ -> new ArrayList<>());
    if (some.size() < MOST) {
      some.add(new Finding(failure, revision, where == null ? "" : where));
    }
  }

  void add(Failure failure, String where) {
    add(failure, 0, where);
  }

  boolean has(Failure failure) {
    return counts.containsKey(failure);
  }

  Map<Failure, Long> counts() {
    return Map.copyOf(counts);
  }

  /** By what was looked at, then by where they are. */
  List<Finding> all() {
    return first.values().stream()
        .flatMap(List::stream)
        .sorted(
            Comparator.comparing((Finding it) -> it.failure().check())
                .thenComparing(Finding::revision)
                .thenComparing(Finding::failure))
        .toList();
  }
}
