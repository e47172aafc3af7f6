package nl.vertrouwensfonds.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.trust.Reference.Counts;
import nl.vertrouwensfonds.trust.Reference.Score;
import org.junit.jupiter.api.Test;

/**
 * The score that the service computes by small steps is the one that its description gives, on
 * thousands of short histories: as many as {@code -Dfonds.histories} says. The seed is printed;
 * with {@code -Dfonds.seed=...} the same ones come again.
 */
class ReferenceTest {

  private static final int HISTORIES = Integer.getInteger("fonds.histories", 4_000);
  private static final double CLOSE = 1e-9;
  private static final TrustPolicy POLICY = Policies.named(Policies.FIRST);

  private final Map<ReferenceCase, Integer> seen = new EnumMap<>(ReferenceCase.class);
  private int tied;
  private Random random;

  @Test
  void balancesAndLedgersAreThoseOfTheDescriptionAndEveryCaseIsComeTo() {
    long seed = Long.getLong("fonds.seed", System.nanoTime());
    System.out.println("reference: -Dfonds.seed=" + seed + " -Dfonds.histories=" + HISTORIES);
    for (int i = 0; i < HISTORIES; i++) {
      random = new Random(seed + i);
      var history = ReferenceHistory.random(random, 5 + random.nextInt(66));
      for (Side trustee : List.of(Side.SUPPLIER, Side.CLIENT)) {
        compare(history, trustee, "history " + i + " of seed " + seed);
      }
      if (i % 5 == 0) {
        compareLedgers(history, "ledger " + i + " of seed " + seed);
      }
    }
    System.out.println(seen);
    assertTrue(tied < HISTORIES / 20, tied + " with two heaviest scars");
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
      String then = where + " " + trustee + " at " + at;
      same(wanted, account.fund().faded(at, POLICY), then);
      assertEquals(wanted.counts(), counts(history, trustee, at), then);
    }
  }

  private void count(boolean counts, ReferenceCase it) {
    if (counts) {
      seen.merge(it, 1, Integer::sum);
    }
  }

  private static Counts counts(ReferenceHistory history, Side owner, Instant at) {
    var commitments = history.relationship.commitments();
    var it = commitments.tally(owner);
    return new Counts(
        it.kept(),
        it.missed(),
        it.madeGood(),
        commitments.lapsed(owner, at),
        it.released(),
        it.moved(),
        it.moves(),
        it.movedDays());
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

  private void same(Score wanted, Fund fund, String where) {
    if (wanted.tied()) {
      tied++;
      return;
    }
    var balance = fund.balance(POLICY);
    assertEquals(wanted.balance() == null, balance.isEmpty(), where);
    if (wanted.balance() != null) {
      assertEquals(wanted.balance(), balance.getAsDouble(), CLOSE, where);
    }
    assertEquals(wanted.confidence(), fund.confidence(POLICY), CLOSE, where);
  }

  private void compareLedgers(ReferenceHistory history, String where) {
    for (Instant at : instants(history)) {
      var wanted = Reference.score(history.log, Side.SUPPLIER, at, _ -> {});
      if (wanted.tied()) {
        continue;
      }
      var found =
          Ledger.of(ReferenceHistory.START, of(history, Side.SUPPLIER), at, POLICY, ZoneOffset.UTC);
      String then = where + " at " + at;
      lineByLine(Reference.ledger(history.log, Side.SUPPLIER, at), found, then);
      double sum = found.stream().mapToDouble(Posting::amount).sum();
      assertEquals(wanted.balance() == null ? 50 : wanted.balance(), 50 + sum, CLOSE, then);
    }
  }

  /** What is next to nothing may be left out in one of them. */
  private static void lineByLine(List<Posting> wanted, List<Posting> found, String where) {
    int i = 0;
    int j = 0;
    while (i < wanted.size() || j < found.size()) {
      var want = i < wanted.size() ? wanted.get(i) : null;
      var got = j < found.size() ? found.get(j) : null;
      if (want != null && got != null && isAlike(want, got)) {
        i++;
        j++;
      } else if (want != null && Math.abs(want.amount()) < 1e-10) {
        i++;
      } else if (got != null && Math.abs(got.amount()) < 1e-10) {
        j++;
      } else {
        assertEquals(want, got, where);
      }
    }
  }

  private static boolean isAlike(Posting want, Posting got) {
    boolean sameLine =
        want.at().equals(got.at())
            && want.cause() == got.cause()
            && Objects.equals(want.event(), got.event())
            && Objects.equals(want.breach(), got.breach());
    return sameLine
        && Math.abs(want.amount() - got.amount()) < CLOSE
        && Math.abs(want.before() - got.before()) < CLOSE
        && Math.abs(want.after() - got.after()) < CLOSE;
  }
}
