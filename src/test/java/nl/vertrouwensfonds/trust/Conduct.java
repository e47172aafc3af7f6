package nl.vertrouwensfonds.trust;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.Story;
import nl.vertrouwensfonds.domain.breach.Breach;
import nl.vertrouwensfonds.domain.command.Command;
import nl.vertrouwensfonds.domain.command.RemedyCommand.PayCompensation;
import nl.vertrouwensfonds.domain.commitment.Commitment;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.domain.relationship.Decision.Accepted;
import nl.vertrouwensfonds.domain.rule.Moment;
import nl.vertrouwensfonds.log.Policies;

/** Deeds of two sides, put to the rules as commands, and the funds that come of them. */
final class Conduct {

  static final TrustPolicy POLICY = Policies.named(Policies.FIRST);
  static final Instant PRESENT = Instant.parse("2199-01-01T00:00:00Z");

  final Story story = Story.begun(History.START).at(PRESENT).agreed();
  final NeutralDeeds neutral = new NeutralDeeds(this);
  private final PromiseDeeds promises = new PromiseDeeds(this);
  private final BreachDeeds breaches = new BreachDeeds(this);

  static Conduct of(Collection<Deed> deeds) {
    var conduct = new Conduct();
    deeds.forEach(it -> assertTrue(conduct.does(it), () -> it + " was refused in " + deeds));
    return conduct;
  }

  /** What comes of deeds; empty when the rules refuse one. */
  static Optional<Conduct> attempt(Collection<Deed> deeds) {
    var conduct = new Conduct();
    return deeds.stream().allMatch(conduct::does) ? Optional.of(conduct) : Optional.empty();
  }

  /** Whether the rules accepted it; else nothing happened. */
  boolean does(Deed it) {
    return switch (it.what().about()) {
      case COMMITMENT -> promises.does(it);
      case BREACH -> breaches.does(it);
      case NEUTRAL -> neutral.does(it);
    };
  }

  /** The breach of this number, when it was reported. */
  Optional<Breach> breach(int number) {
    return breaches.id(number).flatMap(story.relationship().breaches()::find);
  }

  /** The commitment of this number, when it was made. */
  Optional<Commitment> promise(int number) {
    return promises.id(number).flatMap(story.relationship().commitments()::find);
  }

  /** What a report or a joining names, when that is there. */
  Optional<UUID> target(int code) {
    return code % 2 == 0 ? breaches.id(code / 2) : promises.id(code / 2);
  }

  boolean tries(Side by, Deed deed, Command command) {
    return tries(story.of(by), deed, command);
  }

  boolean tries(UUID who, Deed deed, Command command) {
    var moment = Moment.told(PRESENT, at(deed));
    var decision = story.relationship().decide(command, who, moment, () -> new UUID(1, 1), Map::of);
    if (decision instanceof Accepted) {
      story.does(who, command, moment);
    }
    return decision instanceof Accepted;
  }

  UUID tells(Side by, Deed deed, Command command) {
    return tells(story.of(by), deed, command);
  }

  UUID tells(UUID who, Deed deed, Command command) {
    return story.tells(who, at(deed), command);
  }

  static Instant at(Deed deed) {
    return History.day(deed.day());
  }

  /** The supplier says that it paid so much. */
  void pays(double day, UUID compensation, long cents) {
    var paid = new PayCompensation(compensation, new Money("EUR", 2, cents), Content.EMPTY);
    story.tells(story.supplier(), History.day(day), paid);
  }

  /** The names of what was recorded, in order. */
  List<String> events() {
    return story.log().stream().map(it -> it.data().getClass().getSimpleName()).toList();
  }

  List<Effect> effects(Side trustee) {
    return story.effects().stream().filter(it -> it.of() == trustee).toList();
  }

  /** The fund held in a side after its last deed. */
  Fund fund(Side trustee) {
    var account = new Account(History.START, POLICY);
    effects(trustee).forEach(account::follow);
    return account.fund();
  }

  /** The fund held in a side at the end of a day. */
  Fund fund(Side trustee, double day) {
    return funds(trustee, List.of(day)).getFirst();
  }

  /** The funds held in a side on each of these days, which are in order. */
  List<Fund> funds(Side trustee, List<Double> days) {
    var account = new Account(History.START, POLICY);
    var effects = effects(trustee).iterator();
    var waiting = effects.hasNext() ? effects.next() : null;
    var funds = new ArrayList<Fund>();
    for (double day : days) {
      Instant at = History.day(day);
      while (waiting != null && !waiting.at().isAfter(at)) {
        account.follow(waiting);
        waiting = effects.hasNext() ? effects.next() : null;
      }
      funds.add(account.fund().faded(at, POLICY));
    }
    return funds;
  }

  double balance(Side trustee, double day) {
    return level(fund(trustee, day));
  }

  List<Double> balances(Side trustee, List<Double> days) {
    return funds(trustee, days).stream().map(Conduct::level).toList();
  }

  /** The balance, or where it starts. */
  static double level(Fund fund) {
    return fund.balance(POLICY).orElse(50);
  }

  /** On none of these days does the supplier stand lower in one than in the other. */
  static void neverLower(Conduct better, Conduct worse, List<Double> days, Object where) {
    var high = better.balances(Side.SUPPLIER, days);
    var low = worse.balances(Side.SUPPLIER, days);
    for (int at = 0; at < days.size(); at++) {
      String which = days.get(at) + ": " + high.get(at) + " < " + low.get(at) + " in " + where;
      assertTrue(high.get(at) >= low.get(at) - 1e-9, which);
    }
  }
}
