package nl.vertrouwensfonds.trust;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a ledger.
 *
 * @param event what did it, or null for time
 * @param breach for which it was, or null
 * @param amount in points; {@code after} less {@code before}
 * @param remark why it is less than its reader would expect, or null
 * @param lines how many lines of one day it stands for
 */
public record Posting(
    Instant at,
    Cause cause,
    UUID event,
    UUID breach,
    double amount,
    double before,
    double after,
    Remark remark,
    int lines) {

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

  /** A line without a remark. */
  public Posting(
      Instant at,
      Cause cause,
      UUID event,
      UUID breach,
      double amount,
      double before,
      double after) {
    this(at, cause, event, breach, amount, before, after, null, 1);
  }

  /** The same line, and so much more. */
  Posting plus(double more) {
    return new Posting(at, cause, event, breach, amount + more, before, after, remark, lines);
  }

  /** The same line behind another balance. */
  Posting from(double balance) {
    return new Posting(at, cause, event, breach, amount, balance, balance + amount, remark, lines);
  }

  /** This line and earlier ones as one, where this one stands. */
  Posting with(Posting earlier) {
    double sum = earlier.amount + amount;
    int all = earlier.lines + lines;
    return new Posting(at, cause, event, breach, sum, before, after, remark, all);
  }
}
