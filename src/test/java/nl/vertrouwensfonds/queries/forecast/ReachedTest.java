package nl.vertrouwensfonds.queries.forecast;

import static nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome.KEPT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Story;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.queries.forecast.ForecastView.ForecastRow;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Goal;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Keeping;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Unlikely;
import nl.vertrouwensfonds.trust.Account;
import nl.vertrouwensfonds.trust.Expected;
import nl.vertrouwensfonds.trust.Expected.NewBreach;
import nl.vertrouwensfonds.trust.Expected.OnBreach;
import nl.vertrouwensfonds.trust.Expected.Promise;
import nl.vertrouwensfonds.trust.Expected.Turn;
import nl.vertrouwensfonds.trust.Forecast;
import nl.vertrouwensfonds.trust.TrustPolicy;
import org.junit.jupiter.api.Test;

/** When a fund is as full as somebody wishes, or why that day never comes. */
class ReachedTest {

  private static final TrustPolicy POLICY = Policies.named(Policies.FIRST);
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
  private static final List<Keeping> ONE_A_MONTH =
      List.of(new Keeping(Side.SUPPLIER, Size.NORMAL, 1));

  /** What one kept commitment in thirty days amounts to in the end, just after it was kept. */
  private static double limit() {
    double deposits = 1 / (1 - Math.pow(2, -30 / POLICY.halfLifeDays()));
    return 100 * (4 + deposits) / (8 + deposits);
  }

  private static DaysAhead ahead(List<Expected> expected, List<Keeping> keeping) {
    var story = Story.live();
    Map<Side, Account> accounts = new EnumMap<>(Side.class);
    Instant start = story.log().getFirst().stamp().effectiveAt();
    for (Side side : List.of(Side.CLIENT, Side.SUPPLIER)) {
      accounts.put(side, new Account(start, POLICY));
    }
    return new DaysAhead(
        new Forecast(story.relationship(), accounts, POLICY),
        expected,
        List.of(Rhythm.fullest(Side.SUPPLIER, keeping)),
        NOW,
        java.time.ZoneOffset.UTC,
        new Effort(() -> false));
  }

  private static Reached reached(double balance, DaysAhead ahead) {
    return Reached.of(new Goal(Side.CLIENT, balance, Optional.empty()), List.of(), ahead, POLICY);
  }

  @Test
  void whatTimeBringsWithinReachIsReachedHoweverLongItTakes() {
    var reached = reached(limit() - 0.05, ahead(List.of(), ONE_A_MONTH));
    assertTrue(reached.on().orElseThrow().isAfter(TODAY.plusYears(5)), reached.toString());
    assertEquals(Optional.empty(), reached.most());
  }

  @Test
  void whatIsBehindTheMostItCanReachIsNeverReached() {
    var reached = reached(limit() + 0.01, ahead(List.of(), ONE_A_MONTH));
    assertEquals(Optional.empty(), reached.on());
    double most = reached.most().orElseThrow().clientInSupplier().orElseThrow();
    assertTrue(most < limit() && most > limit() - 0.05, most + " of " + limit());
  }

  @Test
  void theDayIsTheFirstOneOnWhichItIsThatFull() {
    var ahead = ahead(List.of(), ONE_A_MONTH);
    var days = new ArrayList<ForecastRow>();
    for (int i = 0; i < 400; i++) {
      days.add(ahead.next());
    }
    var goal = new Goal(Side.CLIENT, 60, Optional.empty());
    var on = Reached.of(goal, days, ahead, POLICY).on().orElseThrow();
    for (ForecastRow day : days) {
      boolean full = day.clientInSupplier().orElse(50) >= 60;
      assertTrue(!day.on().isBefore(on) || !full, day + " is sooner than " + on);
      assertTrue(!day.on().equals(on) || full, day.toString());
    }
  }

  @Test
  void nothingExpectedIsNeverAnything() {
    var reached = reached(60, ahead(List.of(), List.of()));
    assertEquals(new Reached(reached.goal(), Optional.empty(), Optional.empty()), reached);
  }

  @Test
  void aBreachThatNobodyRepairsKeepsItOutOfReach() {
    var breach = new NewBreach(NOW.plusSeconds(60), Side.SUPPLIER, Kind.ABILITY, Severity.GRAVE);
    var never = reached(70, ahead(List.of(breach), ONE_A_MONTH));
    assertEquals(Optional.empty(), never.on());
    double most = never.most().orElseThrow().clientInSupplier().orElseThrow();
    assertTrue(most > 40 && most < 45, never.toString());
  }

  @Test
  void whatIsExpectedLateIsWaitedFor() {
    var late = new Promise(NOW.plus(Duration.ofDays(30 * 365)), Side.SUPPLIER, Size.LARGE, KEPT);
    var reached = reached(52, ahead(List.of(late), List.of()));
    assertEquals(Optional.of(TODAY.plusDays(30 * 365)), reached.on());
  }

  @Test
  void whatTheRulesWouldNotAllowIsToldWithItsRule() {
    var nothing = new OnBreach(NOW.plusSeconds(60), new UUID(0, 9), Turn.APOLOGY_ACCEPTED);
    var ahead = ahead(List.of(nothing), List.of());
    var unlikely = assertThrows(Unlikely.class, ahead::next);
    assertEquals("unknown", unlikely.rule().code());
  }
}
