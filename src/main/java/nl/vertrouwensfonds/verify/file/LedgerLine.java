package nl.vertrouwensfonds.verify.file;

import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.trust.Posting;
import nl.vertrouwensfonds.trust.Posting.Cause;
import nl.vertrouwensfonds.trust.Remark.Because;

/**
 * A posting in the ledger of one direction.
 *
 * @param trustor who trusts
 * @param event what did it; null for time
 * @param breach for which it was, or null
 * @param amount in points, as {@code before} and {@code after}
 * @param because why it is less than one would expect, or null
 * @param roomFrom from when on there is room again, or null
 * @param lines how many lines of one day it stands for
 */
public record LedgerLine(
    Side trustor,
    Instant at,
    Cause cause,
    UUID event,
    UUID breach,
    double amount,
    double before,
    double after,
    Because because,
    Instant roomFrom,
    int lines) {

  public static LedgerLine of(Side trustor, Posting it) {
    return new LedgerLine(
        trustor,
        it.at(),
        it.cause(),
        it.event(),
        it.breach(),
        it.amount(),
        it.before(),
        it.after(),
        it.remark() == null ? null : it.remark().because(),
        it.remark() == null ? null : it.remark().until(),
        it.lines());
  }
}
