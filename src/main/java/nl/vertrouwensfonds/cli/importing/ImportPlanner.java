package nl.vertrouwensfonds.cli.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.cli.importing.ServiceState.ExistingRelationship;
import nl.vertrouwensfonds.cli.importing.ServiceState.RegisteredOrganisation;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import nl.vertrouwensfonds.domain.Side;

/** Works out what is to be done, by comparing the rows with what the service knows already. */
final class ImportPlanner {
  private final Calendars calendars;
  private final boolean closing;
  private final TerminalMessages messages;
  private final List<RowError> errors = new ArrayList<>();
  private final List<Comparison> comparisons = new ArrayList<>();

  ImportPlanner(Calendars calendars, boolean closing, TerminalMessages messages) {
    this.calendars = calendars;
    this.closing = closing;
    this.messages = messages;
  }

  /** Asks the service for all that the comparison needs. */
  ImportPlan plan(List<CommitmentRow> rows, ServiceState state) {
    var newOrganisations = newOrganisations(rows, state.organisations());
    var relationships = new ArrayList<RelationshipImport>();
    byParties(rows)
        .forEach((parties, ofParties) -> {
          var registered = Optional.ofNullable(calendars.registered().get(parties.key()));
          var existing = registered.map(it -> state.commitments(parties, it)).orElse(List.of());
          relationships.add(planRelationship(parties, ofParties, registered, existing));
        });
    var corrected = CorrectedRows.of(comparisons);
    return new ImportPlan(
        relationships, newOrganisations, explained(corrected), told(corrected, "row.corrected"));
  }

  /** What stands in the way; of a row that was corrected, that it was. */
  private List<RowError> explained(Map<CommitmentRow, ExistingCommitment> corrected) {
    var impossible = new HashMap<>(corrected);
    impossible.keySet().removeIf(row -> errors.stream().noneMatch(it -> it.line() == row.line()));
    var explained = new ArrayList<>(told(impossible, "row.corrected-early"));
    errors.stream()
        .filter(it -> impossible.keySet().stream().noneMatch(row -> row.line() == it.line()))
        .forEach(explained::add);
    return explained;
  }

  private List<RowError> told(Map<CommitmentRow, ExistingCommitment> corrected, String key) {
    return corrected.entrySet().stream()
        .map(it -> {
          var then = it.getValue().terms();
          String text = messages.text(key, then.what(), then.firstDue());
          return new RowError(it.getKey().line(), text);
        })
        .toList();
  }

  /** What was found to stand in the way so far. */
  List<RowError> errors() {
    return errors;
  }

  private static Map<PartyNames, List<CommitmentRow>> byParties(List<CommitmentRow> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(CommitmentRow::parties, LinkedHashMap::new, Collectors.toList()));
  }

  private Map<String, String> newOrganisations(
      List<CommitmentRow> rows, Map<String, RegisteredOrganisation> there) {
    var newOrganisations = new LinkedHashMap<String, String>();
    for (CommitmentRow row : rows) {
      for (Side side : List.of(Side.SUPPLIER, Side.CLIENT)) {
        String name = row.parties().name(side);
        var known = there.get(OrganisationCodes.of(name));
        if (known == null) {
          newOrganisations.put(OrganisationCodes.of(name), name);
        } else if (!Writing.name(known.name()).equals(name)) {
          String difference = Writing.difference(name, known.name(), messages);
          errors.add(
              new RowError(
                  row.line(), messages.text("name.taken", name, known.name(), difference)));
        }
      }
    }
    return newOrganisations;
  }

  /** What is left to do for one relationship. */
  RelationshipImport planRelationship(
      PartyNames parties,
      List<CommitmentRow> rows,
      Optional<ExistingRelationship> registered,
      List<ExistingCommitment> existing) {
    var calendar = calendars.of(parties);
    var stepsByRow = rows.stream().map(row -> RowSteps.of(row, calendar)).toList();
    var matched = CommitmentMatcher.of(stepsByRow, existing);
    comparisons.add(new Comparison(stepsByRow, matched, existing));
    var all = stepsByRow.stream().flatMap(List::stream).sorted(ImportStep.IN_ORDER).toList();
    var steps = all.stream().filter(step -> !isRecorded(step, matched)).toList();
    registered.ifPresent(it -> findTooLate(steps, it));
    boolean open = registered.map(ExistingRelationship::importing).orElse(true);
    return new RelationshipImport(
        parties,
        registered,
        calendar.zone(),
        all.getFirst().at(),
        ids(matched),
        new ImportKeys(rows),
        steps,
        closing && open);
  }

  private static LocalDate day(Instant at, ExistingRelationship registered) {
    return LocalDate.ofInstant(at, registered.zone());
  }

  private static Map<CommitmentRow, String> ids(Map<CommitmentRow, ExistingCommitment> matched) {
    var ids = new HashMap<CommitmentRow, String>();
    matched.forEach((row, it) -> ids.put(row, it.id()));
    return ids;
  }

  private static boolean isRecorded(
      ImportStep step, Map<CommitmentRow, ExistingCommitment> matched) {
    var existing = matched.get(step.row());
    return existing != null && existing.steps().contains(step.mark());
  }

  /** Finds the rows for which it is too late; one error for each is enough. */
  private void findTooLate(List<ImportStep> steps, ExistingRelationship registered) {
    Instant last = registered.lastEventAt();
    var reported = new LinkedHashSet<CommitmentRow>();
    for (ImportStep step : steps) {
      if (!registered.importing() && reported.add(step.row())) {
        errors.add(
            new RowError(step.row().line(), messages.text("row.closed", step.row().parties())));
      } else if (step.at().isBefore(last) && reported.add(step.row())) {
        errors.add(
            new RowError(
                step.row().line(),
                messages.text(
                    "row.too-early",
                    step.row().parties(),
                    day(step.at(), registered),
                    day(last, registered))));
      }
    }
  }
}
