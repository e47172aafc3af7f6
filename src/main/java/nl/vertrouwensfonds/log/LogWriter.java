package nl.vertrouwensfonds.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.Stamp;
import nl.vertrouwensfonds.domain.action.Waits;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/** Writes what was decided: events, contents, tree and funds, all in the caller's transaction. */
@ApplicationScoped
class LogWriter {

  private final EventPlacer placer;
  private final ReportWriter reports;

  LogWriter(EventPlacer placer, ReportWriter reports) {
    this.placer = placer;
    this.reports = reports;
  }

  /** The row of a log that starts now, empty. */
  RelationshipRow newRow(NewLog log, Stamp start) {
    var row = new RelationshipRow();
    row.id = log.relationship();
    row.client = log.client();
    row.supplier = log.supplier();
    row.startedAt = start.effectiveAt();
    row.head = new byte[0];
    row.frontier = new byte[0];
    row.reported = true;
    return row;
  }

  /** Adds to the batch the events behind what the row and the fold hold, and moves both on. */
  List<Envelope> write(
      WriteBatch batch, RelationshipRow row, Accepted accepted, ScoredRelationship fold) {
    if (!row.reported) {
      reports.catchUp(row);
    }
    boolean first = row.revision == 0;
    String policy = row.policy;
    var state = fold.relationship();
    var stood = reports.before(row.id, state);
    var touched = touched(accepted);
    var waited = WaitingWriter.of(row.id, state, touched);
    if (!first) {
      Instant at = accepted.stamp().effectiveAt();
      DailyBalanceWriter.daysOver(batch, row.id, row.effectiveAt, at, fold);
    }
    var placed = placer.place(row, accepted, fold);
    var written = placed.stream().map(PlacedEvent::envelope).toList();
    EventWriter.write(batch, row, placed);
    written.forEach(it -> RatingsAndContests.write(batch, it));
    DocumentWriter.write(batch, written);
    running(batch, row.id, placed, fold);
    if (first
        || !fold.policy().name().equals(policy)
        || placed.stream().anyMatch(PlacedEvent::moved)) {
      FundWriter.hold(batch, row.id, fold);
    }
    WaitingWriter.write(batch, row.id, waited, WaitingWriter.of(row.id, state, touched));
    reports.write(batch, row.id, stood, written, state);
    return written;
  }

  private static Set<UUID> touched(Accepted accepted) {
    return accepted.events().stream()
        .flatMap(it -> Waits.touched(it.id(), it.event()))
        .collect(Collectors.toSet());
  }

  /** A promise that several events are about is told once, from before the first of them. */
  private static void running(
      WriteBatch batch, UUID relationship, List<PlacedEvent> placed, ScoredRelationship fold) {
    var before = new LinkedHashMap<UUID, Optional<Instant>>();
    placed.forEach(it -> it.promise().ifPresent(id -> before.putIfAbsent(id, it.lapsed())));
    var commitments = fold.relationship().commitments();
    before.forEach((id, lapsed) ->
        FundWriter.running(batch, relationship, lapsed, commitments.find(id).orElseThrow()));
  }
}
