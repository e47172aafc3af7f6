package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a ledger.
 *
 * @param event what did it, or null for time
 * @param breach for which it was, or null
 * @param amount in points; {@code after} less {@code before}
 */
public record Posting(
    Instant at, Cause cause, UUID event, UUID breach, double amount, double before, double after) {

  /** What moved a balance. */
  public enum Cause {
    DEPOSITS_FADE,
    SCARS_FADE,
    ACCUSATION_FADES,
    ACCUSATION,
    DEPOSIT,
    SCAR,
    /** Two incidents became one, or a scar that one holds changed. */
    JOINED,
    WITHDRAWAL,
    APOLOGY,
    EXPLANATION,
    REMEDY,
    SILENCE,
    PATIENCE,
    POLICY
  }
}
