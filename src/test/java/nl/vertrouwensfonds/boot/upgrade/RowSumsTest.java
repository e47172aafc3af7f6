package nl.vertrouwensfonds.boot.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RowSumsTest {

  private static RowSums of(String... rows) {
    var sums = new RowSums();
    for (String row : rows) {
      sums.add(row.getBytes());
    }
    return sums;
  }

  @Test
  void theSameRowsAreTheSameInWhicheverOrder() {
    assertTrue(of("a", "b", "b").areThoseOf(of("b", "a", "b")));
    assertEquals(3, of("a", "b", "b").rows());
  }

  @Test
  void oneThatIsOtherOrMissingOrThereTwiceShows() {
    assertFalse(of("a", "b").areThoseOf(of("a", "c")));
    assertFalse(of("a", "b").areThoseOf(of("a")));
    assertFalse(of("a", "a").areThoseOf(of("b", "b")));
    assertFalse(of("a", "b", "b").areThoseOf(of("a", "a", "b")));
    assertFalse(of("ab").areThoseOf(of("a", "b")));
  }
}
