package nl.vertrouwensfonds.api.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.Semaphore;
import nl.vertrouwensfonds.api.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Bodies that are not whole yet take no more of the heap than they may. */
class HeldBytesTest {

  private final Semaphore ofAll = new Semaphore(100);
  private final Semaphore ofOne = new Semaphore(60);

  private int refused(HeldBytes body, int bytes) {
    return assertThrows(ProblemException.class, () -> body.take(bytes)).details().status();
  }

  @Test
  void oneCallerHasAPartOfAll() {
    new HeldBytes(ofAll, ofOne).take(40);
    assertEquals(429, refused(new HeldBytes(ofAll, ofOne), 30));
    new HeldBytes(ofAll, new Semaphore(60)).take(30);
  }

  @Test
  void whenAllIsTakenNobodyGetsMore() {
    new HeldBytes(ofAll, ofOne).take(60);
    var other = new Semaphore(60);
    assertEquals(503, refused(new HeldBytes(ofAll, other), 50));
    assertEquals(60, other.availablePermits());
  }

  @Test
  void allOfItIsGivenBackOnce() {
    var body = new HeldBytes(ofAll, ofOne);
    body.take(10);
    body.take(20);
    body.free();
    body.free();
    body.take(5);
    assertEquals(100, ofAll.availablePermits());
    assertEquals(60, ofOne.availablePermits());
  }
}
