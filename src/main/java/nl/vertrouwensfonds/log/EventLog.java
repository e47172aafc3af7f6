package nl.vertrouwensfonds.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The only way into the log. Appends that come at the same time share a transaction: one round trip
 * to lock and to know, one to write, one to commit. Each is answered after that commit.
 */
@ApplicationScoped
public class EventLog {

  @FunctionalInterface
  private interface Work {
    void in(AppendTransaction transaction, Connection database) throws SQLException;
  }

  private final EntityManager rows;
  private final LogWriter writer;
  private final IdempotencyKeys keys;
  private final FoldLoader folds;
  private final AppendQueue queue;
  private final AppendTurns turns;
  private final ServerClock clock;
  private final AppendBell bell;
  private final LostCommits commits;
  private final LogMeasures measures;
  private final DiskRoom room;

  EventLog(
      EntityManager rows,
      LogWriter writer,
      IdempotencyKeys keys,
      FoldLoader folds,
      AppendQueue queue,
      AppendTurns turns,
      ServerClock clock,
      AppendBell bell,
      LostCommits commits,
      LogMeasures measures,
      DiskRoom room) {
    this.rows = rows;
    this.writer = writer;
    this.keys = keys;
    this.folds = folds;
    this.queue = queue;
    this.turns = turns;
    this.clock = clock;
    this.bell = bell;
    this.commits = commits;
    this.measures = measures;
    this.room = room;
  }

  /**
   * Decides on a command, and records what it gives.
   *
   * @param relationship one that exists
   * @throws Contended when nothing was recorded because somebody else was first
   * @throws Unavailable when nothing was recorded and the caller can try again later
   * @throws OutcomeUnknown when it may have been recorded
   */
  public AppendOutcome append(UUID relationship, AppendRequest request, Decider decider) {
    var append = pending(relationship, request, decider);
    warm(relationship);
    queue.carryOut(append, this::together);
    var outcome = append.result();
    return outcome == null ? turns.inTurn(relationship, () -> alone(append)) : outcome;
  }

  /** What it takes to find its key is reckoned by who asks, not by who leads. */
  private PendingAppend pending(UUID relationship, AppendRequest request, Decider decider) {
    room.failIfShort();
    var keyId = DatabaseFailures.translated(() -> request.key().map(keys::id));
    return new PendingAppend(relationship, request, keyId, decider);
  }

  /** A long log is read before the turn comes, so that nobody else waits for that. */
  private void warm(UUID relationship) {
    if (folds.isCold(relationship)) {
      turns.inTurn(
          relationship, () -> DatabaseFailures.translated(() -> folds.warmed(relationship)));
    }
  }

  /**
   * Starts a log, with the events of its registration.
   *
   * @throws Contended when nothing was recorded because somebody else was first
   * @throws Unavailable when nothing was recorded and the caller can try again later
   * @throws OutcomeUnknown when it may have been recorded
   */
  public AppendOutcome open(NewLog log, AppendRequest request, Decider decider) {
    var append = pending(log.relationship(), request, decider);
    run(transaction(true), append, (it, database) -> it.start(log, append, database));
    return append.result();
  }

  /**
   * Each has an outcome or a failure afterwards, or neither when it has to go on alone: its row is
   * somebody else's, it does what is not shared, or one of all could not be written, and so nothing
   * was.
   */
  private void together(List<PendingAppend> appends) {
    var transaction = transaction(false);
    try {
      run(transaction, null, (it, database) -> it.carryOut(appends, database));
    } catch (Unavailable e) {
      appends.forEach(it -> it.failure(e));
    } catch (RuntimeException e) {
      // What is complete is tried by nobody again: it is not known whether it was recorded.
      boolean undone = !transaction.isComplete();
      appends.forEach(it -> it.undone(undone ? null : e));
    }
  }

  private AppendOutcome alone(PendingAppend append) {
    run(transaction(true), append, (it, database) -> it.carryOut(List.of(append), database));
    return append.result();
  }

  private AppendTransaction transaction(boolean alone) {
    return new AppendTransaction(writer, keys, clock, alone);
  }

  /**
   * @param alone the append that may change more than the log; null where there are several
   */
  private void run(AppendTransaction transaction, PendingAppend alone, Work work) {
    try (var begun = measures.begin()) {
      carryOut(transaction, alone, work);
      begun.committed(transaction.size());
    }
    // Events of whoever dies before this line are found by whoever looks next.
    bell.ring();
  }

  private void carryOut(AppendTransaction transaction, PendingAppend alone, Work work) {
    boolean committed = false;
    try {
      DatabaseFailures.translated(() -> {
        QuarkusTransaction.requiringNew().run(() -> within(transaction, alone, work));
        return null;
      });
      committed = true;
    } catch (RuntimeException failed) {
      if (!transaction.isComplete()) {
        throw failed;
      }
      failIfNotMade(transaction, failed);
      committed = true;
    } finally {
      // Only now is it certain that what was folded is in the log, or is not. Whoever dies before
      // this line loses cached folds, nothing else.
      transaction.logs().forEach(committed ? this::keep : it -> folds.forget(it.id()));
    }
  }

  /**
   * @throws Unavailable when its commit was not made
   * @throws OutcomeUnknown when nobody knows
   */
  private void failIfNotMade(AppendTransaction transaction, RuntimeException lost) {
    var logs = transaction.logs().stream().map(LockedLog::id).toList();
    boolean made = transaction.recorded().map(it -> commits.isMade(logs, it, lost)).orElse(true);
    if (!made) {
      throw new Unavailable(lost.getMessage());
    }
  }

  private void within(AppendTransaction transaction, PendingAppend alone, Work work) {
    rows.unwrap(Session.class).doWork(database -> work.in(transaction, database));
    if (alone != null) {
      alone.recorded();
      rows.flush();
    }
    transaction.complete();
  }

  /** One that was not started has nothing to keep. */
  private void keep(LockedLog log) {
    if (log.revision() == 0) {
      folds.forget(log.id());
    } else {
      folds.keep(log.id(), log.fold());
    }
  }
}
