package nl.vertrouwensfonds.api.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.vertrouwensfonds.api.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Answers to one caller are made one after the other, as far as there are turns. */
class TurnTest {

  private final Semaphore turns = new Semaphore(1);

  @Test
  void whoComesLaterWaitsForTheAnswerBefore() throws Exception {
    var first = Turn.ofCaller(turns);
    first.await();
    var second = Turn.ofCaller(turns);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waits = CompletableFuture.runAsync(second::await, threads);
      first.end();
      waits.get(1, TimeUnit.SECONDS);
    }
    assertEquals(0, turns.availablePermits());
    second.end();
    assertEquals(1, turns.availablePermits());
  }

  @Test
  void whoWaitsTooLongIsToldToComeAgain() {
    Turn.ofCaller(turns).await();
    var refused = assertThrows(ProblemException.class, () -> Turn.ofCaller(turns).await());
    assertEquals(429, refused.details().status());
  }

  /** Long answers to all callers together: it is no fault of this one. */
  @Test
  void whoWaitsTooLongForOthersIsToldThatTheServiceIsBusy() {
    Turn.ofAll(turns).await();
    var refused = assertThrows(ProblemException.class, () -> Turn.ofAll(turns).await());
    assertEquals(503, refused.details().status());
  }

  @Test
  void whatEndsTwiceGivesBackOneTurn() {
    var turn = Turn.ofCaller(turns);
    turn.await();
    turn.end();
    turn.end();
    assertEquals(1, turns.availablePermits());
  }

  @Test
  void whoIsGoneBeforeItsTurnKeepsNone() {
    var gone = Turn.ofCaller(turns);
    gone.end();
    gone.await();
    assertTrue(turns.tryAcquire());
  }
}
