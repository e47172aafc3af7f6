package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.domain.Side.SUPPLIER;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.trust.Deed.What;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of busy and quiet relationships. */
class PaceLawsTest {

  @Test
  @DisplayName("22 pace: busy and quiet relationships with as many misses stand alike")
  void pace() {
    var last = new ArrayList<Double>();
    for (double day = 1035; day <= 1095; day += 0.25) {
      last.add(day);
    }
    for (int every : new int[] {6, 12, 20}) {
      var all = new ArrayList<List<Double>>();
      for (int monthly : new int[] {3, 4, 8, 15, 50}) {
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

  @Test
  @DisplayName("22 pace: busy or quiet, a serious breach walked on day 500 is healed by day 715")
  void paceOfHealing() {
    for (int every : new int[] {12, 20}) {
      for (int monthly : new int[] {3, 4, 8, 15, 50}) {
        var deeds = steady(monthly, every);
        deeds.add(Deed.reported(500, SUPPLIER, 0, Kind.INTEGRITY, Severity.SERIOUS));
        for (What step : List.of(What.ACKNOWLEDGED, What.APOLOGISED, What.EXPLAINED, What.WAIVED)) {
          deeds.add(Deed.about(500, step, SUPPLIER, 0));
        }
        deeds.sort(Comparator.comparingDouble(Deed::day));
        var breach = Conduct.of(deeds).breach(0).orElseThrow();
        assertTrue(breach.isHealedBy(History.day(715)), monthly + " a month, 1 in " + every);
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
