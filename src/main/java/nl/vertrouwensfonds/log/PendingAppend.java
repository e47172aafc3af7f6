package nl.vertrouwensfonds.log;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** An append that waits for its turn, and what came of it. */
final class PendingAppend {

  /** Where an append is on its way. */
  enum Turn {
    WAITING,
    /** It is to carry out all who wait, itself among them. */
    LEADS,
    TAKEN,
    /** Its outcome is there, or its failure; or neither, when it has to go on by itself. */
    DONE,
    /** It has waited too long, and nobody carries it out any more. */
    GONE
  }

  private static final long LONGEST_WAIT_SECONDS = 10;

  private final UUID relationship;
  private final AppendRequest request;
  private final Optional<String> keyId;
  private final Decider decider;
  private final AtomicReference<Turn> turn = new AtomicReference<>(Turn.WAITING);
  private final Semaphore told = new Semaphore(0);
  private AppendOutcome outcome;
  private RuntimeException failure;

  /**
   * @param keyId what its key is found under, if it has one
   */
  PendingAppend(UUID relationship, AppendRequest request, Optional<String> keyId, Decider decider) {
    this.relationship = relationship;
    this.request = request;
    this.keyId = keyId;
    this.decider = decider;
  }

  UUID relationship() {
    return relationship;
  }

  AppendRequest request() {
    return request;
  }

  Optional<String> keyId() {
    return keyId;
  }

  Decider decider() {
    return decider;
  }

  void outcome(AppendOutcome outcome) {
    this.outcome = outcome;
  }

  void failure(RuntimeException failure) {
    this.failure = failure;
  }

  /** Forgets what came of a transaction that was undone. */
  void undone(RuntimeException failure) {
    outcome = null;
    this.failure = failure;
  }

  /** Writes what changes with it beside the log. */
  void recorded() {
    if (outcome instanceof AppendOutcome.Recorded recorded && !recorded.replayed()) {
      decider.recorded(recorded.events());
    }
  }

  /** Null for one that has to go on by itself. Only for whoever it belongs to, once it is done. */
  AppendOutcome result() {
    if (failure != null) {
      throw failure;
    }
    return outcome;
  }

  /** Whether whoever calls may carry it out. */
  boolean take() {
    return turn.compareAndSet(Turn.WAITING, Turn.TAKEN)
        || turn.compareAndSet(Turn.LEADS, Turn.TAKEN);
  }

  /** Whether it is there to carry out all who wait. */
  boolean lead() {
    boolean leads = turn.compareAndSet(Turn.WAITING, Turn.LEADS);
    if (leads) {
      told.release();
    }
    return leads;
  }

  void done() {
    turn.set(Turn.DONE);
    told.release();
  }

  boolean isDone() {
    return turn.get() == Turn.DONE;
  }

  /**
   * Returns when it leads, or is done. What is being carried out is waited for to its end: only
   * then it is known what was recorded.
   *
   * @throws Unavailable when its turn does not come in time
   */
  void await() {
    if (!toldInTime() && turn.compareAndSet(Turn.WAITING, Turn.GONE)) {
      throw new Unavailable("too many are waiting to append");
    }
    if (!isDone() && turn.get() != Turn.LEADS) {
      told.acquireUninterruptibly();
    }
  }

  private boolean toldInTime() {
    try {
      return told.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
