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
    for (int i = 0; i < 300; i++) {
      var deeds = told(i, Kind.ABILITY, Severity.values()[i % 3], 90);
      compared += ordered(deeds, deeds.getFirst().choice(), deeds.getFirst().choice() + 3);
      compared += ordered(deeds, deeds.getFirst().choice() + 3, deeds.getFirst().choice() + 6);
    }
    assertTrue(compared > 300, compared + " compared");
  }

  @Test
  @DisplayName("7 severity: minor costs least, grave most, at any instant")
  void severity() {
    int compared = 0;
    for (int i = 0; i < 300; i++) {
      var deeds = told(i, Kind.values()[i % 3], Severity.MINOR, 90);
      compared += ordered(deeds, deeds.getFirst().choice(), deeds.getFirst().choice() + 1);
      compared += ordered(deeds, deeds.getFirst().choice() + 1, deeds.getFirst().choice() + 2);
    }
    assertTrue(compared > 200, compared + " compared");
  }

  /** A breach that is proven at once, or perhaps later, and what comes after it. */
  private List<Deed> told(int i, Kind kind, Severity severity, int tries) {
    return i % 4 == 0
        ? histories.after(List.of(Deed.reported(0, SUPPLIER, 0, kind, severity)), tries, it -> true)
        : proven(kind, severity, tries);
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
    Conduct.neverLower(light.get(), heavy.get(), histories.days(deeds), deeds);
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
    int compared = 0;
    for (int i = 0; i < 400; i++) {
      var early = proven(Kind.values()[i % 3], Severity.values()[i / 3 % 3], 50);
      var late = new ArrayList<Deed>();
      double every = 1 + histories.random().nextDouble() * 29;
      for (double day = 0; day < 365; day += every) {
        late.add(Deed.kept(day, SUPPLIER, Size.NORMAL));
      }
      early.forEach(it -> late.add(it.on(it.day() + 365)));
      var days = histories.days(early);
      var worse = Conduct.of(early).balances(SUPPLIER, days);
      var better = Conduct.attempt(late).map(it -> it.balances(SUPPLIER, later(days)));
      compared += better.isPresent() ? 1 : 0;
      for (int day = 0; better.isPresent() && day < days.size(); day++) {
        assertTrue(better.get().get(day) >= worse.get(day) - 1e-9, early + " every " + every);
      }
    }
    assertTrue(compared > 200, compared + " compared");
  }

  private static List<Double> later(List<Double> days) {
    return days.stream().map(it -> it + 365).toList();
  }

  private static double accusation(Fund fund) {
    return fund.position(Conduct.POLICY).accusation();
  }

  /** What the heaviest of the open reports would weigh if it were proven. */
  private static double heaviest(Conduct conduct, Fund fund) {
    return fund.reports().stream()
        .map(it -> conduct.story.relationship().breaches().find(it.breach()).orElseThrow())
        .mapToDouble(it -> Conduct.POLICY.weight(it.kind(), it.severity()))
        .max()
        .orElse(0);
  }

  @Test
  @DisplayName("18 reported is not proven: half of the heaviest at most, and at most 4")
  void reportedIsNotProven() {
    int open = 0;
    for (int i = 0; i < 400; i++) {
      var conduct = Conduct.of(histories.ofSupplier(80));
      var fund = conduct.fund(SUPPLIER);
      double most = Math.min(4, heaviest(conduct, fund) / 2);
      for (int days : new int[] {0, 10, 100, 1000}) {
        var later = fund.faded(fund.at().plusSeconds(days * 86_400L), Conduct.POLICY);
        assertTrue(accusation(later) <= most + 1e-12, accusation(later) + " of " + most);
      }
      open += most > 0 ? 1 : 0;
    }
    assertTrue(open > 100, open + " open");
  }

  @Test
  @DisplayName("18 reported is not proven: a tenth of that 185 days after the dispute")
  void aTenthOfThatLongAfterTheDispute() {
    int rested = 0;
    for (int i = 0; i < 300; i++) {
      double day = histories.random().nextDouble() * 50;
      var start =
          List.of(
              Deed.reported(0, SUPPLIER, 0, Kind.values()[i % 3], Severity.values()[i / 3 % 3]),
              Deed.about(day, What.DISPUTED, SUPPLIER, 0));
      var deeds =
          histories.after(
              start,
              50,
              it ->
                  !it.isAboutBreach(0)
                      && it.what() != What.NEUTRAL_REFUSED
                      && it.what() != What.REPORTED);
      var conduct = Conduct.of(deeds);
      double then = Math.max(day + 185, deeds.getLast().day());
      var fund = conduct.fund(SUPPLIER, then);
      double most = Math.min(4, heaviest(conduct, fund) / 2);
      assertTrue(accusation(fund) <= most / 10, accusation(fund) + " of " + most);
      rested += most > 0 ? 1 : 0;
    }
    assertTrue(rested > 200, rested + " rested");
  }

  @Test
  @DisplayName("18 reported is not proven: unless a neutral was refused, until one is accepted")
  void whoRefusesANeutralStaysAccused() {
    for (Severity severity : Severity.values()) {
      var refused = new ArrayList<Deed>();
      refused.add(Deed.reported(0, SUPPLIER, 0, Kind.ABILITY, severity));
      refused.add(Deed.about(1, What.DISPUTED, SUPPLIER, 0));
      refused.add(Deed.about(2, What.NEUTRAL_REFUSED, SUPPLIER, -1));
      double full = accusation(Conduct.of(refused).fund(SUPPLIER, 2));
      assertEquals(full, accusation(Conduct.of(refused).fund(SUPPLIER, 1000)), 1e-12);
      refused.add(Deed.about(1000, What.NEUTRAL_ACCEPTED, SUPPLIER, -1));
      var again = Conduct.of(refused);
      assertEquals(full, accusation(again.fund(SUPPLIER, 1060)), 1e-12);
      assertTrue(accusation(again.fund(SUPPLIER, 1185)) <= full / 10);
    }
  }

  @Test
  @DisplayName("18 reported is not proven: told again, half")
  void toldAgainHalf() {
    for (int i = 0; i < 200; i++) {
      var kind = Kind.values()[i % 3];
      var severity = Severity.values()[i / 3 % 3];
      var before = histories.after(List.of(), 40, it -> it.what() != What.REPORTED);
      double day = before.isEmpty() ? 0 : before.getLast().day();
      var once = new ArrayList<>(before);
      once.add(Deed.reported(day, SUPPLIER, 1000, kind, severity));
      var again = new ArrayList<>(once);
      again.add(Deed.about(day, i % 2 == 0 ? What.WITHDRAWN : What.ACKNOWLEDGED, SUPPLIER, 1000));
      again.add(Deed.reported(day, SUPPLIER, 1001, kind, severity));
      double first = accusation(Conduct.of(once).fund(SUPPLIER));
      double second = accusation(Conduct.of(again).fund(SUPPLIER));
      assertEquals(i % 2 == 0 ? first / 2 : first, second, 1e-12, again.toString());
    }
  }

  @Test
  @DisplayName("18 reported is not proven: many open reports weigh less than one serious breach")
  void manyReportsWeighLessThanOneBreach() {
    for (int i = 0; i < 300; i++) {
      var before = histories.after(List.of(), 30, it -> it.what() != What.REPORTED);
      double day = before.isEmpty() ? 0 : before.getLast().day();
      var open = new ArrayList<>(before);
      for (int report = 0; report < 1 + i % 40; report++) {
        open.add(Deed.reported(day, SUPPLIER, 1000 + report, Kind.INTEGRITY, Severity.GRAVE));
      }
      var proven = new ArrayList<>(before);
      proven.add(Deed.reported(day, SUPPLIER, 1000, Kind.ABILITY, Severity.SERIOUS));
      proven.add(Deed.about(day, What.ACKNOWLEDGED, SUPPLIER, 1000));
      var days = histories.days(before).stream().filter(it -> it >= day).toList();
      var reported = Conduct.of(open).balances(SUPPLIER, days);
      var worse = Conduct.of(proven).balances(SUPPLIER, days);
      for (int at = 0; at < days.size(); at++) {
        assertTrue(reported.get(at) > worse.get(at), open.toString());
      }
    }
  }

  @Test
  @DisplayName("18 reported is not proven: one that is gone leaves no later balance lower")
  void aReportThatIsGoneLeavesNoBalanceLower() {
    int compared = 0;
    for (int i = 0; i < 400; i++) {
      var deeds = histories.ofSupplier(70);
      double until = deeds.isEmpty() ? 1 : deeds.getLast().day();
      double reported = histories.random().nextDouble() * until;
      double withdrawn = reported + histories.random().nextDouble() * (until - reported);
      var with = new ArrayList<>(deeds);
      with.add(Deed.reported(reported, SUPPLIER, 1000, Kind.INTEGRITY, Severity.GRAVE));
      if (i % 3 == 0) {
        int target = histories.random().nextInt(40);
        with.add(Deed.about(reported, What.JOINED, SUPPLIER, 1000).choosing(target));
      }
      var gone = i % 2 == 0 ? What.WITHDRAWN : What.DISMISSED;
      with.add(Deed.about(withdrawn, gone, SUPPLIER, 1000));
      with.sort((one, other) -> Double.compare(one.day(), other.day()));
      var days = histories.days(deeds).stream().filter(it -> it > withdrawn).toList();
      var after = Conduct.attempt(with);
      after.ifPresent(it -> Conduct.neverLower(it, Conduct.of(deeds), days, with));
      compared += after.isPresent() ? 1 : 0;
    }
    assertTrue(compared > 150, compared + " compared");
  }
}
