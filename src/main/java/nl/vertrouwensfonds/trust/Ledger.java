package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.trust.OpenBreach.Parts;
import nl.vertrouwensfonds.trust.Position.Weight;
import nl.vertrouwensfonds.trust.Posting.Cause;

/**
 * Explains a balance, point by point. From the level without evidence the postings add up to the
 * balance at the end. The balance is not linear, so the order in which causes are told is fixed:
 * between two events what time did, then what the event did. Of some events there is a line also
 * when they move nothing, with a remark why.
 */
public final class Ledger {

  /** Amounts smaller than this are rounding, and are left out. */
  static final double NOTHING = 1e-12;

  /** A step's part of a breach, and how to put another in its place. */
  private record Step(Cause cause, BiFunction<Parts, Parts, Parts> take) {}

  private static final List<Step> STEPS =
      List.of(
          new Step(
              Cause.WITHDRAWAL, (from, to) -> parts(to.weight(), from, from, from, from, from)),
          new Step(Cause.APOLOGY, (from, to) -> parts(from.weight(), to, from, from, from, from)),
          new Step(
              Cause.EXPLANATION, (from, to) -> parts(from.weight(), from, to, from, from, from)),
          new Step(Cause.REMEDY, (from, to) -> parts(from.weight(), from, from, to, from, from)),
          new Step(Cause.SILENCE, (from, to) -> parts(from.weight(), from, from, from, to, from)),
          new Step(Cause.PATIENCE, (from, to) -> parts(from.weight(), from, from, from, from, to)));

  private static Parts parts(
      double weight,
      Parts apology,
      Parts explanation,
      Parts remedy,
      Parts silence,
      Parts patience) {
    return new Parts(
        weight,
        apology.apology(),
        explanation.explanation(),
        remedy.remedy(),
        silence.silence(),
        patience.patience());
  }

  private final Instant start;
  private final Optional<Months> months;
  private TrustPolicy policy;
  private Account account;
  private final List<Posting> postings = new ArrayList<>();
  private Position told;
  private double level;
  private Map<Cause, Remark> remarks = Map.of();

  private Ledger(Instant start, TrustPolicy policy, Optional<Months> months) {
    this.start = start;
    this.policy = policy;
    this.months = months;
    this.account = new Account(start, policy);
    stand(account.fund().position(policy));
  }

  /**
   * The whole ledger of one direction under one policy.
   *
   * @param effects of the trustee's conduct, in order, none after {@code until}
   * @param zone where a day ends: of one day is told together what had no room
   */
  public static List<Posting> of(
      Instant start, List<Effect> effects, Instant until, TrustPolicy policy, ZoneId zone) {
    return of(effects, List.of(new Adopted(start, null, policy)), until, zone);
  }

  /**
   * The same under policies that were adopted one after the other; each jump is one posting.
   *
   * @param adopted in order, the first from the start
   */
  public static List<Posting> of(
      List<Effect> effects, List<Adopted> adopted, Instant until, ZoneId zone) {
    return Daily.of(told(effects, adopted, until, Optional.empty()), NOTHING, zone);
  }

  /** The same, with what time did told apart for each calendar month. */
  static List<Posting> endingWithMonths(
      List<Effect> effects, List<Adopted> adopted, Instant until, Months months) {
    return told(effects, adopted, until, Optional.of(months));
  }

  private static List<Posting> told(
      List<Effect> effects, List<Adopted> adopted, Instant until, Optional<Months> months) {
    var first = adopted.getFirst();
    var ledger = new Ledger(first.at(), first.policy(), months);
    int told = 0;
    for (Adopted next : adopted.subList(1, adopted.size())) {
      told = ledger.tellUpTo(effects, told, next.at());
      ledger.adopt(next, effects.subList(0, told));
    }
    ledger.tellUpTo(effects, told, until);
    ledger.pass(until);
    return List.copyOf(ledger.postings);
  }

  /** Tells the effects behind the first {@code from}, up to an instant; how many are told then. */
  private int tellUpTo(List<Effect> effects, int from, Instant until) {
    int i = from;
    while (i < effects.size() && !effects.get(i).at().isAfter(until)) {
      Effect first = effects.get(i);
      pass(first.at());
      var ofOne = effects.subList(i, end(effects, i));
      ofOne.forEach(account::follow);
      remarks = Remark.of(ofOne);
      tell(account.fund(), first.event());
      remarks = Map.of();
      i += ofOne.size();
    }
    return i;
  }

  /** Where the effects of another event begin, or all end. */
  private static int end(List<Effect> effects, int from) {
    int i = from;
    while (i < effects.size() && effects.get(i).event().equals(effects.get(from).event())) {
      i++;
    }
    return i;
  }

  private void adopt(Adopted next, List<Effect> before) {
    pass(next.at());
    double under = level;
    policy = next.policy();
    account = new Account(start, policy);
    before.forEach(account::follow);
    account.advance(next.at());
    stand(account.fund().position(policy));
    post(next.at(), Cause.POLICY, next.event(), null, under, level);
  }

  /** Tells what time did until an instant, month by month if so asked. */
  private void pass(Instant until) {
    Fund fund = account.fund();
    if (months.isPresent()) {
      for (Instant start : months.get().starts(fund.at(), until)) {
        fund = pass(fund, start);
      }
    }
    pass(fund, until);
  }

  /** From healing to healing. Healing itself moves nothing. */
  private Fund pass(Fund from, Instant until) {
    Fund fund = from;
    for (var next = fund.nextHealing(until); next.isPresent(); next = fund.nextHealing(until)) {
      fund = fund.fadedTo(next.get(), policy);
      tell(fund, null);
      fund = fund.healed(policy);
      stand(fund.position(policy));
    }
    fund = fund.fadedTo(until, policy);
    tell(fund, null);
    return fund;
  }

  /** Goes from what was told to what is, one cause at a time. */
  private void tell(Fund fund, UUID event) {
    Position now = fund.position(policy);
    if (event == null) {
      timeTold(fund.at(), now);
    } else {
      eventTold(fund.at(), now, event);
    }
    now.breaches().forEach((breach, weight) -> stepsTold(fund.at(), event, breach, weight));
    stand(now);
  }

  private void stand(Position here) {
    told = here;
    level = here.level(policy);
  }

  private void timeTold(Instant at, Position now) {
    become(at, Cause.DEPOSITS_FADE, null, null, told.withDeposits(now.deposits()));
    var faded = told.withScars(now.scars()).withHeld(now.held());
    become(at, Cause.SCARS_FADE, null, null, faded);
    become(at, Cause.ACCUSATION_FADES, null, null, told.withAccusation(now.accusation()));
  }

  /** A scar that an incident takes leaves the free ones first, and weighs in it afterwards. */
  private void eventTold(Instant at, Position now, UUID event) {
    become(at, Cause.ACCUSATION, event, null, told.withAccusation(now.accusation()));
    become(at, Cause.DEPOSIT, event, null, told.withDeposits(now.deposits()));
    become(at, Cause.SCAR, event, null, told.withScars(now.scars()));
    become(at, Cause.JOINED, event, null, told.joinedAs(now));
  }

  private void stepsTold(Instant at, UUID event, UUID breach, Weight weight) {
    for (Step step : STEPS) {
      var before = told.breaches().get(breach);
      var next = step.take().apply(before == null ? Parts.NONE : before.parts(), weight.parts());
      var taken = told.with(breach, new Weight(weight.incident(), next));
      become(at, step.cause(), event, breach, taken);
    }
  }

  private void become(Instant at, Cause cause, UUID event, UUID breach, Position next) {
    double before = level;
    stand(next);
    post(at, cause, event, breach, before, level);
  }

  private void post(Instant at, Cause cause, UUID event, UUID breach, double before, double after) {
    boolean moves = Math.abs(after - before) >= NOTHING;
    var remark = remarks.get(cause);
    if (moves || remark != null) {
      var said = moves && remark != null && !remark.isOfRoom() ? null : remark;
      postings.add(new Posting(at, cause, event, breach, after - before, before, after, said, 1));
    }
  }
}
