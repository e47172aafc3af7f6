package nl.vertrouwensfonds.cli.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.cli.importing.ServiceState.ExistingRelationship;

/**
 * What an import adds to the history of one relationship.
 *
 * @param registered empty when the relationship is not there yet
 * @param zone where both live
 * @param from when its history begins, if this begins it
 * @param known the ids of commitments that are there, by the rows that stand for them
 * @param keys under which commitments are sent
 * @param steps what is not recorded yet, in order
 * @param closing whether both sides close the history afterwards
 */
record RelationshipImport(
    PartyNames parties,
    Optional<ExistingRelationship> registered,
    ZoneId zone,
    Instant from,
    Map<CommitmentRow, String> known,
    ImportKeys keys,
    List<ImportStep> steps,
    boolean closing) {

  private static final int EVENTS_OF_REGISTRATION = 3;
  private static final int EVENTS_OF_CLOSING = 2;
  private static final int EVENTS_OF_AGREEMENT = 2;

  boolean isEmpty() {
    return steps.isEmpty() && !closing;
  }

  int events() {
    int registration = registered.isPresent() ? 0 : EVENTS_OF_REGISTRATION;
    int agreement = until().isAfter(told()) ? EVENTS_OF_AGREEMENT : 0;
    return registration + agreement + steps.size() + (closing ? EVENTS_OF_CLOSING : 0);
  }

  long count(StepKind kind) {
    return steps.stream().filter(step -> step.kind() == kind).count();
  }

  /** The day of the first thing it adds. */
  LocalDate firstDay() {
    return day(steps.isEmpty() ? until() : steps.getFirst().at());
  }

  /** The day of the last. */
  LocalDate lastDay() {
    return day(until());
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** The last instant of the history when this has been added. */
  Instant until() {
    return steps.isEmpty() ? told() : steps.getLast().at();
  }

  /** How far the history was told before. */
  private Instant told() {
    return registered.map(ExistingRelationship::lastEventAt).orElse(from);
  }
}
