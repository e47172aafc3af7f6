package nl.vertrouwensfonds.verify;

import java.time.Instant;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.trust.Posting.Cause;
import nl.vertrouwensfonds.verify.file.LedgerLine;
import nl.vertrouwensfonds.verify.file.ScoreLine;
import nl.vertrouwensfonds.verify.file.StepLine;

/** What is computed from a log, as somebody would rather have it. */
final class ForgedNumbers {

  private ForgedNumbers() {}

  static ScoreLine flattered(ScoreLine it) {
    return score(it, Side.CLIENT, 88.8, it.kept());
  }

  /** The same score of other promises. */
  static ScoreLine other(ScoreLine it) {
    return score(it, it.trustor(), it.balance(), it.kept() + 1);
  }

  private static ScoreLine score(ScoreLine it, Side trustor, Double balance, long kept) {
    return new ScoreLine(
        trustor,
        it.policy(),
        balance,
        it.confidence(),
        kept,
        it.missed(),
        it.madeGood(),
        it.released(),
        it.moved(),
        it.moves(),
        it.movedDays(),
        it.lapsed(),
        it.openReports());
  }

  static LedgerLine flattered(LedgerLine it) {
    return posting(it, Cause.DEPOSIT, 1);
  }

  /** The same points for another cause. */
  static LedgerLine other(LedgerLine it) {
    return posting(it, it.cause() == Cause.SCAR ? Cause.DEPOSIT : Cause.SCAR, 0);
  }

  private static LedgerLine posting(LedgerLine it, Cause cause, double more) {
    return new LedgerLine(
        it.trustor(),
        it.at(),
        cause,
        it.event(),
        it.breach(),
        it.amount() + more,
        it.before(),
        it.after() + more,
        it.because(),
        it.roomFrom(),
        it.lines());
  }

  static StepLine flattered(StepLine it) {
    return step(it, it.since(), it.part() + 0.25);
  }

  /** The same step, begun earlier. */
  static StepLine other(StepLine it) {
    return step(it, Instant.EPOCH, it.part());
  }

  private static StepLine step(StepLine it, Instant since, double part) {
    return new StepLine(
        it.breach(),
        it.step(),
        it.status(),
        since,
        it.waitsFor(),
        it.waitsOn(),
        it.waitsSince(),
        it.until(),
        part);
  }
}
