package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.domain.Side.CLIENT;
import static nl.vertrouwensfonds.domain.Side.SUPPLIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.relationship.Relationship;
import nl.vertrouwensfonds.trust.Deed.About;
import nl.vertrouwensfonds.trust.Deed.What;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of what a fund is. */
class FundLawsTest {

  private final Histories histories = Histories.of("laws of the fund");

  @Test
  @DisplayName("19 two funds: conduct of one side never moves the fund held in the other")
  void twoFunds() {
    for (int i = 0; i < 400; i++) {
      boolean ruled = i % 2 == 0;
      var deeds =
          histories.both(90, it -> ruled ? !it.isAbout(About.NEUTRAL) : !it.what().isRuled());
      var days = histories.days(deeds);
      var both = Conduct.of(deeds);
      for (Side side : List.of(CLIENT, SUPPLIER)) {
        var alone = alone(deeds, side);
        same(alone.balances(side, days), both.balances(side, days), deeds);
      }
    }
  }

  /** Whom one side has accepted already, the other may have refused since. */
  private static Conduct alone(List<Deed> deeds, Side side) {
    var alone = new Conduct();
    for (Deed it : deeds) {
      if (it.of() == side) {
        boolean accepted = alone.does(it);
        assertTrue(accepted || it.what() == What.NEUTRAL_ACCEPTED, it + " in " + deeds);
      }
    }
    return alone;
  }

  @Test
  @DisplayName("19 two funds: swapping the sides swaps the funds")
  void swappingTheSidesSwapsTheFunds() {
    for (int i = 0; i < 300; i++) {
      var deeds = histories.both(80);
      var days = histories.days(deeds);
      var told = Conduct.of(deeds);
      var swapped = Conduct.of(deeds.stream().map(FundLawsTest::swapped).toList());
      same(told.balances(CLIENT, days), swapped.balances(SUPPLIER, days), deeds);
      same(told.balances(SUPPLIER, days), swapped.balances(CLIENT, days), deeds);
    }
  }

  private static void same(List<Double> wanted, List<Double> found, List<Deed> deeds) {
    for (int at = 0; at < wanted.size(); at++) {
      assertEquals(wanted.get(at), found.get(at), 1e-12, deeds.toString());
    }
  }

  private static Deed swapped(Deed it) {
    return new Deed(it.day(), it.what(), it.of().other(), it.number(), it.choice());
  }

  @Test
  @DisplayName("20 the past stays: a balance depends only on what had happened by then")
  void thePastStays() {
    for (int i = 0; i < 300; i++) {
      var deeds = histories.ofSupplier(80);
      var days = histories.days(deeds);
      var whole = Conduct.of(deeds);
      var balances = whole.balances(SUPPLIER, days);
      for (int at = 0; at < days.size(); at += 7) {
        double day = days.get(at);
        double found = Conduct.level(byThen(whole, day));
        assertEquals(balances.get(at), found, 1e-12, day + " in " + deeds);
      }
    }
  }

  /** The fund that day as whoever had only that much of the log would compute it. */
  private static Fund byThen(Conduct whole, double day) {
    var at = History.day(day);
    var relationship = new Relationship();
    var account = new Account(History.START, Conduct.POLICY);
    whole.story.log().stream()
        .filter(it -> !it.stamp().effectiveAt().isAfter(at))
        .flatMap(it -> relationship.apply(it).stream())
        .filter(it -> it.of() == SUPPLIER)
        .forEach(account::follow);
    return account.fund().faded(at, Conduct.POLICY);
  }

  @Test
  @DisplayName("20 the past stays: a look in between changes nothing later")
  void aLookInBetweenChangesNothing() {
    for (int i = 0; i < 300; i++) {
      var deeds = histories.ofSupplier(80);
      var fund = Conduct.of(deeds).fund(SUPPLIER);
      var looked = fund;
      double pause = 80 * histories.random().nextDouble();
      for (double days = 0; days < 800; days += pause) {
        var at = fund.at().plusSeconds((long) (days * 86_400));
        looked = looked.faded(at, Conduct.POLICY);
        double straight = Conduct.level(fund.faded(at, Conduct.POLICY));
        assertEquals(straight, Conduct.level(looked), 1e-9, days + " after " + deeds);
      }
    }
  }

  @Test
  @DisplayName("21 adds up: from 50 the postings add up to the balance at any instant")
  void addsUp() {
    for (int i = 0; i < 150; i++) {
      var deeds = histories.both(60);
      var told = Conduct.of(deeds);
      var days = histories.days(deeds);
      for (int at = 0; at < days.size(); at += 9) {
        var until = History.day(days.get(at));
        var effects =
            told.effects(SUPPLIER).stream().filter(it -> !it.at().isAfter(until)).toList();
        var postings = Ledger.of(History.START, effects, until, Conduct.POLICY, ZoneOffset.UTC);
        double sum = 50 + postings.stream().mapToDouble(Posting::amount).sum();
        assertEquals(told.balance(SUPPLIER, days.get(at)), sum, 1e-9, deeds.toString());
        postings.forEach(
            it -> assertTrue(Math.abs(it.amount()) >= 1e-12 || it.remark() != null, it.toString()));
      }
    }
  }
}
