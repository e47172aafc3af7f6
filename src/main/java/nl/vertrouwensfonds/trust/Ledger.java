package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.domain.effect.Effect;

/**
 * Explains a balance, point by point. From the level without evidence the postings add up to the
 * balance at the end. The balance is not linear, so the order in which causes are told is fixed:
 * between two events what faded, then what the event did.
 */
public final class Ledger {

  /** Amounts smaller than this are rounding, and are left out. */
  private static final double NOTHING = 1e-12;

  public enum Cause {
    DEPOSITS_FADE,
    SCARS_FADE,
    DEPOSIT,
    SCAR
  }

  /**
   * One line.
   *
   * @param event what did it, or null for time
   * @param amount in points; {@code after} less {@code before}
   */
  public record Posting(
      Instant at, Cause cause, UUID event, double amount, double before, double after) {}

  private final TrustPolicy policy;
  private final List<Posting> postings = new ArrayList<>();
  private Fund fund;

  private Ledger(Fund start, TrustPolicy policy) {
    this.fund = start;
    this.policy = policy;
  }

  /**
   * The whole ledger of one direction.
   *
   * @param effects of the trustee's conduct, in order, none after {@code until}
   */
  public static List<Posting> of(
      Instant start, List<Effect> effects, Instant until, TrustPolicy policy) {
    var ledger = new Ledger(Fund.empty(start, policy), policy);
    effects.forEach(ledger::post);
    ledger.fade(until);
    return List.copyOf(ledger.postings);
  }

  private void post(Effect effect) {
    fade(effect.at());
    Fund after = fund.after(effect, policy);
    Cause cause = after.missed() > fund.missed() ? Cause.SCAR : Cause.DEPOSIT;
    become(after, cause, effect.event());
  }

  private void fade(Instant at) {
    Fund faded = fund.faded(at, policy);
    become(faded.withScars(fund.scars()), Cause.DEPOSITS_FADE, null);
    become(faded, Cause.SCARS_FADE, null);
  }

  private void become(Fund next, Cause cause, UUID event) {
    double before = fund.level(policy);
    double after = next.level(policy);
    fund = next;
    if (Math.abs(after - before) >= NOTHING) {
      postings.add(new Posting(next.at(), cause, event, after - before, before, after));
    }
  }
}
