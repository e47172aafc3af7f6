package nl.vertrouwensfonds.verify.file;

import java.util.OptionalDouble;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.Tally;

/**
 * How far one side trusted the other.
 *
 * @param trustor who trusts
 * @param policy by which it was computed
 * @param balance 0 to 100; null while there is no evidence
 * @param confidence 0 to 1
 * @param kept how many promises of the other side were kept; the others likewise
 * @param lapsed how many nobody assessed in time
 * @param openReports how many reports are neither proven nor gone
 */
public record ScoreLine(
    Side trustor,
    String policy,
    Double balance,
    double confidence,
    long kept,
    long missed,
    long madeGood,
    long released,
    long moved,
    long moves,
    long movedDays,
    long lapsed,
    int openReports) {

  /**
   * @param balance empty while there is no evidence
   * @param tally how the promises of the other side turned out
   */
  public static ScoreLine of(
      Side trustor,
      String policy,
      OptionalDouble balance,
      double confidence,
      Tally tally,
      long lapsed,
      int openReports) {
    return new ScoreLine(
        trustor,
        policy,
        balance.isPresent() ? balance.getAsDouble() : null,
        confidence,
        tally.kept(),
        tally.missed(),
        tally.madeGood(),
        tally.released(),
        tally.moved(),
        tally.moves(),
        tally.movedDays(),
        lapsed,
        openReports);
  }
}
