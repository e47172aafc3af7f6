package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.domain.Side.CLIENT;
import static nl.vertrouwensfonds.domain.Side.SUPPLIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.rule.Rule;
import nl.vertrouwensfonds.trust.Deed.What;
import nl.vertrouwensfonds.trust.Expected.NewBreach;
import nl.vertrouwensfonds.trust.Expected.OnBreach;
import nl.vertrouwensfonds.trust.Expected.Promise;
import nl.vertrouwensfonds.trust.Expected.Turn;
import org.junit.jupiter.api.Test;

/** What is expected comes to the same as when it really happens. */
class ForecastTest {

  /** The same story, told as deeds and as what is expected. */
  private static final class Both {

    final Conduct real;
    final Forecast forecast;
    final UUID breach;

    Both(List<Deed> before) {
      real = Conduct.of(before);
      var ahead = Conduct.of(before);
      breach = ahead.breach(0).orElseThrow().id();
      Map<Side, Account> accounts = new EnumMap<>(Side.class);
      for (Side trustor : List.of(CLIENT, SUPPLIER)) {
        var account = new Account(History.START, Conduct.POLICY);
        ahead.effects(trustor.other()).forEach(account::follow);
        accounts.put(trustor, account);
      }
      forecast = new Forecast(ahead.story.relationship(), accounts, Conduct.POLICY);
    }

    void happens(Expected expected, Deed... deeds) {
      assertEquals(Optional.empty(), forecast.expect(expected), expected.toString());
      for (Deed deed : deeds) {
        assertTrue(real.does(deed), deed.toString());
      }
      alike(expected.at(), expected);
    }

    void alike(Instant at, Object after) {
      double expected = forecast.balance(CLIENT, at).orElse(50);
      var fund = real.fund(SUPPLIER).faded(at, Conduct.POLICY);
      assertEquals(Conduct.level(fund), expected, 1e-9, "after " + after);
    }
  }

  private static final double START = 100;

  /** A breach of the supplier's that is proven, and perhaps what was promised for it. */
  private static List<Deed> proven(int i, List<What> promised) {
    var deeds = new ArrayList<Deed>();
    deeds.add(Deed.kept(1, SUPPLIER, Size.LARGE));
    deeds.add(Deed.reported(50, SUPPLIER, 0, Kind.values()[i % 3], Severity.values()[i / 3 % 3]));
    deeds.add(Deed.about(60, What.ACKNOWLEDGED, SUPPLIER, 0));
    promised.forEach(it -> deeds.add(Deed.about(70, it, SUPPLIER, 0).choosing(4)));
    return deeds;
  }

  private static Deed on(double day, What what) {
    return Deed.about(day, what, SUPPLIER, 0);
  }

  /** All that was promised is done: what was not promised is one correction. */
  private static Deed[] remedied(double day, List<What> promised) {
    var deeds = new ArrayList<Deed>();
    if (promised.isEmpty()) {
      deeds.add(on(day, What.PROMISED));
      deeds.add(on(day, What.MENDED));
    }
    promised.forEach(it -> deeds.add(on(day, it == What.PROMISED ? What.MENDED : What.PAID)));
    return deeds.toArray(Deed[]::new);
  }

  @Test
  void theFiveStepsAreForecastAsTheyAreWalked() {
    var random = Histories.of("what is forecast").random();
    var promises =
        List.of(
            List.<What>of(),
            List.of(What.PROMISED),
            List.of(What.AGREED),
            List.of(What.PROMISED, What.AGREED, What.PROMISED));
    int healed = 0;
    for (int i = 0; i < 72; i++) {
      var promised = promises.get(i % 4);
      var both = new Both(proven(i, promised));
      UUID breach = both.breach;
      boolean accepted = random.nextBoolean();
      double day = START + random.nextInt(50);
      both.happens(
          new OnBreach(
              History.day(day), breach, accepted ? Turn.APOLOGY_ACCEPTED : Turn.APOLOGY_HEARD),
          on(day, What.APOLOGISED),
          on(day, What.APOLOGY_ANSWERED).choosing(accepted ? 2 : 1));
      double later = day + random.nextInt(40);
      both.happens(
          new OnBreach(History.day(later), breach, Turn.EXPLANATION_ACCEPTED),
          on(later, What.EXPLAINED),
          on(later, What.EXPLANATION_ANSWERED).choosing(1));
      double then = later + random.nextInt(40);
      both.happens(
          new OnBreach(History.day(then), breach, Turn.REMEDY_CONFIRMED), remedied(then, promised));
      for (double kept = then + 5; kept < then + 500; kept += 5 + random.nextInt(30)) {
        var size = Size.values()[random.nextInt(3)];
        both.happens(
            new Promise(History.day(kept), SUPPLIER, size, Outcome.KEPT),
            Deed.kept(kept, SUPPLIER, size));
      }
      both.alike(History.day(2000), "years");
      boolean is = both.real.breach(0).orElseThrow().healedBy(History.day(2000)).isPresent();
      healed += is ? 1 : 0;
    }
    assertTrue(healed > 40, healed + " healed");
  }

  @Test
  void aWaiverAMissAndAnotherBreachAreForecastAsTheyHappen() {
    for (int i = 0; i < 9; i++) {
      var both = new Both(proven(i, List.of()));
      UUID breach = both.breach;
      both.happens(
          new OnBreach(History.day(START), breach, Turn.REMEDY_WAIVED), on(START, What.WAIVED));
      both.happens(
          new OnBreach(History.day(110), breach, Turn.EXPLANATION_ACCEPTED),
          on(110, What.EXPLAINED),
          on(110, What.EXPLANATION_ANSWERED).choosing(1));
      both.happens(
          new OnBreach(History.day(120), breach, Turn.APOLOGY_ACCEPTED),
          on(120, What.APOLOGISED),
          on(120, What.APOLOGY_ANSWERED).choosing(2));
      both.happens(
          new Promise(History.day(130), SUPPLIER, Size.LARGE, Outcome.KEPT),
          Deed.kept(130, SUPPLIER, Size.LARGE));
      both.happens(
          new Promise(History.day(140), SUPPLIER, Size.SMALL, Outcome.MISSED),
          Deed.missed(140, SUPPLIER, Size.SMALL));
      both.happens(
          new NewBreach(History.day(150), SUPPLIER, Kind.INTEGRITY, Severity.MINOR),
          Deed.reported(150, SUPPLIER, 1, Kind.INTEGRITY, Severity.MINOR),
          Deed.about(150, What.ACKNOWLEDGED, SUPPLIER, 1));
      both.alike(History.day(2000), "years");
    }
  }

  @Test
  void anOpenReportIsForecastAsItEnds() {
    for (var end :
        Map.of(Turn.ACKNOWLEDGED, What.ACKNOWLEDGED, Turn.WITHDRAWN, What.WITHDRAWN).entrySet()) {
      var before = List.of(Deed.reported(50, SUPPLIER, 0, Kind.ABILITY, Severity.SERIOUS));
      var both = new Both(before);
      UUID breach = both.breach;
      both.happens(
          new OnBreach(History.day(START), breach, end.getKey()), on(START, end.getValue()));
      var again = new OnBreach(History.day(START), breach, end.getKey());
      assertEquals(Optional.of(Rule.ALREADY_ANSWERED), both.forecast.expect(again));
    }
  }

  @Test
  void whatTheRulesWouldNotAllowIsNotForecast() {
    var open = List.of(Deed.reported(50, SUPPLIER, 0, Kind.ABILITY, Severity.SERIOUS));
    var both = new Both(open);
    var early = new OnBreach(History.day(START), both.breach, Turn.REMEDY_CONFIRMED);
    assertEquals(Optional.of(Rule.BREACH_NOT_PROVEN), both.forecast.expect(early));
    var nothing = new OnBreach(History.day(START), new UUID(9, 9), Turn.APOLOGY_HEARD);
    assertEquals(Optional.of(Rule.UNKNOWN), both.forecast.expect(nothing));
    both.alike(History.day(START), "nothing");
  }
}
