package nl.vertrouwensfonds.domain.rule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;

/**
 * Something that is waited for, from one instant until another. What time alone brings or takes
 * away is told beforehand, so that it is there at the right instant though nothing happens then.
 *
 * @param what one of {@link For}, or of what a step of a breach waits for
 * @param from who has to do it; null for time alone
 * @param until by when it should be done; or null
 * @param ends from when on it is waited for no longer, though nobody did it; or null
 */
public record Wait(
    Enum<?> what, UUID subject, Side from, Instant since, Instant until, Instant ends) {

  /** What is waited for beside the steps of a breach. */
  public enum For {
    MEDIATION_PROPOSAL,
    MEDIATION_ANSWER,
    WILL,
    WILL_ASSESSMENT,
    ADMISSION,
    LETTING_GO,
    COMPROMISE,
    RECOGNITION,
    RESTATEMENT,
    HEARING,
    ANSWER_TO_GRIEVANCE,
    SETTLEMENT,
    ADOPTION,
    RULING,
    ANSWER_TO_AGREEMENT,
    CLOSING,
    DELIVERY_OF_COMMITMENT,
    /** Nobody answered a delivery within the agreed term, so that it may be recorded as kept. */
    RECORDING_AS_KEPT,
    END_OF_SILENCE,
    END_OF_PATIENCE,
    ANSWER_TO_INVITATION,
    ANSWER_TO_QUESTION,
    ANSWER_TO_CONTEST,
    ANSWER_TO_POLICY,
    AGREEMENT_ON_HISTORY,
    CLOSING_OF_HISTORY
  }

  public static Wait of(Enum<?> what, UUID subject, Side from, Instant since) {
    return new Wait(what, subject, from, since, null, null);
  }

  public Wait until(Instant deadline) {
    return new Wait(what, subject, from, since, deadline, ends);
  }

  /** It ends at an instant of its own. */
  public Wait ends(Instant end) {
    return new Wait(what, subject, from, since, until, end);
  }

  /** An instant at which it is waited for still, and the last such one. */
  public Wait endsAfter(Instant last) {
    return ends(after(last));
  }

  /** The first instant after another: they are told in microseconds. */
  public static Instant after(Instant last) {
    return last.plus(1, ChronoUnit.MICROS);
  }

  /** Whether it is waited for at an instant. */
  public boolean at(Instant now) {
    return !since.isAfter(now) && !endedBy(now);
  }

  /** Whether it is waited for. */
  public boolean at(Instant told, Instant clock) {
    return at(by(told, clock));
  }

  /**
   * The instant that it is held against: only the end of a history goes by the clock.
   *
   * @param told how far a history is told that is being imported; otherwise the clock
   */
  public Instant by(Instant told, Instant clock) {
    return what == For.CLOSING_OF_HISTORY ? clock : told;
  }

  public boolean endedBy(Instant now) {
    return ends != null && !ends.isAfter(now);
  }
}
