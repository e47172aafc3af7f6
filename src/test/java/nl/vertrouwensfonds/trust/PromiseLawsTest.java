package nl.vertrouwensfonds.trust;

import static nl.vertrouwensfonds.domain.Side.CLIENT;
import static nl.vertrouwensfonds.domain.Side.SUPPLIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.action.NextActions;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerMove;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.ProposeMove;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.ReleaseCommitment;
import nl.vertrouwensfonds.domain.commitment.Move;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.effect.Effect.Kept;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.trust.Deed.What;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of when a commitment is due, delivered and assessed. */
class PromiseLawsTest {

  private final Histories histories = Histories.of("laws of promises");

  @Test
  @DisplayName("23 re-planning: moves and releases change no balance")
  void movesAndReleasesChangeNoBalance() {
    int acts = 0;
    for (int i = 0; i < 120; i++) {
      var deeds = histories.both(50);
      double day = deeds.isEmpty() ? 0 : deeds.getLast().day();
      deeds.add(Deed.made(day, SUPPLIER, 900, Size.LARGE, 3));
      deeds.add(Deed.about(day, What.DELIVERED, SUPPLIER, 900));
      deeds.add(Deed.about(day, What.MOVE_ASKED, SUPPLIER, 900).choosing(20));
      var told = Conduct.of(deeds);
      for (Side side : List.of(SUPPLIER, CLIENT)) {
        for (Action action : replanning(told, side)) {
          var acted = Conduct.of(deeds);
          acted.story.tells(acted.story.of(side), last(told), action.sample());
          assertSame(told, acted, action + " after " + deeds);
          acts++;
        }
      }
    }
    assertTrue(acts > 500, acts + " acts");
  }

  private static List<Action> replanning(Conduct told, Side side) {
    var moment = Moment.told(told.story.now(), last(told));
    return NextActions.of(told.story.relationship(), told.story.of(side), moment).stream()
        .filter(it -> isReplanning(it.sample()))
        .toList();
  }

  private static boolean isReplanning(Command it) {
    return it instanceof ProposeMove || it instanceof AnswerMove || it instanceof ReleaseCommitment;
  }

  private static Instant last(Conduct told) {
    return told.story.log().getLast().stamp().effectiveAt();
  }

  private static void assertSame(Conduct before, Conduct after, String what) {
    for (int days : new int[] {0, 1, 100, 1000}) {
      var at = last(before).plusSeconds(days * 86_400L);
      for (Side side : List.of(SUPPLIER, CLIENT)) {
        double was = Conduct.level(before.fund(side).faded(at, Conduct.POLICY));
        double is = Conduct.level(after.fund(side).faded(at, Conduct.POLICY));
        assertEquals(was, is, 1e-9, what);
      }
    }
  }

  @Test
  @DisplayName("23 re-planning: kept after moves proposed in time is as if so promised")
  void keptAfterMovesInTime() {
    int moved = 0;
    for (int i = 0; i < 300; i++) {
      var plain = new ArrayList<>(histories.ofSupplier(50));
      double from = plain.isEmpty() ? 0 : Math.floor(plain.getLast().day()) + 1;
      var replanned = new ArrayList<>(plain);
      int due = 5 + histories.random().nextInt(20);
      replanned.add(Deed.made(from, SUPPLIER, 900, Size.values()[i % 3], due));
      double day = from;
      for (int times = histories.random().nextInt(4); times > 0; times--) {
        day += (from + due - day) * histories.random().nextDouble();
        int later = (int) (from + due - Math.floor(day)) + 1 + histories.random().nextInt(20);
        var ask = times % 3 == 0 ? What.MOVE_ASKED_BY_RECEIVER : What.MOVE_ASKED;
        replanned.add(Deed.about(day, ask, SUPPLIER, 900).choosing(later));
        replanned.add(Deed.about(day, What.MOVE_ANSWERED, SUPPLIER, 900).choosing(1));
        due = (int) (Math.floor(day) - from) + later;
        moved++;
      }
      plain.add(Deed.made(from, SUPPLIER, 900, Size.values()[i % 3], due));
      var end = new ArrayList<Deed>();
      if (i % 2 == 0) {
        end.add(Deed.about(day, What.DELIVERED, SUPPLIER, 900));
      }
      end.add(Deed.assessed(from + due + 1, SUPPLIER, 900, Outcome.KEPT));
      plain.addAll(end);
      replanned.addAll(end);
      var days = histories.days(plain);
      var one = Conduct.of(plain).balances(SUPPLIER, days);
      assertEquals(one, Conduct.of(replanned).balances(SUPPLIER, days), replanned.toString());
    }
    assertTrue(moved > 200, moved + " moves");
  }

  @Test
  @DisplayName("23 re-planning: each move proposed too late halves the deposit")
  void eachMoveTooLateHalvesTheDeposit() {
    for (int late = 0; late < 5; late++) {
      for (Size size : Size.values()) {
        var deeds = new ArrayList<Deed>();
        deeds.add(Deed.made(100, SUPPLIER, 0, size, 0));
        double day = 101;
        for (int move = 0; move < late; move++) {
          deeds.add(Deed.about(day, What.MOVE_ASKED, SUPPLIER, 0).choosing(3));
          deeds.add(Deed.about(day, What.MOVE_ANSWERED, SUPPLIER, 0).choosing(1));
          day += 4;
        }
        deeds.add(Deed.assessed(day, SUPPLIER, 0, Outcome.KEPT));
        double whole = new double[] {0.5, 1, 2}[size.ordinal()];
        double deposit = Conduct.of(deeds).fund(SUPPLIER, day).deposits();
        assertEquals(whole / Math.pow(2, late), deposit, 1e-12);
      }
    }
  }

  @Test
  @DisplayName("24 late: kept is never lower than made good, nor that than missed")
  void late() {
    int later = 0;
    for (int i = 0; i < 500; i++) {
      var before = new ArrayList<>(histories.ofSupplier(10 + i % 50));
      before.add(Deed.made(last(before), SUPPLIER, 900, Size.values()[i % 3], 0));
      if (i % 2 == 0) {
        before.add(Deed.about(last(before), What.DELIVERED, SUPPLIER, 900));
      }
      double day = last(before) + 1 + 90 * histories.random().nextDouble();
      var kept = Conduct.of(assessed(before, day, Outcome.KEPT, List.of()));
      var late = Conduct.of(assessed(before, day, Outcome.MADE_GOOD, List.of()));
      var missed = Conduct.of(assessed(before, day, Outcome.MISSED, List.of()));
      Conduct.neverLower(kept, late, List.of(day), before);
      Conduct.neverLower(late, missed, List.of(day), before);
      later += neverLowerLater(before, day);
    }
    assertTrue(later > 30, later + " compared later");
  }

  /** As long as the room is large enough for all; 0 when it is not. */
  private int neverLowerLater(List<Deed> before, double day) {
    var start = assessed(before, day, Outcome.MISSED, List.of());
    var all = histories.after(start, 30, it -> !givesBack(it));
    var after = all.subList(start.size(), all.size());
    var kept = Conduct.attempt(assessed(before, day, Outcome.KEPT, after));
    var late = Conduct.attempt(assessed(before, day, Outcome.MADE_GOOD, after));
    var missed = Conduct.of(all);
    if (!alike(missed, kept) || !alike(missed, late) || isShortOfRoom(kept.get())) {
      return 0;
    }
    var days = histories.days(all).stream().filter(it -> it >= day).toList();
    Conduct.neverLower(kept.get(), late.get(), days, all);
    Conduct.neverLower(late.get(), missed, days, all);
    return 1;
  }

  /** Whether it is about a miss that was told before, in whichever way. */
  private static boolean givesBack(Deed it) {
    return switch (it.what()) {
      case ASSESSED, RULED, JOINED, REPORTED, ACKNOWLEDGED, UPHELD -> true;
      default -> false;
    };
  }

  /** Whether something was kept that deposited less than it is worth. */
  private static boolean isShortOfRoom(Conduct conduct) {
    for (Effect effect : conduct.effects(SUPPLIER)) {
      if (effect instanceof Kept it) {
        var about = conduct.story.relationship().commitments().find(it.commitment()).orElseThrow();
        double worth = new double[] {0.5, 1, 2}[about.size().ordinal()];
        for (Move move : about.moves()) {
          worth /= move.by() == SUPPLIER && move.late() ? 2 : 1;
        }
        if (it.counted() < worth - 1e-9) {
          return true;
        }
      }
    }
    return false;
  }

  private static double last(List<Deed> deeds) {
    return deeds.isEmpty() ? 0 : deeds.getLast().day();
  }

  private static boolean alike(Conduct one, Optional<Conduct> other) {
    return other.filter(it -> it.events().equals(one.events())).isPresent();
  }

  private static List<Deed> assessed(
      List<Deed> before, double day, Outcome outcome, List<Deed> after) {
    var deeds = new ArrayList<>(before);
    deeds.add(Deed.assessed(day, SUPPLIER, 900, outcome));
    deeds.addAll(after);
    return deeds;
  }

  @Test
  @DisplayName("24 late: softening never lowers")
  void softening() {
    int softened = 0;
    for (int i = 0; i < 400; i++) {
      var before = new ArrayList<>(histories.ofSupplier(40));
      var at = i % 3 == 0 ? What.LATE : What.MISSED;
      before.add(new Deed(last(before), at, SUPPLIER, 900, i % 9));
      var deeds = histories.after(before, 40, it -> !it.isAboutCommitment(900));
      double day = last(deeds) + 30 * histories.random().nextDouble();
      var hard = Conduct.of(deeds);
      var better = i % 3 == 1 ? Outcome.MADE_GOOD : Outcome.KEPT;
      deeds.add(Deed.assessed(day, SUPPLIER, 900, better));
      var days = histories.days(deeds).stream().filter(it -> it >= day).toList();
      Conduct.neverLower(Conduct.of(deeds), hard, days, deeds);
      softened++;
    }
    assertEquals(400, softened);
  }

  @Test
  @DisplayName("25 sleeping: what nobody assessed within 100 days can no more be called missed")
  void sleeping() {
    for (int i = 0; i < 300; i++) {
      var deeds = new ArrayList<>(histories.ofSupplier(40));
      double from = Math.floor(last(deeds)) + 1;
      int due = histories.random().nextInt(30);
      deeds.add(Deed.made(from, SUPPLIER, 900, Size.NORMAL, due));
      if (i % 3 == 0) {
        deeds.add(Deed.about(from, What.MOVE_ASKED, SUPPLIER, 900).choosing(due + 10));
        deeds.add(Deed.about(from, What.MOVE_ANSWERED, SUPPLIER, 900).choosing(1));
        due += 10;
      }
      double last = from + due + 1 + 100;
      for (Outcome hard : List.of(Outcome.MISSED, Outcome.MADE_GOOD)) {
        assertTrue(Conduct.of(deeds).does(Deed.assessed(last, SUPPLIER, 900, hard)));
        double later = last + (i % 2 == 0 ? 1e-9 : 900 * histories.random().nextDouble());
        var asleep = Conduct.of(deeds);
        assertFalse(asleep.does(Deed.assessed(later, SUPPLIER, 900, hard)), deeds.toString());
        assertTrue(asleep.does(Deed.assessed(later, SUPPLIER, 900, Outcome.KEPT)));
      }
    }
  }

  @Test
  @DisplayName(
      "27 meetings: delivered one by one deposits the same, assessed at once or at meetings")
  void meetings() {
    double late = 0;
    for (int i = 0; i < 300; i++) {
      var begun = histories.after(List.of(), i % 30, it -> true);
      double from = last(begun);
      double pace = 1 + 15 * histories.random().nextDouble();
      var atOnce = new ArrayList<>(begun);
      var atMeetings = new ArrayList<>(begun);
      double every = 10 + 89 * histories.random().nextDouble();
      for (int number = 900; number < 940; number++) {
        double day = from + pace * (number - 900);
        double meeting = from + every * (1 + Math.floor((day - from) / every));
        var size = Size.values()[histories.random().nextInt(3)];
        delivered(atOnce, number, size, day, day);
        delivered(atMeetings, number, size, day, meeting);
        late = Math.max(late, meeting - day);
      }
      atMeetings.sort(Comparator.comparingDouble(Deed::day));
      assertEquals(deposits(Conduct.of(atOnce)), deposits(Conduct.of(atMeetings)), "" + begun);
    }
    assertTrue(late > 80, "at most " + late + " days later");
  }

  private static void delivered(List<Deed> to, int number, Size size, double day, double assessed) {
    to.add(Deed.made(day, SUPPLIER, number, size, 0));
    to.add(Deed.about(day, What.DELIVERED, SUPPLIER, number));
    to.add(Deed.assessed(assessed, SUPPLIER, number, Outcome.KEPT));
  }

  /** How much was deposited for each of these commitments. */
  private static Map<Integer, Double> deposits(Conduct conduct) {
    var counted = new HashMap<UUID, Double>();
    for (Effect effect : conduct.effects(SUPPLIER)) {
      if (effect instanceof Kept it) {
        counted.put(it.commitment(), Math.round(it.counted() * 1e9) / 1e9);
      }
    }
    var all = new HashMap<Integer, Double>();
    for (int number = 900; number < 940; number++) {
      all.put(number, counted.get(conduct.promise(number).orElseThrow().id()));
    }
    return all;
  }
}
