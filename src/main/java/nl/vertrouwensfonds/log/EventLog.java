package nl.vertrouwensfonds.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.relationship.Decision.Refused;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.domain.rule.Rule.Gravity;
import nl.vertrouwensfonds.log.FoldCache.CachedFold;
import nl.vertrouwensfonds.trust.ScoredRelationship;

/**
 * The only way into the log. An append is one transaction under the lock of the relationship's row,
 * so every decision, a refusal too, is made on what was last recorded, by whichever server.
 */
@ApplicationScoped
public class EventLog {

  private record Attempt(AppendOutcome outcome, CachedFold fold) {}

  private final EntityManager rows;
  private final LogWriter writer;
  private final IdempotencyKeys keys;
  private final FoldLoader folds;
  private final AppendQueue queue;
  private final ServerClock clock;
  private final AppendBell bell;

  EventLog(
      EntityManager rows,
      LogWriter writer,
      IdempotencyKeys keys,
      FoldLoader folds,
      AppendQueue queue,
      ServerClock clock,
      AppendBell bell) {
    this.rows = rows;
    this.writer = writer;
    this.keys = keys;
    this.folds = folds;
    this.queue = queue;
    this.clock = clock;
    this.bell = bell;
  }

  /**
   * Decides on a command, and records what it gives.
   *
   * @param relationship one that exists
   * @throws Contended when nothing was recorded because somebody else was first
   * @throws Unavailable when nothing was recorded and the caller can try again later
   */
  public AppendOutcome append(UUID relationship, AppendRequest request, Decider decider) {
    return queue.inTurn(
        relationship,
        () -> {
          var attempt = inTransaction(() -> attempt(relationship, request, decider));
          // Only now is it certain that what was folded is in the log. Whoever dies before this
          // line loses a cached fold, nothing else.
          keep(relationship, attempt);
          return announced(attempt.outcome());
        });
  }

  /**
   * Starts a log, with the events of its registration.
   *
   * @throws Contended when nothing was recorded because somebody else was first
   * @throws Unavailable when nothing was recorded and the caller can try again later
   */
  public AppendOutcome open(NewLog log, AppendRequest request, Decider decider) {
    return announced(
        inTransaction(() -> {
          var replay = keys.replay(request.key());
          return replay.isPresent() ? replay.get() : start(log, request, decider);
        }));
  }

  /** Whoever dies before this line has its events found by whoever looks next. */
  private AppendOutcome announced(AppendOutcome outcome) {
    if (outcome instanceof AppendOutcome.Recorded) {
      bell.ring();
    }
    return outcome;
  }

  private static <T> T inTransaction(Callable<T> work) {
    return DatabaseFailures.translated(() -> QuarkusTransaction.requiringNew().call(work));
  }

  private Attempt attempt(UUID relationship, AppendRequest request, Decider decider) {
    var before = keys.replay(request.key());
    if (before.isPresent()) {
      return new Attempt(before.get(), null);
    }
    var row = rows.find(RelationshipRow.class, relationship, LockModeType.PESSIMISTIC_WRITE);
    // The same request may have been carried out while this one waited for the lock.
    var meanwhile = keys.replay(request.key());
    if (meanwhile.isPresent()) {
      return new Attempt(meanwhile.get(), null);
    }
    Instant now = clock.now();
    // What is written goes by the batch.
    rows.detach(row);
    var fold = folds.load(row);
    return switch (decider.decide(fold.fold().relationship(), now)) {
      case Refused refused -> new Attempt(refusal(refused, row, request), fold);
      case Accepted _ when isStale(row, request) ->
          new Attempt(new AppendOutcome.Stale(row.revision), fold);
      case Accepted accepted ->
          record(row, accepted, request, decider, folds.following(accepted, fold, row), now);
    };
  }

  private AppendOutcome start(NewLog log, AppendRequest request, Decider decider) {
    Instant now = clock.now();
    return switch (decider.decide(new Relationship(), now)) {
      case Refused refused -> new AppendOutcome.Refused(refused.refusal());
      case Accepted accepted -> {
        var row = writer.newRow(log, accepted.stamp());
        yield record(row, accepted, request, decider, FoldLoader.empty(Policies.FIRST), now)
            .outcome();
      }
    };
  }

  private Attempt record(
      RelationshipRow row,
      Accepted accepted,
      AppendRequest request,
      Decider decider,
      ScoredRelationship fold,
      Instant now) {
    var batch = new WriteBatch();
    var written = writer.write(batch, row, accepted, fold);
    String location = request.location().apply(written.getFirst());
    keys.remember(batch, request.key(), location, written);
    batch.write(rows);
    decider.recorded(written);
    rows.flush();
    clock.failIfTooLate(now);
    return new Attempt(
        new AppendOutcome.Recorded(written, location, false), new CachedFold(fold, row.head));
  }

  private void keep(UUID relationship, Attempt attempt) {
    if (attempt.fold() != null) {
      folds.keep(relationship, attempt.fold());
    }
  }

  private static AppendOutcome refusal(
      Refused refused, RelationshipRow row, AppendRequest request) {
    boolean conflict = refused.refusal().rule().gravity() == Gravity.CONFLICT;
    return conflict && isStale(row, request)
        ? new AppendOutcome.Stale(row.revision)
        : new AppendOutcome.Refused(refused.refusal());
  }

  private static boolean isStale(RelationshipRow row, AppendRequest request) {
    return request.ifMatch().isPresent() && request.ifMatch().getAsLong() != row.revision;
  }
}
