package nl.vertrouwensfonds.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.vertrouwensfonds.domain.action.NextActions;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.event.Envelope;
import nl.vertrouwensfonds.domain.event.RelationshipEvent.HistoryHorizonSet;
import nl.vertrouwensfonds.domain.relationship.Decision;
import nl.vertrouwensfonds.domain.rule.Action;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.trust.Account;
import nl.vertrouwensfonds.trust.Ledger;

/** One walk: what is offered is done, what is left out is refused, and the sums add up. */
final class Walk {

  /** So far back a history begins that is told first. */
  private static final Duration YEARS = Duration.ofDays(4000);

  final Story story;
  private final Walker walker;
  private final List<UUID> people;
  private final Instant start;
  private final Map<Side, Instant> agreed = new EnumMap<>(Side.class);
  private Instant told;
  private long seen;

  /** One that happens as it is told. */
  Walk(Walker walker) {
    this(walker, Story.live(), Story.START);
  }

  /** One that is told as a history, to which both sides mostly agree at once. */
  static Walk told(Walker walker) {
    Instant start = Story.START.minus(YEARS);
    var story = Story.begun(start).telling(start);
    return new Walk(walker, walker.random().nextInt(4) > 0 ? story.agreed() : story, start);
  }

  private Walk(Walker walker, Story story, Instant start) {
    this.walker = walker;
    this.story = story;
    this.start = start;
    told = start;
    story.log().forEach(this::agrees);
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
    pass();
    var seated = new ArrayList<>(people);
    story.relationship().cases().open().ifPresent(it -> seated.add(it.neutral()));
    UUID who = walker.oneOf(seated);
    var offered = offered(who);
    var inView = road.inView(proposed(), offered);
    // Whoever left is offered nothing; then somebody else goes on.
    if (!inView.isEmpty()) {
      var chosen = walker.choose(inView, road.rather(walker));
      does(who, walker.command(chosen, story.moment().occurredAt().orElse(story.now())));
    }
  }

  /** While a history is told, its time runs as the clock does, some years behind it. */
  private void pass() {
    story.at(story.now().plus(walker.pause()));
    told = told.plus(walker.pause());
    story.telling(importing() ? told : null);
  }

  private boolean importing() {
    return story.relationship().history().importing();
  }

  private void does(UUID who, Command command) {
    boolean history = importing();
    Instant before = story.relationship().history().last().effectiveAt();
    int from = story.log().size();
    story.does(who, command);
    var events = story.log().subList(from, story.log().size());
    if (history) {
      events.forEach(it -> nobodyIsShutOut(it, before));
    }
    events.forEach(this::agrees);
  }

  /** Told from the log alone: whatever goes further than what was told, the others agreed to. */
  private void nobodyIsShutOut(Envelope event, Instant before) {
    Instant at = event.stamp().effectiveAt();
    for (Side side : Side.PARTIES) {
      boolean free = side == event.by().side() || !at.isAfter(before);
      assertTrue(
          free || !at.isAfter(agreed.getOrDefault(side, start)), () -> event + " for " + side);
    }
  }

  private void agrees(Envelope event) {
    if (event.data() instanceof HistoryHorizonSet set) {
      agreed.put(set.side(), set.until());
    }
  }

  private boolean proposed() {
    var open = story.relationship().cases().open();
    return open.filter(it -> it.mediation().proposal().isPresent()).isPresent();
  }

  private List<Action> offered(UUID who) {
    var moment = story.moment();
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
        story.relationship().decide(left.sample(), who, story.moment(), UUID::randomUUID, Map::of);
    assertTrue(decision instanceof Decision.Refused, left.rel() + " was left out");
  }

  /** The balance is the ledger's sum, in both directions, also long after the last act. */
  void addsUp() {
    var policy = Policies.named(Policies.FIRST);
    for (Side trustee : List.of(Side.CLIENT, Side.SUPPLIER)) {
      var effects = story.effects().stream().filter(it -> it.of() == trustee).toList();
      var account = new Account(start, policy);
      effects.forEach(account::follow);
      for (int days : new int[] {0, 10, 100, 1000}) {
        var at = story.now().plus(days + 1, ChronoUnit.DAYS);
        double sum =
            Ledger.of(start, effects, at, policy, ZoneOffset.UTC).stream()
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
