package nl.vertrouwensfonds.domain.breach;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.StepEvent.Assessment;

/**
 * Money in turns: an offer, a counter, until one side accepts or declines.
 *
 * @param money what was offered last, or was agreed
 * @param by who offered that
 * @param until the instant after which it can not be accepted any more
 * @param paidAt when it was last said to be paid, or null
 * @param assessment what was last said of that by the injured side or the neutral, or null
 * @param ruled whether the neutral has spoken of what was paid last
 */
public record Compensation(
    UUID id,
    Money money,
    Side by,
    Instant until,
    State state,
    Instant paidAt,
    Assessment assessment,
    boolean ruled) {

  public enum State {
    OFFERED,
    AGREED,
    DECLINED
  }

  static Compensation offered(UUID id, Money money, Side by, Instant until) {
    return new Compensation(id, money, by, until, State.OFFERED, null, null, false);
  }

  boolean offered() {
    return state == State.OFFERED;
  }

  /** Whether an answer is waited for at an instant. */
  public boolean open(Instant at) {
    return offered() && !lapsed(at);
  }

  public boolean lapsed(Instant at) {
    return offered() && at.isAfter(until);
  }

  public boolean paid() {
    return paidAt != null;
  }

  public boolean agreed() {
    return state == State.AGREED;
  }

  public boolean confirmed() {
    return assessment == Assessment.CONFIRMED;
  }

  /** Whether a payment is waited for: the first, or another after a rejection. */
  public boolean toPay() {
    return agreed() && !confirmed() && (!paid() || assessment == Assessment.REJECTED);
  }

  Compensation answered(State next) {
    return new Compensation(id, money, by, until, next, paidAt, assessment, ruled);
  }

  Compensation countered(Money counter, Side side, Instant deadline) {
    return offered(id, counter, side, deadline);
  }

  /** Paid, or paid again after it was rejected. */
  Compensation nowPaid(Instant at) {
    return new Compensation(id, money, by, until, state, at, null, false);
  }

  Compensation assessed(Assessment found) {
    return new Compensation(id, money, by, until, state, paidAt, found, ruled);
  }

  Compensation ruled(Assessment found) {
    return new Compensation(id, money, by, until, state, paidAt, found, true);
  }
}
