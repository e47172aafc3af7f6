package nl.vertrouwensfonds.cli.importing;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;

/** Prints what an import would do, before it does it, or why it does not. */
record DryRunReport(PrintWriter out, TerminalMessages messages) {
  private static final int MOST_LINES = 20;

  void errors(List<RowError> errors) {
    var sorted = errors.stream().distinct().sorted(Comparator.comparing(RowError::line)).toList();
    sorted.forEach(it -> out.println(messages.text("line", it.line() + "", it.text())));
    out.println(messages.text("import.flawed", sorted.size()));
  }

  void corrections(List<RowError> corrections) {
    corrections.stream()
        .sorted(Comparator.comparing(RowError::line))
        .forEach(it -> out.println(messages.text("line", it.line() + "", it.text())));
  }

  void plan(ImportPlan plan) {
    var relationships = plan.relationships().stream().filter(it -> !it.isEmpty()).toList();
    long begun = relationships.stream().filter(it -> it.registered().isEmpty()).count();
    out.println(messages.text("plan.relationships", relationships.size(), begun));
    out.println(messages.text("plan.organisations", plan.newOrganisations().size()));
    out.println(messages.text("plan.events", plan.count(StepKind.MADE), plan.events()));
    out.println(
        messages.text(
            "plan.course",
            plan.count(StepKind.MOVE_ANSWERED),
            plan.count(StepKind.RELEASED),
            plan.count(StepKind.MADE_GOOD)));
    out.println(messages.text("plan.period", from(relationships), until(relationships)));
    if (relationships.stream().anyMatch(RelationshipImport::closing)) {
      out.println(messages.text("plan.closing"));
    }
    if (relationships.size() <= MOST_LINES) {
      relationships.forEach(this::line);
    }
  }

  private void line(RelationshipImport it) {
    out.println(
        messages.text(
            "plan.line",
            it.parties(),
            it.count(StepKind.MADE),
            it.events(),
            it.firstDay(),
            it.lastDay()));
  }

  private static LocalDate from(List<RelationshipImport> relationships) {
    return relationships.stream()
        .map(RelationshipImport::firstDay)
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  private static LocalDate until(List<RelationshipImport> relationships) {
    return relationships.stream()
        .map(RelationshipImport::lastDay)
        .max(LocalDate::compareTo)
        .orElseThrow();
  }
}
