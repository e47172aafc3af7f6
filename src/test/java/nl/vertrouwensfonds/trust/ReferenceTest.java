package nl.vertrouwensfonds.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.trust.Reference.Score;
import org.junit.jupiter.api.Test;

/**
 * The score that the service computes by small steps is the one that its description gives, on a
 * hundred thousand short histories. The seed is printed; with {@code -Dfonds.seed=...} the same
 * ones come again.
 */
class ReferenceTest {

  private static final int HISTORIES = 100_000;
  private static final double CLOSE = 1e-9;
  private static final TrustPolicy POLICY = Policies.named(Policies.FIRST);

  private final Map<ReferenceCase, Integer> seen = new EnumMap<>(ReferenceCase.class);
  private Random random;

  @Test
  void balancesAndLedgersAreThoseOfTheDescriptionAndEveryCaseIsComeTo() {
    long seed = Long.getLong("fonds.seed", System.nanoTime());
    System.out.println("reference: -Dfonds.seed=" + seed);
    for (int i = 0; i < HISTORIES; i++) {
      random = new Random(seed + i);
      var history = ReferenceHistory.random(random, 5 + random.nextInt(36));
      for (Side trustee : List.of(Side.SUPPLIER, Side.CLIENT)) {
        compare(history, trustee, "history " + i + " of seed " + seed);
      }
      if (i % 5 == 0) {
        compareLedger(history, "ledger " + i + " of seed " + seed);
      }
    }
    System.out.println(seen);
    var missed = EnumSet.allOf(ReferenceCase.class);
    missed.removeAll(seen.keySet());
    assertTrue(missed.isEmpty(), "no history came to " + missed);
  }

  private void compare(ReferenceHistory history, Side trustee, String where) {
    var account = new Account(ReferenceHistory.START, POLICY);
    of(history, trustee).forEach(account::follow);
    var instants = instants(history);
    for (Instant at : instants) {
      // Every case of a history is come to at the last of them.
      boolean counts = at.equals(instants.getLast());
      Score wanted = Reference.score(history.log, trustee, at, it -> count(counts, it));
      same(wanted, account.fund().faded(at, POLICY), where + " " + trustee + " at " + at);
    }
  }

  private void count(boolean counts, ReferenceCase it) {
    if (counts) {
      seen.merge(it, 1, Integer::sum);
    }
  }

  private static List<Effect> of(ReferenceHistory history, Side trustee) {
    return history.effects.stream().filter(it -> it.of() == trustee).toList();
  }

  /** The last event's, some later, and years later. */
  private List<Instant> instants(ReferenceHistory history) {
    return List.of(
        history.now(),
        history.now().plus(random.nextLong(400L * 86_400_000_000L), ChronoUnit.MICROS),
        history.now().plus(1500 + random.nextInt(2000), ChronoUnit.DAYS));
  }

  private static void same(Score wanted, Fund fund, String where) {
    var balance = fund.balance(POLICY);
    assertEquals(wanted.balance() == null, balance.isEmpty(), where);
    if (wanted.balance() != null) {
      assertEquals(wanted.balance(), balance.getAsDouble(), CLOSE, where);
    }
    assertEquals(wanted.confidence(), fund.confidence(POLICY), CLOSE, where);
    assertEquals(wanted.kept(), fund.kept(), where);
    assertEquals(wanted.missed(), fund.missed(), where);
  }

  private void compareLedger(ReferenceHistory history, String where) {
    for (Instant at : instants(history)) {
      var effects = of(history, Side.SUPPLIER);
      double sum =
          Ledger.of(ReferenceHistory.START, effects, at, POLICY).stream()
              .mapToDouble(Ledger.Posting::amount)
              .sum();
      var wanted = Reference.score(history.log, Side.SUPPLIER, at, _ -> {}).balance();
      assertEquals(wanted == null ? 50 : wanted, 50 + sum, CLOSE, where + " at " + at);
    }
  }
}
