package nl.vertrouwensfonds.audit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vertrouwensfonds.audit.Finding.What;

/** What was found in one log: of each kind, in each table, the first. */
final class Findings {

  private record Kind(What what, String table) {}

  private final Map<Kind, Finding> first = new LinkedHashMap<>();

  void add(What what, String table, long revision) {
    first.merge(
        new Kind(what, table),
        new Finding(what, table, revision),
        (one, other) -> one.revision() <= other.revision() ? one : other);
  }

  /** By revision. */
  List<Finding> all() {
    return first.values().stream().sorted(Comparator.comparingLong(Finding::revision)).toList();
  }
}
