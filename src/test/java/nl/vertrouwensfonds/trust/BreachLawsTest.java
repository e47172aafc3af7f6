package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.domain.Side.SUPPLIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.trust.Deed.What;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of how much breaches and reports weigh. */
class BreachLawsTest {

  private final Histories histories = Histories.of("laws of breaches");

  @Test
  @DisplayName("6 kind of breach: ability costs least, integrity most, at any instant")
  void kindOfBreach() {
    int compared = 0;
    for (int i = 0; i < 400; i++) {
      var deeds = proven(Kind.ABILITY, Severity.values()[i % 3], 70);
      compared += ordered(deeds, deeds.getFirst().choice(), deeds.getFirst().choice() + 3);
      compared += ordered(deeds, deeds.getFirst().choice() + 3, deeds.getFirst().choice() + 6);
    }
    assertTrue(compared > 500, compared + " compared");
  }

  @Test
  @DisplayName("7 severity: minor costs least, grave most, at any instant")
  void severity() {
    int compared = 0;
    for (int i = 0; i < 400; i++) {
      var deeds = proven(Kind.values()[i % 3], Severity.MINOR, 70);
      compared += ordered(deeds, deeds.getFirst().choice(), deeds.getFirst().choice() + 1);
      compared += ordered(deeds, deeds.getFirst().choice() + 1, deeds.getFirst().choice() + 2);
    }
    assertTrue(compared > 200, compared + " compared");
  }

  private List<Deed> proven(Kind kind, Severity severity, int tries) {
    var start =
        List.of(
            Deed.reported(0, SUPPLIER, 0, kind, severity),
            Deed.about(0, What.ACKNOWLEDGED, SUPPLIER, 0));
    return histories.after(start, tries, it -> true);
  }

  /** With the lighter choice the balance is never lower; 0 when the rules tell them apart. */
  private int ordered(List<Deed> deeds, int lighter, int heavier) {
    var light = Conduct.attempt(first(deeds, lighter));
    var heavy = Conduct.attempt(first(deeds, heavier));
    if (light.isEmpty() || heavy.isEmpty() || !light.get().events().equals(heavy.get().events())) {
      return 0;
    }
    var days = histories.days(deeds);
    var less = light.get().balances(SUPPLIER, days);
    var more = heavy.get().balances(SUPPLIER, days);
    for (int day = 0; day < days.size(); day++) {
      assertTrue(less.get(day) >= more.get(day) - 1e-9, days.get(day) + " in " + deeds);
    }
    return 1;
  }

  private static List<Deed> first(List<Deed> deeds, int choice) {
    var others = new ArrayList<>(deeds);
    others.set(0, deeds.getFirst().choosing(choice));
    return others;
  }

  @Test
  @DisplayName("16 early is worse: after a year of kept commitments a breach costs no more")
  void earlyIsWorse() {
    for (int i = 0; i < 300; i++) {
      var early = proven(Kind.values()[i % 3], Severity.values()[i / 3 % 3], 40);
      var late = new ArrayList<Deed>();
      double every = 1 + histories.random().nextDouble() * 29;
      for (double day = 0; day < 365; day += every) {
        late.add(Deed.kept(day, SUPPLIER, Size.NORMAL));
      }
      early.forEach(it -> late.add(it.on(it.day() + 365)));
      var days = histories.days(early);
      var worse = Conduct.of(early).balances(SUPPLIER, days);
      var better = Conduct.attempt(late).map(it -> it.balances(SUPPLIER, later(days)));
      for (int day = 0; better.isPresent() && day < days.size(); day++) {
        assertTrue(better.get().get(day) >= worse.get(day) - 1e-9, early + " every " + every);
      }
    }
  }

  private static List<Double> later(List<Double> days) {
    return days.stream().map(it -> it + 365).toList();
  }

  @Test
  @DisplayName("18 reported is not proven: open reports weigh less than one serious breach")
  void reportedIsNotProven() {
    for (int i = 0; i < 300; i++) {
      var before = histories.after(List.of(), 30, it -> it.what() != What.REPORTED);
      double day = before.isEmpty() ? 0 : before.getLast().day();
      var open = new ArrayList<>(before);
      for (int report = 0; report < 1 + i % 40; report++) {
        open.add(Deed.reported(day, SUPPLIER, 100 + report, Kind.INTEGRITY, Severity.GRAVE));
      }
      var proven = new ArrayList<>(before);
      proven.add(Deed.reported(day, SUPPLIER, 100, Kind.ABILITY, Severity.SERIOUS));
      proven.add(Deed.about(day, What.ACKNOWLEDGED, SUPPLIER, 100));
      var days = histories.days(before).stream().filter(it -> it >= day).toList();
      var reported = Conduct.of(open).balances(SUPPLIER, days);
      var worse = Conduct.of(proven).balances(SUPPLIER, days);
      for (int at = 0; at < days.size(); at++) {
        assertTrue(reported.get(at) > worse.get(at), open.toString());
      }
    }
  }

  @Test
  @DisplayName("18 reported is not proven: a report that is gone leaves nothing behind")
  void aReportThatIsGoneLeavesNothing() {
    for (int i = 0; i < 300; i++) {
      var deeds = histories.ofSupplier(50);
      double until = deeds.isEmpty() ? 1 : deeds.getLast().day();
      double reported = histories.random().nextDouble() * until;
      double withdrawn = reported + histories.random().nextDouble() * (until - reported);
      var with = new ArrayList<>(deeds);
      with.add(Deed.reported(reported, SUPPLIER, 100, Kind.INTEGRITY, Severity.GRAVE));
      var gone = i % 2 == 0 ? What.WITHDRAWN : What.DISMISSED;
      with.add(Deed.about(withdrawn, gone, SUPPLIER, 100));
      with.sort((one, other) -> Double.compare(one.day(), other.day()));
      var days = histories.days(deeds).stream().filter(it -> it > withdrawn).toList();
      var without = Conduct.of(deeds).balances(SUPPLIER, days);
      var after = Conduct.of(with).balances(SUPPLIER, days);
      for (int at = 0; at < days.size(); at++) {
        assertEquals(without.get(at), after.get(at), 1e-9, with.toString());
      }
    }
  }
}
