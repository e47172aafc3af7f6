package nl.vertrouwensfonds.queries.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A question costs so much and no more, and nothing once nobody waits for its answer. */
class EffortTest {

  @Test
  void allOfItCanBeSpentAndNoMore() {
    var effort = new Effort(() -> false, 10);
    effort.spend(4);
    effort.spend(6);
    assertThrows(TooFarAhead.class, () -> effort.spend(1));
  }

  @Test
  void whoHasGoneIsNoticedSoon() {
    var asked = new AtomicInteger();
    var effort = new Effort(() -> asked.incrementAndGet() == 3, Effort.MOST);
    var spent = new AtomicInteger();
    assertThrows(
        CancellationException.class,
        () -> {
          while (true) {
            effort.spend(1);
            spent.incrementAndGet();
          }
        });
    assertEquals(3, asked.get());
    assertTrue(spent.get() < 5_000, "after " + spent);
  }
}
