package nl.vertrouwensfonds.cli.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private final Map<CommitmentRow, RowError> tooLate = new LinkedHashMap<>();
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
          registered.ifPresent(it -> findNamed(comparisons.getLast(), state.absent(parties, it)));
        });
    var corrected = CorrectedRows.of(comparisons);
    return new ImportPlan(
        relationships, newOrganisations, explained(corrected), told(corrected, "row.corrected"));
  }

  /** What stands in the way; of a row that comes too late because it was corrected, that it was. */
  private List<RowError> explained(Map<CommitmentRow, ExistingCommitment> corrected) {
    var impossible = new LinkedHashMap<>(corrected);
    impossible.keySet().retainAll(tooLate.keySet());
    tooLate.keySet().removeAll(impossible.keySet());
    var explained = new ArrayList<>(errors());
    explained.addAll(told(impossible, "row.corrected-early"));
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
    return Stream.concat(errors.stream(), tooLate.values().stream()).toList();
  }

  private static Map<PartyNames, List<CommitmentRow>> byParties(List<CommitmentRow> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(CommitmentRow::parties, LinkedHashMap::new, Collectors.toList()));
  }

  /** Names to register, by code; those that look like a registered one are errors. */
  Map<String, String> newOrganisations(
      List<CommitmentRow> rows, Map<String, RegisteredOrganisation> there) {
    var newOrganisations = new LinkedHashMap<String, String>();
    var looks = new HashMap<String, RegisteredOrganisation>();
    there.values().forEach(it -> looks.put(OrganisationCodes.look(Writing.name(it.name())), it));
    for (CommitmentRow row : rows) {
      for (Side side : List.of(Side.SUPPLIER, Side.CLIENT)) {
        String name = row.parties().name(side);
        var known = there.get(OrganisationCodes.of(name));
        var alike = known == null ? looks.get(OrganisationCodes.look(name)) : known;
        if (alike != null && !Writing.name(alike.name()).equals(name)) {
          String difference = Writing.difference(name, alike.name(), messages);
          errors.add(
              new RowError(
                  row.line(), messages.text("name.taken", name, alike.name(), difference)));
        } else if (known == null) {
          newOrganisations.put(OrganisationCodes.of(name), name);
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

  /** Finds new rows that name somebody who is absent. */
  void findNamed(Comparison comparison, AbsentNames absent) {
    for (List<ImportStep> steps : comparison.added()) {
      var row = steps.getFirst().row();
      absent
          .in(row)
          .ifPresent(it ->
              errors.add(new RowError(row.line(), messages.text("row.absent", it, row.parties()))));
    }
  }

  /** Finds the rows for which it is too late; one error for each is enough. */
  private void findTooLate(List<ImportStep> steps, ExistingRelationship registered) {
    Instant last = registered.lastEventAt();
    for (ImportStep step : steps) {
      var row = step.row();
      if (!registered.importing()) {
        tooLate(row, "row.closed", row.parties());
      } else if (step.at().isBefore(last)) {
        tooLate(
            row, "row.too-early", row.parties(), day(step.at(), registered), day(last, registered));
      }
    }
  }

  private void tooLate(CommitmentRow row, String key, Object... facts) {
    tooLate.putIfAbsent(row, new RowError(row.line(), messages.text(key, facts)));
  }
}
