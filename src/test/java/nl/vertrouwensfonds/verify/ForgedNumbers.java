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
    return new ScoreLine(
        Side.CLIENT,
        it.policy(),
        88.8,
        it.confidence(),
        it.kept(),
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
    return new LedgerLine(
        it.trustor(),
        it.at(),
        Cause.DEPOSIT,
        it.event(),
        it.breach(),
        it.amount() + 1,
        it.before(),
        it.after() + 1,
        it.because(),
        it.roomFrom(),
        it.lines());
  }

  static StepLine flattered(StepLine it) {
    return new StepLine(
        it.breach(),
        it.step(),
        it.status(),
        it.since(),
        it.waitsFor(),
        it.waitsOn(),
        it.waitsSince(),
        it.until(),
        it.part() + 0.25);
  }

  /** The same score of other promises. */
  static ScoreLine other(ScoreLine it) {
    return new ScoreLine(
        it.trustor(),
        it.policy(),
        it.balance(),
        it.confidence(),
        it.kept() + 1,
        it.missed(),
        it.madeGood(),
        it.released(),
        it.moved(),
        it.moves(),
        it.movedDays(),
        it.lapsed(),
        it.openReports());
  }

  /** The same points for another cause. */
  static LedgerLine other(LedgerLine it) {
    return new LedgerLine(
        it.trustor(),
        it.at(),
        it.cause() == Cause.SCAR ? Cause.DEPOSIT : Cause.SCAR,
        it.event(),
        it.breach(),
        it.amount(),
        it.before(),
        it.after(),
        it.because(),
        it.roomFrom(),
        it.lines());
  }

  /** The same step, begun earlier. */
  static StepLine other(StepLine it) {
    return new StepLine(
        it.breach(),
        it.step(),
        it.status(),
        Instant.EPOCH,
        it.waitsFor(),
        it.waitsOn(),
        it.waitsSince(),
        it.until(),
        it.part());
  }
}
