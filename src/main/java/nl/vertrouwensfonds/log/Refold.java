package nl.vertrouwensfonds.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.RelationshipRegistered;
import nl.vertrouwensfonds.log.AuditedLog.Head;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/**
 * A log that is folded once more from its start, with all that would be kept beside it by the very
 * statements that do so. It writes nothing. One thread's.
 */
public final class Refold {

  private final ScoredRelationship fold = FoldLoader.empty(Policies.names().toArray(String[]::new));

  private final WriteBatch batch = new WriteBatch();
  private Envelope first;
  private Envelope last;

  /**
   * Takes in the next event.
   *
   * @return whether it moves a fund, or the policy
   * @throws RuntimeException when it cannot stand there
   */
  public boolean apply(Envelope it) {
    if (last != null) {
      DailyBalanceWriter.daysOver(
          batch, it.relationship(), last.stamp().effectiveAt(), it.stamp().effectiveAt(), fold);
    }
    var effects = fold.apply(it);
    RatingsAndContests.write(batch, it);
    first = first == null ? it : first;
    last = it;
    return EventPlacer.bends(it, effects);
  }

  /** Whether the row of the relationship repeats what the log says. */
  public boolean stands(Head row) {
    var history = fold.relationship().history();
    return first.data() instanceof RelationshipRegistered registered
        && row.client().equals(registered.client())
        && row.supplier().equals(registered.supplier())
        && row.policy().equals(fold.policy().name())
        && row.importing() == history.importing()
        && row.timeZone().equals(history.zone().getId())
        && row.startedAt().equals(first.stamp().effectiveAt())
        && row.effectiveAt().equals(last.stamp().effectiveAt())
        && row.recordedAt().equals(last.stamp().recordedAt());
  }

  /** The tables of which the rows beside this log are not what it folds to. It is over then. */
  public List<String> differing(Connection database) throws SQLException {
    FundWriter.hold(batch, first.relationship(), fold);
    for (var promise : fold.relationship().commitments().all()) {
      FundWriter.lapses(promise)
          .ifPresent(
              _ -> FundWriter.running(batch, first.relationship(), Optional.empty(), promise));
    }
    return new KeptRows(database, first.relationship(), batch).differing();
  }
}
