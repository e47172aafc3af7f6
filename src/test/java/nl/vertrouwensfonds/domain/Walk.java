package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.action.NextActions;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.trust.Account;
import nl.vertrouwensfonds.trust.Ledger;

/** One walk: what is offered is done, what is left out is refused, and the sums add up. */
final class Walk {

  final Story story = Story.live();
  private final Walker walker;
  private final List<UUID> people;
  private long seen;

  Walk(Walker walker) {
    this.walker = walker;
    people = new ArrayList<>(List.of(story.client(), story.supplier()));
    people.add(
        story.does(
            story.client(), new AdmitParticipant(Role.DEMAND_MANAGEMENT, false, Content.EMPTY)));
  }

  /** How many events were looked at. */
  long seen() {
    return seen;
  }

  /** Everything until now was looked at. */
  void look() {
    seen = story.log().size();
  }

  /** Somebody does something, some time later. */
  void step(Road road) {
    story.at(story.now().plus(walker.pause()));
    var seated = new ArrayList<>(people);
    story.relationship().cases().open().ifPresent(it -> seated.add(it.neutral()));
    UUID who = walker.oneOf(seated);
    var offered = offered(who);
    var inView = road.inView(proposed(), offered);
    // Whoever left is offered nothing; then somebody else goes on.
    if (!inView.isEmpty()) {
      story.does(who, walker.command(walker.choose(inView, road.rather(walker)), story.now()));
    }
  }

  private boolean proposed() {
    var open = story.relationship().cases().open();
    return open.filter(it -> it.mediation().proposal().isPresent()).isPresent();
  }

  private List<Action> offered(UUID who) {
    var moment = Moment.at(story.now());
    var relationship = story.relationship();
    var offered = NextActions.of(relationship, who, moment);
    var names = offered.stream().map(Walk::name).collect(Collectors.toSet());
    assertEquals(offered.size(), new HashSet<>(names).size());
    NextActions.all(relationship, moment)
        .filter(it -> !names.contains(name(it)))
        .forEach(it -> refused(who, it));
    return offered;
  }

  private void refused(UUID who, Action left) {
    var decision =
        story
            .relationship()
            .decide(left.sample(), who, Moment.at(story.now()), UUID::randomUUID, Map::of);
    assertTrue(decision instanceof Decision.Refused, left.rel() + " was left out");
  }

  /** The balance is the ledger's sum, in both directions, also long after the last act. */
  void addsUp() {
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
