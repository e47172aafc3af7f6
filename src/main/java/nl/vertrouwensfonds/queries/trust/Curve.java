package nl.vertrouwensfonds.queries.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.vertrouwensfonds.domain.commitment.Tally;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.TrustPolicy;

/**
 * Trust over time.
 *
 * @param asked the last instant; what it is worth, all rows are worth
 * @param step from one row to the next; the last row may come sooner
 * @param policy the name of the trust policy by which it was computed
 */
public record Curve(
    UUID relationship, AsOf asOf, Instant from, Duration step, String policy, List<Row> rows) {

  /**
   * How far one side trusted the other at an instant, and what stood beside it.
   *
   * @param balance 0 to 100; empty while there is no evidence
   * @param confidence 0 to 1
   * @param kept how the promises of the other side had turned out
   * @param contested whether a side held this balance for wrong
   */
  public record Point(
      OptionalDouble balance,
      double confidence,
      long kept,
      long missed,
      long madeGood,
      long lapsed,
      int openReports,
      boolean contested) {

    static final Point UNKNOWN = new Point(OptionalDouble.empty(), 0, 0, 0, 0, 0, 0, false);

    static Point of(Fund fund, TrustPolicy policy, Tally tally, long lapsed, boolean contested) {
      return new Point(
          fund.balance(policy),
          fund.confidence(policy),
          tally.kept(),
          tally.missed(),
          tally.madeGood(),
          lapsed,
          fund.reports().size(),
          contested);
    }
  }

  /** An event that bent the curve. */
  public record Bend(UUID event, String type) {}

  /**
   * Trust at one instant.
   *
   * @param policy the name of the trust policy by which this row was computed
   * @param bends the events since the row before, this instant included, that meant something for a
   *     fund; in the first row those of its own instant
   */
  public record Row(
      Instant at, Point clientInSupplier, Point supplierInClient, String policy, List<Bend> bends) {

    public OptionalDouble mutual() {
      return Trust.ifBoth(clientInSupplier.balance, supplierInClient.balance, Math::min);
    }

    public OptionalDouble gap() {
      return Trust.ifBoth(
          clientInSupplier.balance, supplierInClient.balance, (one, other) -> one - other);
    }
  }
}
