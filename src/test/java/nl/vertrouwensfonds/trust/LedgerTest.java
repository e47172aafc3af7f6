package nl.vertrouwensfonds.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.BreachEvent.Answer;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachAnswered;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachReported;
import nl.vertrouwensfonds.domain.event.BreachEvent.BreachWithdrawn;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentAssessed;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.CommitmentMade;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.event.Event;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.trust.Posting.Cause;
import nl.vertrouwensfonds.trust.Remark.Because;
import org.junit.jupiter.api.Test;

/** What a ledger says of things that did not move the balance, and what it leaves out. */
class LedgerTest {

  private static final TrustPolicy POLICY = Policies.named(Policies.FIRST);

  private final History history = new History();

  private void kept(double day, Size size) {
    var made = happens(day, new CommitmentMade(Side.SUPPLIER, size, LocalDate.MAX));
    happens(day, new CommitmentAssessed(made, Outcome.KEPT));
  }

  private UUID reported(double day, Severity severity, UUID incident) {
    return happens(day, new BreachReported(Side.SUPPLIER, Kind.ABILITY, severity, null, incident));
  }

  private UUID happens(double day, Event event) {
    return history.happens(History.day(day), event);
  }

  private List<Posting> told(double day, Cause cause) {
    return each(day).stream().filter(it -> it.cause() == cause).toList();
  }

  private List<Posting> each(double day) {
    var until = History.day(day);
    return Ledger.of(History.START, history.until(until), until, POLICY, ZoneOffset.UTC);
  }

  private List<Posting> monthly(double day) {
    var until = History.day(day);
    var adopted = List.of(new Adopted(History.START, null, POLICY));
    return Monthly.of(history.until(until), adopted, until, ZoneOffset.UTC);
  }

  private double balance(double day) {
    var account = new Account(History.START, POLICY);
    history.until(History.day(day)).forEach(account::follow);
    return account.fund().faded(History.day(day), POLICY).balance(POLICY).orElseThrow();
  }

  @Test
  void whatThereIsNoRoomForIsOneLineADayAndSaysWhenThereIsRoomAgain() {
    kept(3, Size.LARGE);
    for (int i = 0; i < 99; i++) {
      kept(3, Size.NORMAL);
    }
    var told = told(4, Cause.DEPOSIT);
    assertEquals(2, told.size());
    assertNull(told.getFirst().remark());
    assertEquals(0, told.getLast().amount());
    assertEquals(99, told.getLast().lines());
    assertEquals(new Remark(Because.FULL, History.day(18)), told.getLast().remark());
  }

  @Test
  void eachDayHasALineOfItsOwn() {
    kept(3, Size.LARGE);
    kept(3, Size.SMALL);
    kept(3, Size.SMALL);
    kept(4.5, Size.NORMAL);
    var lines = told(5, Cause.DEPOSIT).stream().map(Posting::lines).toList();
    assertEquals(List.of(1, 2, 1), lines);
  }

  @Test
  void whatThereWasRoomForInPartSaysSoAndWhenAWholeOneFitsAgain() {
    kept(3, Size.NORMAL);
    kept(3, Size.SMALL);
    kept(3, Size.NORMAL);
    var last = told(4, Cause.DEPOSIT).getLast();
    assertTrue(last.amount() > 1);
    assertEquals(new Remark(Because.PART, History.day(18)), last.remark());
  }

  @Test
  void thereIsRoomForALargeOneNoLaterThanTheRoomIsFull() {
    kept(3, Size.LARGE);
    kept(3, Size.LARGE);
    assertEquals(History.day(33), told(4, Cause.DEPOSIT).getLast().remark().until());
  }

  @Test
  void byMonthDepositsTooSmallToShowAreOneLineADayToo() {
    kept(3, Size.LARGE);
    for (int i = 0; i < 20; i++) {
      kept(3.001 + i * 0.001, Size.NORMAL);
    }
    var each = told(4, Cause.DEPOSIT);
    assertEquals(21, each.size());
    var monthly = monthly(4).stream().filter(it -> it.cause() == Cause.DEPOSIT).toList();
    assertEquals(2, monthly.size());
    assertEquals(20, monthly.getLast().lines());
    double sum = each.stream().skip(1).mapToDouble(Posting::amount).sum();
    assertEquals(sum, monthly.getLast().amount(), 1e-9);
  }

  @Test
  void aReportBesideAHeavierOneHasItsLine() {
    reported(3, Severity.GRAVE, null);
    var minor = reported(3, Severity.MINOR, null);
    var told = told(3, Cause.ACCUSATION);
    assertEquals(2, told.size());
    assertNull(told.getFirst().remark());
    assertEquals(minor, told.getLast().event());
    assertEquals(0, told.getLast().amount());
    assertEquals(new Remark(Because.BESIDE, null), told.getLast().remark());
    happens(3, new BreachWithdrawn(minor));
    assertEquals(Because.BESIDE, told(3, Cause.ACCUSATION).getLast().remark().because());
  }

  @Test
  void aHeavierReportBesideAnotherMovesTheBalanceAndNeedsNoRemark() {
    var minor = reported(3, Severity.MINOR, null);
    happens(3, new BreachAnswered(minor, Answer.DISPUTED));
    reported(100, Severity.GRAVE, null);
    assertEquals(2, told(100, Cause.ACCUSATION).size());
    told(100, Cause.ACCUSATION).forEach(it -> assertNull(it.remark()));
  }

  @Test
  void aReportAboutWhatIsProvenSaysThatItIsSettled() {
    var proven = reported(3, Severity.SERIOUS, null);
    happens(3, new BreachAnswered(proven, Answer.ACKNOWLEDGED));
    reported(4, Severity.SERIOUS, proven);
    var last = told(4, Cause.ACCUSATION).getLast();
    assertEquals(0, last.amount());
    assertEquals(Because.SETTLED, last.remark().because());
  }

  @Test
  void byMonthNothingShowsAsNothingAndItAddsUpAllTheSame() {
    kept(0, Size.SMALL);
    kept(120, Size.SMALL);
    reported(200, Severity.MINOR, null);
    for (double until : List.of(20.0, 121.0, 150.0, 900.0, 4000.0)) {
      var monthly = monthly(until);
      double sum = 50;
      for (Posting it : monthly) {
        assertEquals(sum, it.before(), 1e-9);
        sum += it.amount();
      }
      assertEquals(balance(until), sum, 1e-9);
      monthly.stream().filter(it -> it.event() == null).forEach(LedgerTest::shows);
    }
  }

  private static void shows(Posting it) {
    assertTrue(Math.abs(it.amount()) >= 0.005, it.toString());
  }

  @Test
  void byMonthALineStandsOnceForAMonthAndInOrder() {
    kept(0, Size.SMALL);
    kept(40, Size.LARGE);
    var seen = new HashSet<String>();
    Instant last = History.START;
    for (Posting it : monthly(2000)) {
      assertTrue(!it.at().isBefore(last), it.toString());
      last = it.at();
      assertTrue(it.event() != null || seen.add(it.at() + " " + it.cause()), it.toString());
    }
  }
}
