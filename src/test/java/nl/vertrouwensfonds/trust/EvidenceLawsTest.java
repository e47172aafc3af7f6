package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.domain.Side.SUPPLIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
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
      deeds.add(Deed.missed(day, SUPPLIER, Size.LARGE));
    }
    for (int day = 0; day < 12; day++) {
      deeds.add(Deed.about(2000 + day, What.RULED_KEPT, SUPPLIER, -1));
    }
    return deeds;
  }

  @Test
  @DisplayName("2 on foot: 30 days of deliveries add at most 4 to the deposits")
  void onFoot() {
    double most = 0;
    for (int i = 0; i < 300; i++) {
      var deeds = histories.ofSupplier(20);
      double from = deeds.isEmpty() ? 0 : deeds.getLast().day();
      double before = Conduct.of(deeds).fund(SUPPLIER, from).deposits();
      many(from, 30).forEach(deeds::add);
      double added = Conduct.of(deeds).fund(SUPPLIER, from + 30).deposits() - before;
      assertTrue(added <= 4 + 1e-9, added + " after " + deeds);
      most = Math.max(most, added);
    }
    assertTrue(most > 3, "never came near: " + most);
  }

  private List<Deed> many(double from, double days) {
    int count = 1 + histories.random().nextInt(200);
    return DoubleStream.generate(() -> from + days * histories.random().nextDouble())
        .limit(count)
        .sorted()
        .mapToObj(day -> Deed.kept(day, SUPPLIER, size()))
        .toList();
  }

  private Size size() {
    return Size.values()[histories.random().nextInt(3)];
  }

  @Test
  @DisplayName("3 on horseback: a serious breach takes more than ten kept commitments give back")
  void onHorseback() {
    int compared = 0;
    for (int i = 0; i < 600; i++) {
      var deeds = histories.after(List.of(), 60, it -> it.breach() < 0);
      double last = deeds.isEmpty() ? 0 : deeds.getLast().day();
      double day = last + 60 * histories.random().nextDouble();
      double before = Conduct.of(deeds).balance(SUPPLIER, day);
      if (before < 50) {
        continue;
      }
      deeds.add(Deed.reported(day, SUPPLIER, 99, Kind.ABILITY, Severity.SERIOUS));
      deeds.add(Deed.about(day, What.ACKNOWLEDGED, SUPPLIER, 99));
      double after = Conduct.of(deeds).balance(SUPPLIER, day);
      for (int keep = 0; keep < 10; keep++) {
        deeds.add(Deed.kept(day + keep * 30 / 9.0, SUPPLIER, Size.LARGE));
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
  @DisplayName("11 no whitewash: splitting a commitment into smaller ones changes nothing")
  void noWhitewash() {
    int split = 0;
    for (int i = 0; i < 300; i++) {
      var supplier = histories.beginning();
      var deeds = histories.after(supplier, 50, it -> it.what() != What.RULED_KEPT);
      var pieces = new ArrayList<Deed>();
      deeds.forEach(it -> pieces.addAll(split(it)));
      split += pieces.size() - deeds.size();
      var days = histories.days(deeds);
      var whole = Conduct.of(deeds).balances(SUPPLIER, days);
      var splitUp = Conduct.of(pieces).balances(SUPPLIER, days);
      for (int day = 0; day < days.size(); day++) {
        assertEquals(whole.get(day), splitUp.get(day), 1e-9, deeds.toString());
      }
    }
    assertTrue(split > 300, split + " pieces");
  }

  /** A large one becomes a normal and two small ones, a normal one two small ones. */
  private static List<Deed> split(Deed it) {
    var small = it.choosing(Size.SMALL.ordinal());
    if (it.breach() >= 0 || it.size() == Size.SMALL) {
      return List.of(it);
    }
    return it.size() == Size.NORMAL
        ? List.of(small, small)
        : List.of(it.choosing(Size.NORMAL.ordinal()), small, small);
  }

  @Test
  @DisplayName("15 oscillation: rounds that end in a serious breach never reach a higher peak")
  void oscillation() {
    for (int i = 0; i < 200; i++) {
      int keeps = 1 + histories.random().nextInt(30);
      double pause = histories.random().nextDouble() * 40;
      var size = size();
      var kind = anyKind();
      var deeds = new ArrayList<Deed>();
      var days = new ArrayList<Double>();
      double day = 0;
      for (int round = 0; round < 7; round++) {
        for (int keep = 0; keep < keeps; keep++) {
          deeds.add(Deed.kept(day += pause, SUPPLIER, size));
          days.add(day);
        }
        deeds.add(Deed.reported(day += pause, SUPPLIER, round, kind, Severity.SERIOUS));
        deeds.add(Deed.about(day, What.ACKNOWLEDGED, SUPPLIER, round));
      }
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

  @Test
  @DisplayName("22 pace: busy and quiet relationships with as many misses stand alike")
  void pace() {
    for (int every : new int[] {6, 12, 20}) {
      var last = new ArrayList<Double>();
      for (double day = 1035; day <= 1095; day += 0.25) {
        last.add(day);
      }
      var all = new ArrayList<List<Double>>();
      for (int monthly : new int[] {3, 4, 8, 15}) {
        all.add(Conduct.of(steady(monthly, every)).balances(SUPPLIER, last));
      }
      for (int i = 0; i < last.size(); i++) {
        int at = i;
        var apart = all.stream().mapToDouble(it -> it.get(at)).summaryStatistics();
        assertTrue(
            apart.getMax() - apart.getMin() <= 4, "1 in " + every + ": " + apart + " at " + at);
      }
    }
  }

  /** Three years of normal commitments, evenly spaced, the last of so many missed. */
  private static List<Deed> steady(int monthly, int every) {
    var deeds = new ArrayList<Deed>();
    for (int i = 1; i * 30.0 / monthly <= 1095; i++) {
      double day = i * 30.0 / monthly;
      deeds.add(
          i % every == 0
              ? Deed.missed(day, SUPPLIER, Size.NORMAL)
              : Deed.kept(day, SUPPLIER, Size.NORMAL));
    }
    return deeds;
  }
}
