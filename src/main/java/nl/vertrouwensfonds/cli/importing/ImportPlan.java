package nl.vertrouwensfonds.cli.importing;

import java.util.List;
import java.util.Map;

/**
 * What an import would do.
 *
 * @param newOrganisations names of the organisations to register, by code
 * @param corrections rows that look like something recorded, of which a cell was corrected
 * @param errors what stands in the way of doing it; with any of these nothing is done
 */
record ImportPlan(
    List<RelationshipImport> relationships,
    Map<String, String> newOrganisations,
    List<RowError> errors,
    List<RowError> corrections) {

  boolean isEmpty() {
    return relationships.stream().allMatch(RelationshipImport::isEmpty);
  }

  long count(StepKind kind) {
    return relationships.stream().mapToLong(it -> it.count(kind)).sum();
  }

  int events() {
    return relationships.stream().mapToInt(RelationshipImport::events).sum();
  }
}
