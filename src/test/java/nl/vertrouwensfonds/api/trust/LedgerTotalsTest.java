package nl.vertrouwensfonds.api.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.vertrouwensfonds.trust.Posting;
import nl.vertrouwensfonds.trust.Posting.Cause;
import org.junit.jupiter.api.Test;

/** Whoever adds up the rounded amounts gets the rounded balance. */
class LedgerTotalsTest {

  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final int LEDGERS = 2000;

  @Test
  void causesComeToWhatLiesBetweenTheBalances() {
    System.out.println("ledgers: -Dseed=" + SEED);
    var random = new Random(SEED);
    for (int i = 0; i < LEDGERS; i++) {
      double opening = 100 * random.nextDouble();
      var totals = LedgerTotals.of(opening, postings(opening, random));
      var sum =
          totals.causes().stream()
              .map(it -> it.amount().rounded())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      var between = totals.closing().rounded().subtract(totals.opening().rounded());
      assertEquals(0, between.compareTo(sum), between + " and " + sum);
      totals
          .causes()
          .forEach(it -> assertTrue(Math.abs(it.amount().lost()) < 0.0151, it.toString()));
    }
  }

  private static List<Posting> postings(double opening, Random random) {
    var all = new ArrayList<Posting>();
    double balance = opening;
    int many = random.nextInt(30);
    for (int i = 0; i < many; i++) {
      double after = 100 * random.nextDouble();
      var cause = Cause.values()[random.nextInt(Cause.values().length)];
      all.add(posting(cause, balance, after));
      balance = after;
    }
    return all;
  }

  private static Posting posting(Cause cause, double before, double after) {
    return new Posting(Instant.EPOCH, cause, null, null, after - before, before, after);
  }
}
