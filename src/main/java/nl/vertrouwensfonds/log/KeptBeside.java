package nl.vertrouwensfonds.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.action.Waits;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Wait;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/**
 * What is kept beside a log: how it stood before the first append of a transaction, and what of it
 * is to be written once the last has left it as it is.
 */
final class KeptBeside {

  private final UUID id;
  private final ScoredRelationship fold;
  private final Relationship state;
  private final ReportWriter reports;
  private final String policy;
  private final boolean isNew;
  private final ReportWriter.Before stood;
  private final Set<UUID> touched = new HashSet<>();
  private final Set<Wait> waited = new HashSet<>();
  private final List<PlacedEvent> placed = new ArrayList<>();

  KeptBeside(RelationshipRow row, ScoredRelationship fold, ReportWriter reports) {
    this.id = row.id;
    this.fold = fold;
    this.reports = reports;
    state = fold.relationship();
    policy = row.policy;
    isNew = row.revision == 0;
    stood = reports.before(id, state);
    Waits.elsewhere(id, state).forEach(waited::add);
  }

  /** Before an append is folded: what was not touched yet stands as it stood at first. */
  void willChange(Accepted accepted) {
    var more =
        accepted.events().stream()
            .flatMap(it -> Waits.touched(it.id(), it.event()))
            .filter(touched::add)
            .collect(Collectors.toSet());
    Waits.of(id, state, more).forEach(waited::add);
  }

  /** After it is folded. */
  void changed(List<PlacedEvent> events) {
    placed.addAll(events);
  }

  /** Whether the funds are others now. */
  boolean moved() {
    return isNew
        || !fold.policy().name().equals(policy)
        || placed.stream().anyMatch(PlacedEvent::moved);
  }

  /** Writes what is different now. */
  void write(WriteBatch batch) {
    running(batch);
    if (moved()) {
      FundWriter.hold(batch, id, fold);
    }
    var waits = Waits.of(id, state, touched).collect(Collectors.toSet());
    Waits.elsewhere(id, state).forEach(waits::add);
    WaitingWriter.write(batch, id, waited, waits);
    var events = placed.stream().map(PlacedEvent::envelope).toList();
    reports.write(batch, id, stood, events, state);
  }

  /** A promise that several events are about is told once, from before the first of them. */
  private void running(WriteBatch batch) {
    var before = new LinkedHashMap<UUID, Optional<Instant>>();
    placed.forEach(
        it -> it.promise().ifPresent(promise -> before.putIfAbsent(promise, it.lapsed())));
    before.forEach((promise, lapsed) ->
        FundWriter.running(batch, id, lapsed, state.commitments().find(promise).orElseThrow()));
  }
}
