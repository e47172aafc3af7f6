package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.domain.Side.SUPPLIER;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.trust.Deed.What;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of what kept and missed commitments do. */
class EvidenceLawsTest {

  private final Histories histories = Histories.of("laws of evidence");

  @Test
  @DisplayName("1 bounded: a balance is finite, above 0 and below 100")
  void bounded() {
    for (int i = 0; i < 300; i++) {
      within(histories.ofSupplier(80));
    }
    within(allMissesUndoneLate());
    var all = new ArrayList<Deed>();
    for (int day = 0; day < 4000; day++) {
      all.add(Deed.kept(day, SUPPLIER, Size.LARGE));
    }
    assertTrue(Conduct.of(all).balance(SUPPLIER, 4000) < 100);
  }

  private void within(List<Deed> deeds) {
    for (double balance : Conduct.of(deeds).balances(SUPPLIER, histories.days(deeds))) {
      assertTrue(balance > 0 && balance < 100, balance + " after " + deeds);
    }
  }

  /** What is left of a scar after years is taken away, and no more. */
  private static List<Deed> allMissesUndoneLate() {
    var deeds = new ArrayList<Deed>();
    for (int day = 0; day < 12; day++) {
      deeds.add(Deed.missed(day, SUPPLIER, Size.LARGE).numbered(day));
    }
    for (int day = 0; day < 12; day++) {
      deeds.add(Deed.assessed(2000, SUPPLIER, day, Outcome.MADE_GOOD));
    }
    for (int day = 0; day < 12; day++) {
      deeds.add(Deed.assessed(2200 + day, SUPPLIER, day, Outcome.KEPT));
    }
    return deeds;
  }

  private Size size() {
    return Size.values()[histories.random().nextInt(3)];
  }

  @Test
  @DisplayName("3 on horseback: a serious breach takes more than ten kept commitments give back")
  void onHorseback() {
    int compared = 0;
    for (int i = 0; i < 800; i++) {
      var deeds = histories.ofSupplier(70);
      double last = deeds.isEmpty() ? 0 : deeds.getLast().day();
      double day = last + 60 * histories.random().nextDouble();
      var fund = Conduct.of(deeds).fund(SUPPLIER, day);
      double before = Conduct.level(fund);
      if (before < 50 || !fund.breaches().isEmpty() || !fund.reports().isEmpty()) {
        continue;
      }
      deeds.add(Deed.reported(day, SUPPLIER, 999, anyKind(), Severity.SERIOUS));
      deeds.add(Deed.about(day, What.ACKNOWLEDGED, SUPPLIER, 999));
      double after = Conduct.of(deeds).balance(SUPPLIER, day);
      for (int keep = 0; keep < 10; keep++) {
        double then = day + keep * 30 / 9.0;
        deeds.add(Deed.made(then, SUPPLIER, 1000 + keep, Size.LARGE, 0));
        deeds.add(Deed.about(then, What.DELIVERED, SUPPLIER, 1000 + keep));
        deeds.add(Deed.assessed(then, SUPPLIER, 1000 + keep, Outcome.KEPT));
      }
      double highest =
          Conduct.of(deeds).balances(SUPPLIER, daysOf(deeds, day)).stream()
              .max(Double::compare)
              .orElseThrow();
      assertTrue(before - after > highest - after, before + " " + after + " " + highest);
      compared++;
    }
    assertTrue(compared > 100, compared + " compared");
  }

  private Kind anyKind() {
    return Kind.values()[histories.random().nextInt(3)];
  }

  private static List<Double> daysOf(List<Deed> deeds, double from) {
    return deeds.stream().map(Deed::day).filter(it -> it >= from).toList();
  }

  @Test
  @DisplayName("15 oscillation: rounds that end in a serious breach never reach a higher peak")
  void oscillation() {
    for (int i = 0; i < 300; i++) {
      int keeps = 1 + histories.random().nextInt(30);
      double pause = histories.random().nextDouble() * 40;
      double waits = i % 2 == 0 ? 0 : pause * histories.random().nextDouble();
      var size = size();
      var kind = anyKind();
      var deeds = new ArrayList<Deed>();
      var days = new ArrayList<Double>();
      double day = 0;
      for (int round = 0; round < 7; round++) {
        for (int keep = 0; keep < keeps; keep++) {
          day += pause;
          delivered(deeds, day, round * keeps + keep, size, waits);
          days.add(day + waits);
        }
        deeds.add(Deed.reported(day += pause, SUPPLIER, 10_000 + round, kind, Severity.SERIOUS));
        deeds.add(Deed.about(day, What.ACKNOWLEDGED, SUPPLIER, 10_000 + round));
      }
      deeds.sort(Comparator.comparingDouble(Deed::day));
      var balances = Conduct.of(deeds).balances(SUPPLIER, days);
      double before = 100;
      for (int round = 0; round < 7; round++) {
        var these = balances.subList(round * keeps, (round + 1) * keeps);
        double peak = these.stream().max(Double::compare).orElseThrow();
        assertTrue(peak <= before + 1e-9, keeps + " every " + pause + ": " + peak);
        before = peak;
      }
    }
  }

  private static void delivered(List<Deed> to, double day, int number, Size size, double waits) {
    to.add(Deed.made(day, SUPPLIER, number, size, 0));
    to.add(Deed.about(day, What.DELIVERED, SUPPLIER, number));
    to.add(Deed.assessed(day + waits, SUPPLIER, number, Outcome.KEPT));
  }
}
