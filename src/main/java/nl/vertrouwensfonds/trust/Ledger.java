package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.vertrouwensfonds.domain.effect.Effect;
import nl.vertrouwensfonds.trust.OpenBreach.Parts;

/**
 * Explains a balance, point by point. From the level without evidence the postings add up to the
 * balance at the end. The balance is not linear, so the order in which causes are told is fixed:
 * between two events what time did, then what the event did.
 */
public final class Ledger {

  /** Amounts smaller than this are rounding, and are left out. */
  private static final double NOTHING = 1e-12;

  /** What moved a balance. */
  public enum Cause {
    DEPOSITS_FADE,
    SCARS_FADE,
    ACCUSATION,
    DEPOSIT,
    SCAR,
    WITHDRAWAL,
    APOLOGY,
    EXPLANATION,
    REMEDY,
    SILENCE,
    PATIENCE,
    POLICY
  }

  /**
   * From when on a policy holds, for all that happened before too.
   *
   * @param event with which both had adopted it; null for the one that held from the start
   */
  public record Adopted(Instant at, UUID event, TrustPolicy policy) {}

  /**
   * One line.
   *
   * @param event what did it, or null for time
   * @param breach for which it was, or null
   * @param amount in points; {@code after} less {@code before}
   */
  public record Posting(
      Instant at,
      Cause cause,
      UUID event,
      UUID breach,
      double amount,
      double before,
      double after) {}

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
  private final boolean monthly;
  private TrustPolicy policy;
  private Account account;
  private final List<Posting> postings = new ArrayList<>();
  private Position told;

  private Ledger(Instant start, TrustPolicy policy, boolean monthly) {
    this.start = start;
    this.policy = policy;
    this.monthly = monthly;
    this.account = new Account(start, policy);
    this.told = account.fund().position(policy);
  }

  /**
   * The whole ledger of one direction under one policy.
   *
   * @param effects of the trustee's conduct, in order, none after {@code until}
   */
  public static List<Posting> of(
      Instant start, List<Effect> effects, Instant until, TrustPolicy policy) {
    return of(effects, List.of(new Adopted(start, null, policy)), until);
  }

  /**
   * The same under policies that were adopted one after the other; each jump is one posting.
   *
   * @param adopted in order, the first from the start
   */
  public static List<Posting> of(List<Effect> effects, List<Adopted> adopted, Instant until) {
    return told(effects, adopted, until, false);
  }

  /** The same, with what time did summed by calendar month. */
  public static List<Posting> monthly(List<Effect> effects, List<Adopted> adopted, Instant until) {
    return Monthly.of(told(effects, adopted, until, true), until);
  }

  private static List<Posting> told(
      List<Effect> effects, List<Adopted> adopted, Instant until, boolean monthly) {
    var first = adopted.getFirst();
    var ledger = new Ledger(first.at(), first.policy(), monthly);
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
      do {
        account.follow(effects.get(i++));
      } while (i < effects.size() && effects.get(i).event().equals(first.event()));
      tell(account.fund(), first.event());
    }
    return i;
  }

  private void adopt(Adopted next, List<Effect> before) {
    pass(next.at());
    double under = told.level(policy);
    policy = next.policy();
    account = new Account(start, policy);
    before.forEach(account::follow);
    account.advance(next.at());
    told = account.fund().position(policy);
    post(next.at(), Cause.POLICY, next.event(), null, under, told.level(policy));
  }

  /** Tells what time did until an instant, month by month if so asked. */
  private void pass(Instant until) {
    Fund fund = account.fund();
    if (monthly) {
      for (Instant start : Monthly.starts(fund.at(), until)) {
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
      told = fund.position(policy);
    }
    fund = fund.fadedTo(until, policy);
    tell(fund, null);
    return fund;
  }

  /** Goes from what was told to what is, one cause at a time. */
  private void tell(Fund fund, UUID event) {
    Position now = fund.position(policy);
    boolean time = event == null;
    Instant at = fund.at();
    if (!time) {
      become(at, Cause.ACCUSATION, event, null, told.withAccusation(now.accusation()));
    }
    Cause deposits = time ? Cause.DEPOSITS_FADE : Cause.DEPOSIT;
    become(at, deposits, event, null, told.withDeposits(now.deposits()));
    Cause scars = time ? Cause.SCARS_FADE : Cause.SCAR;
    become(at, scars, event, null, told.withScars(now.scars()));
    for (var breach : now.breaches().entrySet()) {
      for (Step step : STEPS) {
        Parts from = told.breaches().getOrDefault(breach.getKey(), Parts.NONE);
        var next = step.take().apply(from, breach.getValue());
        become(at, step.cause(), event, breach.getKey(), told.with(breach.getKey(), next));
      }
    }
    told = now;
  }

  private void become(Instant at, Cause cause, UUID event, UUID breach, Position next) {
    double before = told.level(policy);
    double after = next.level(policy);
    told = next;
    post(at, cause, event, breach, before, after);
  }

  private void post(Instant at, Cause cause, UUID event, UUID breach, double before, double after) {
    if (Math.abs(after - before) >= NOTHING) {
      postings.add(new Posting(at, cause, event, breach, after - before, before, after));
    }
  }
}
