package nl.vertrouwensfonds.queries.forecast;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Story;
import nl.vertrouwensfonds.domain.command.BreachCommand.AnswerBreach;
import nl.vertrouwensfonds.domain.command.BreachCommand.ReportBreach;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AnswerCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.AssessCommitment;
import nl.vertrouwensfonds.domain.command.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.event.BreachEvent;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Answer;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Outcome;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.queries.asof.Replay;
import nl.vertrouwensfonds.queries.forecast.ForecastView.ForecastQuestion;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Goal;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Keeping;
import nl.vertrouwensfonds.trust.Expected.OnBreach;
import nl.vertrouwensfonds.trust.Expected.Turn;
import nl.vertrouwensfonds.trust.TrustPolicy;
import org.junit.jupiter.api.Test;

/** By when at which pace, and what reaches a goal by a day. */
class WaysTest {

  private static final TrustPolicy POLICY = Policies.named(Policies.FIRST);

  private final Story story = Story.live();

  private LocalDate today() {
    return LocalDate.ofInstant(story.now(), ZoneOffset.UTC);
  }

  private Looks looks() {
    var replay = new Replay(story.relationship(), story.log(), story.effects());
    return new Looks(replay, POLICY, story.now(), new Effort(() -> false));
  }

  private void assessed(Size size, Outcome outcome) {
    var due = LocalDate.ofInstant(story.now(), ZoneOffset.UTC);
    var id = story.does(story.supplier(), new MakeCommitment(size, due, Content.EMPTY));
    story.does(story.client(), new AnswerCommitment(id, Answer.ACCEPTED, Content.EMPTY));
    story.later(1, DAYS);
    story.does(story.client(), new AssessCommitment(id, outcome, Content.EMPTY));
  }

  private UUID proven(Severity severity) {
    var report = new ReportBreach(Kind.ABILITY, severity, null, Content.EMPTY);
    var breach = story.does(story.client(), report);
    var acknowledged = BreachEvent.Answer.ACKNOWLEDGED;
    story.does(story.supplier(), new AnswerBreach(breach, acknowledged, Content.EMPTY));
    return breach;
  }

  private static List<Keeping> keeping(Size size, int perThirtyDays) {
    return List.of(new Keeping(Side.SUPPLIER, size, perThirtyDays));
  }

  private static ForecastQuestion question(Goal goal, List<Keeping> keeping) {
    return new ForecastQuestion(List.of(), keeping, Optional.of(goal), 30, 7, Optional.empty());
  }

  private LocalDate reached(double balance, List<Keeping> keeping) {
    var goal = new Goal(Side.CLIENT, balance, Optional.empty());
    var reached = Course.of(question(goal, keeping), looks()).reached().orElseThrow();
    return reached.on().orElse(LocalDate.MAX);
  }

  private WaysBy by(double balance, int days) {
    var goal = new Goal(Side.CLIENT, balance, Optional.of(today().plusDays(days)));
    return new WaySearch(looks(), question(goal, List.of()), goal, goal.by().get()).search();
  }

  @Test
  void moreKeepingIsNeverToldAsLater() {
    long seed = Long.getLong("fonds.seed", System.nanoTime());
    System.out.println("more keeping: -Dfonds.seed=" + seed);
    var random = new Random(seed);
    int sooner = 0;
    for (int i = 0; i < 12; i++) {
      happens(random);
      double goal = 51 + 45 * random.nextDouble();
      var pace = new ArrayList<Keeping>();
      LocalDate last = reached(goal, pace);
      for (int more = 0; more < 12; more++) {
        pace.add(keeping(Size.values()[random.nextInt(3)], 1 + random.nextInt(3)).getFirst());
        var next = reached(goal, pace);
        assertFalse(next.isAfter(last), goal + " with " + pace + " on " + next + " after " + last);
        sooner += next.isBefore(last) ? 1 : 0;
        last = next;
      }
    }
    assertTrue(sooner > 0, sooner + " sooner");
  }

  private void happens(Random random) {
    story.later(random.nextInt(20), DAYS);
    switch (random.nextInt(4)) {
      case 0 -> assessed(Size.values()[random.nextInt(3)], Outcome.MISSED);
      case 1 -> proven(Severity.MINOR);
      default -> assessed(Size.values()[random.nextInt(3)], Outcome.KEPT);
    }
  }

  @Test
  void whoKeepsMoreCanKeepTheSameAtTheSameInstants() {
    for (double goal : List.of(55.0, 60.0, 70.0, 80.0, 82.0)) {
      for (Size size : Size.values()) {
        LocalDate last = LocalDate.MAX;
        for (int pace = 1; pace <= 12; pace++) {
          var next = reached(goal, keeping(size, pace));
          assertFalse(next.isAfter(last), goal + " " + size + " " + pace);
          last = next;
        }
        assertEquals(last, reached(goal, keeping(size, 60)));
      }
    }
  }

  /** There is room for the large one alone, or for the small ones: each serves another goal. */
  @Test
  void keepingALargeOneBesidesSmallOnesPutsNothingOff() {
    var small = keeping(Size.SMALL, 3);
    var large = keeping(Size.LARGE, 1);
    var both = new ArrayList<>(small);
    both.addAll(large);
    for (double goal : List.of(52.0, 55.0, 90.85)) {
      var found = reached(goal, both);
      assertFalse(found.isAfter(reached(goal, small)), goal + " than small ones alone");
      assertFalse(found.isAfter(reached(goal, large)), goal + " than a large one alone");
    }
    assertTrue(reached(52, small).isBefore(reached(52, large)));
  }

  @Test
  void whatIsReachedAnywayNeedsNothing() {
    assessed(Size.LARGE, Outcome.KEPT);
    var ways = by(55, 10);
    assertEquals(List.of(new Way(List.of(), OptionalInt.empty(), today())), ways.found());
    assertEquals(Optional.empty(), ways.most());
  }

  @Test
  void theFewestPromisesThatReachItAreTold() {
    var one = by(55, 40).found();
    assertEquals(OptionalInt.of(1), one.getFirst().perThirtyDays());
    assertEquals(1, one.size());
    var two = by(55, 20).found();
    assertEquals(OptionalInt.of(2), two.getFirst().perThirtyDays());
    assertTrue(!two.getFirst().on().isAfter(today().plusDays(20)));
    assertEquals(OptionalInt.of(4), by(58, 10).found().getFirst().perThirtyDays());
  }

  @Test
  void theFirstStepsThatSufficeAreToldWithTheirBreach() {
    var breach = proven(Severity.SERIOUS);
    assertEquals(turns(breach, Turn.APOLOGY_ACCEPTED), by(23, 5).found().getFirst().steps());
    assertEquals(
        turns(breach, Turn.APOLOGY_ACCEPTED, Turn.EXPLANATION_ACCEPTED, Turn.REMEDY_CONFIRMED),
        by(32, 5).found().getFirst().steps());
  }

  private List<OnBreach> turns(UUID breach, Turn... turns) {
    var at = looks().tomorrow();
    return List.of(turns).stream().map(it -> new OnBreach(at, breach, it)).toList();
  }

  @Test
  void stepsAndPromisesAreToldTogetherWhenNeitherSuffices() {
    proven(Severity.SERIOUS);
    var ways = by(60, 200).found();
    assertEquals(1, ways.size());
    assertEquals(3, ways.getFirst().steps().size());
    assertTrue(ways.getFirst().perThirtyDays().isPresent());
  }

  @Test
  void thatNothingReachesItIsToldWithTheMostThatCanBe() {
    proven(Severity.GRAVE);
    var ways = by(75, 30);
    assertEquals(List.of(), ways.found());
    double most = ways.most().orElseThrow().clientInSupplier().orElseThrow();
    assertTrue(most > 30 && most < 60, most + "");
  }

  @Test
  void stepsOfABreachOfWhichSomethingIsExpectedAreNotToldTwice() {
    var breach = proven(Severity.SERIOUS);
    var expected = turns(breach, Turn.APOLOGY_ACCEPTED).getFirst();
    var steps =
        OpenSteps.of(story.relationship(), Side.SUPPLIER, List.of(expected), looks().tomorrow());
    assertEquals(List.of(), steps);
  }
}
