package nl.vertrouwensfonds.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What is kept in memory is told by bytes, and leaves most of the heap to the work itself. */
class FoldMemoryTest {

  @Test
  void bothTogetherLeaveThreeQuarters() {
    assertTrue(2 * FoldMemory.each() <= Runtime.getRuntime().maxMemory() / 4);
  }

  @Test
  void aShortLogIsNotForNothing() {
    assertTrue(FoldMemory.bytes(1, FoldMemory.BYTES_TO_APPEND) > 1_000);
  }

  @Test
  void aVeryLongLogStillHasAWeight() {
    assertEquals(Integer.MAX_VALUE, FoldMemory.bytes(1L << 40, FoldMemory.BYTES_TO_READ));
  }
}
