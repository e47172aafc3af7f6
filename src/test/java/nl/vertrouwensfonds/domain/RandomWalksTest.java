package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.action.Action;
import nl.vertrouwensfonds.domain.action.NextActions;
import nl.vertrouwensfonds.domain.action.Rel;
import nl.vertrouwensfonds.domain.party.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.trust.Account;
import nl.vertrouwensfonds.trust.Ledger;
import org.junit.jupiter.api.Test;

/** Thousands of acts at random, each chosen from what was offered. */
class RandomWalksTest {

  private static final int WALKS = 120;
  private static final int ACTS = 80;

  /** The same walks every time, which come to every act there is. */
  @Test
  void everyActIsComeToAndWhatIsOfferedSucceeds() {
    var walker = new Walker(2026);
    walk(walker);
    assertEquals(EnumSet.of(Rel.CLOSE_HISTORY), walker.missed(), "acts that no walk came to");
  }

  /** Other walks every time. */
  @Test
  void everyActOfferedSucceedsAndEveryOneLeftOutIsRefused() {
    walk(Walker.anew());
  }

  private static void walk(Walker walker) {
    for (int walk = 0; walk < WALKS; walk++) {
      var story = Story.live();
      var people = new ArrayList<>(List.of(story.client(), story.supplier()));
      people.add(
          story.does(
              story.client(), new AdmitParticipant(Role.DEMAND_MANAGEMENT, false, Content.EMPTY)));
      for (int act = 0; act < ACTS; act++) {
        story.at(story.now().plus(walker.pause()));
        step(walker, story, walker.oneOf(people));
      }
      addsUp(story);
    }
    System.out.println("walked " + walker.acts() + " acts");
  }

  private static void step(Walker walker, Story story, UUID who) {
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
      story.does(who, walker.command(walker.choose(offered), story.now()));
    }
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
