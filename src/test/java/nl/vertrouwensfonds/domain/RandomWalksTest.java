package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.action.Action;
import nl.vertrouwensfonds.domain.action.NextActions;
import nl.vertrouwensfonds.domain.action.Rel;
import nl.vertrouwensfonds.domain.breach.BreachCommand.ReportBreach;
import nl.vertrouwensfonds.domain.commitment.CommitmentCommand.MakeCommitment;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.domain.party.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.procedure.ProcedureCommand.OpenProcedure;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.rule.Command;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.trust.Account;
import nl.vertrouwensfonds.trust.Ledger;
import org.junit.jupiter.api.Test;

/**
 * Thousands of acts at random, each chosen from what was offered. The seed is printed; with it a
 * walk can be walked again: {@code -Dfonds.seed=...}.
 */
class RandomWalksTest {

  private static final int WALKS = 120;
  private static final int ACTS = 80;

  private final Map<Rel, Integer> taken = new EnumMap<>(Rel.class);
  private Random random;

  /** The same walks every time, which come to every act there is. */
  @Test
  void everyActIsComeToAndWhatIsOfferedSucceeds() {
    walk(2026);
    var missed = EnumSet.allOf(Rel.class);
    missed.removeAll(taken.keySet());
    assertEquals(EnumSet.of(Rel.CLOSE_HISTORY), missed, "acts that no walk came to");
  }

  /** Other walks every time. */
  @Test
  void everyActOfferedSucceedsAndEveryOneLeftOutIsRefused() {
    walk(Long.getLong("fonds.seed", System.nanoTime()));
  }

  private void walk(long seed) {
    System.out.println("random walks: -Dfonds.seed=" + seed);
    random = new Random(seed);
    for (int walk = 0; walk < WALKS; walk++) {
      var story = Story.live();
      var people = new ArrayList<>(List.of(story.client(), story.supplier()));
      people.add(
          story.does(
              story.client(), new AdmitParticipant(Role.DEMAND_MANAGEMENT, false, Content.EMPTY)));
      for (int act = 0; act < ACTS; act++) {
        story.later(random.nextInt(random.nextBoolean() ? 24 : 40 * 24), ChronoUnit.HOURS);
        step(story, people.get(random.nextInt(people.size())));
      }
      addsUp(story);
    }
    System.out.println("walked " + taken.values().stream().mapToInt(it -> it).sum() + " acts");
  }

  private void step(Story story, UUID who) {
    var moment = Moment.at(story.now());
    var relationship = story.relationship();
    var offered = NextActions.of(relationship, who, moment);
    var names = offered.stream().map(RandomWalksTest::name).collect(Collectors.toSet());
    assertEquals(offered.size(), new HashSet<>(names).size());
    NextActions.all(relationship, moment)
        .filter(it -> !names.contains(name(it)))
        .forEach(it -> refused(story, who, it));
    // Whoever left is offered nothing; then somebody else goes on.
    if (!offered.isEmpty()) {
      Action chosen = choose(offered);
      story.does(who, command(story, chosen));
      taken.merge(chosen.rel(), 1, Integer::sum);
    }
  }

  /** Mostly what was done least, so that walks come everywhere. */
  private Action choose(List<Action> offered) {
    if (random.nextInt(4) == 0) {
      return offered.get(random.nextInt(offered.size()));
    }
    return offered.stream()
        .min(Comparator.comparingInt(it -> taken.getOrDefault(it.rel(), 0)))
        .orElseThrow();
  }

  /** The sample, but for promises that come due, reports of every weight, and invitations. */
  private Command command(Story story, Action chosen) {
    return switch (chosen.rel()) {
      case MAKE_COMMITMENT -> {
        var due = LocalDate.ofInstant(story.now(), ZoneOffset.UTC).plusDays(20);
        yield new MakeCommitment(Size.SMALL, due, Content.EMPTY);
      }
      case REPORT_BREACH -> {
        var kind = Kind.values()[random.nextInt(3)];
        yield new ReportBreach(kind, Severity.values()[random.nextInt(3)], null, Content.EMPTY);
      }
      case OPEN_PROCEDURE -> new OpenProcedure(null, true, Content.EMPTY);
      default -> chosen.sample();
    };
  }

  private static void refused(Story story, UUID who, Action left) {
    var decision =
        story
            .relationship()
            .decide(left.sample(), who, Moment.at(story.now()), UUID::randomUUID, Map::of);
    assertTrue(decision instanceof Decision.Refused, left.rel() + " was left out");
  }

  /** The balance is the ledger's sum, in both directions, also long after the last act. */
  private static void addsUp(Story story) {
    var policy = Policies.named(Policies.FIRST);
    for (Side trustee : List.of(Side.CLIENT, Side.SUPPLIER)) {
      var effects = story.effects().stream().filter(it -> it.of() == trustee).toList();
      var account = new Account(Story.START, policy);
      effects.forEach(account::follow);
      for (int days : new int[] {0, 10, 100, 1000}) {
        var at = story.now().plus(days + 1, ChronoUnit.DAYS);
        double sum =
            Ledger.of(Story.START, effects, at, policy).stream()
                .mapToDouble(it -> it.amount())
                .sum();
        var balance = account.fund().faded(at, policy).balance(policy);
        assertEquals(balance.orElse(50), 50 + sum, 1e-9);
        assertTrue(balance.isEmpty() || (balance.getAsDouble() > 0 && balance.getAsDouble() < 100));
      }
    }
  }

  private static String name(Action action) {
    return action.rel() + " " + action.subject();
  }
}
