package nl.vertrouwensfonds.api.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.Semaphore;
import nl.vertrouwensfonds.api.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Where costly requests go on, of one caller and of all. */
class CostlyPlaceTest {

  private final Semaphore ofCaller = new Semaphore(0);
  private final Semaphore ofAll = new Semaphore(1);

  private CostlyPlace place() {
    return new CostlyPlace(ofCaller, ofAll);
  }

  @Test
  void whoIsNotThereAsAWholeTakesNothingFromOthers() {
    var stalled = place();
    var other = place();
    other.enter();
    assertEquals(0, ofAll.availablePermits());
    stalled.leave();
    assertEquals(0, ofAll.availablePermits());
    other.leave();
    assertEquals(1, ofAll.availablePermits());
    assertEquals(2, ofCaller.availablePermits());
  }

  @Test
  void whereTooManyGoOnNobodyMoreBegins() {
    place().enter();
    assertThrows(ProblemException.class, () -> place().enter());
  }

  @Test
  void whoIsGoneDoesNotBegin() {
    var gone = place();
    gone.leave();
    gone.enter();
    assertEquals(1, ofAll.availablePermits());
  }

  @Test
  void nobodyHasTwo() {
    var one = place();
    one.enter();
    one.enter();
    one.leave();
    assertEquals(1, ofAll.availablePermits());
  }
}
