package nl.vertrouwensfonds.log;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import org.hibernate.Session;

/**
 * Keeps a row of each commitment, breach and case beside the log, so that a report is told without
 * reading one. Part of the append's transaction; only what changed is written.
 */
@ApplicationScoped
class ReportWriter {

  private static final ReportTable COMMITMENTS =
      new ReportTable("commitment", CommitmentState.class, List.of("relationship", "commitment"));
  private static final ReportTable BREACHES =
      new ReportTable("breach", BreachState.class, List.of("relationship", "breach"));
  private static final ReportTable CASES =
      new ReportTable("mediated_case", CaseState.class, List.of("relationship", "case_id"));

  /** How breaches and cases stand, of which any event can change several. */
  record Before(Map<UUID, BreachState> breaches, Map<UUID, CaseState> cases) {}

  private final EntityManager rows;
  private final LogReader reader;

  ReportWriter(EntityManager rows, LogReader reader) {
    this.rows = rows;
    this.reader = reader;
  }

  /** To be told before the events are placed. */
  Before before(UUID relationship, Relationship state) {
    Instant last = last(state);
    return new Before(
        breaches(relationship, state, last).collect(toMap(BreachState::breach, it -> it)),
        cases(relationship, state, last).collect(toMap(CaseState::caseId, it -> it)));
  }

  private static Instant last(Relationship state) {
    return state.revision() == 0 ? null : state.history().last().effectiveAt();
  }

  private static Stream<BreachState> breaches(UUID relationship, Relationship state, Instant at) {
    return state.breaches().all().stream().map(it -> BreachState.of(relationship, it, at));
  }

  private static Stream<CaseState> cases(UUID relationship, Relationship state, Instant at) {
    return state.cases().all().stream()
        .map(it -> CaseState.of(relationship, it, state.breaches(), at));
  }

  /**
   * Writes what the events of one append changed.
   *
   * @param state after them
   */
  void write(
      WriteBatch batch,
      UUID relationship,
      Before before,
      List<Envelope> events,
      Relationship state) {
    Instant last = last(state);
    COMMITMENTS.write(
        batch,
        events.stream()
            .flatMap(it -> PlacedEvent.promise(it).stream())
            .distinct()
            .map(it -> state.commitments().find(it).orElseThrow())
            .map(it -> CommitmentState.of(relationship, it))
            .toList());
    BREACHES.write(
        batch,
        breaches(relationship, state, last)
            .filter(it -> !it.equals(before.breaches().get(it.breach())))
            .toList());
    CASES.write(
        batch,
        cases(relationship, state, last)
            .filter(it -> it.differs(before.cases().get(it.caseId())))
            .toList());
  }

  /**
   * Writes all rows of a log that is older than these tables. Under the lock of its row, so that
   * nothing is appended meanwhile.
   */
  void catchUp(RelationshipRow row) {
    var state = new Relationship();
    var command = new ArrayList<Envelope>();
    reader.forEach(
        row.id,
        1,
        row.revision,
        line -> {
          command.add(line.envelope());
          var span = line.envelope().command();
          if (line.envelope().revision() == span.first() + span.count() - 1) {
            var before = before(row.id, state);
            command.forEach(state::apply);
            var batch = new WriteBatch();
            write(batch, row.id, before, command, state);
            rows.unwrap(Session.class).doWork(batch::write);
            command.clear();
          }
        });
    row.reported = true;
  }
}
