package nl.vertrouwensfonds.queries.trust;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.DoubleBinaryOperator;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.commitment.Commitments;
import nl.vertrouwensfonds.domain.commitment.Tally;
import nl.vertrouwensfonds.log.RatingsAndContests.Contest;
import nl.vertrouwensfonds.log.RatingsAndContests.Rating;
import nl.vertrouwensfonds.queries.asof.AsOf;
import nl.vertrouwensfonds.trust.Fund;
import nl.vertrouwensfonds.trust.OpenReport;
import nl.vertrouwensfonds.trust.TrustPolicy;

/**
 * How far two sides trust each other at an instant.
 *
 * @param policy the name of the trust policy by which it was computed
 */
public record Trust(
    UUID relationship,
    AsOf asOf,
    String policy,
    Direction clientInSupplier,
    Direction supplierInClient) {

  /**
   * How the promises of a side turned out.
   *
   * @param lapsed how many nobody assessed in time
   */
  public record Promises(Tally tally, long lapsed) {
    static final Promises NONE = new Promises(Tally.NOTHING, 0);

    static Promises of(Commitments commitments, Side owner, Instant at) {
      return new Promises(commitments.tally(owner), commitments.lapsed(owner, at));
    }
  }

  /**
   * One direction.
   *
   * @param balance 0 to 100; empty while there is no evidence
   * @param confidence 0 to 1
   * @param promises how those of the other side turned out
   * @param openReports the reports that are neither proven nor gone
   * @param ratings what participants of this side said themselves, beside the score, never in it
   */
  public record Direction(
      OptionalDouble balance,
      double confidence,
      Promises promises,
      List<OpenReport> openReports,
      List<Contested> contested,
      List<Rating> ratings) {

    static final Direction UNKNOWN =
        new Direction(OptionalDouble.empty(), 0, Promises.NONE, List.of(), List.of(), List.of());

    /** What a fund comes to at its own instant, and what people say of it. */
    static Direction of(
        Fund fund,
        TrustPolicy policy,
        Promises promises,
        List<Contested> contested,
        List<Rating> ratings) {
      return new Direction(
          fund.balance(policy),
          fund.confidence(policy),
          promises,
          fund.reports(),
          contested,
          ratings);
    }
  }

  /**
   * A side holds this score for wrong, and nobody has answered it.
   *
   * @param reason null for who may not read it, or when it was erased
   */
  public record Contested(Contest contest, String reason) {}

  /** The weaker of the two: what the relationship can bear. */
  public OptionalDouble mutual() {
    return mutual(clientInSupplier, supplierInClient);
  }

  /** How much more the client trusts the supplier than the supplier the client. */
  public OptionalDouble gap() {
    return gap(clientInSupplier, supplierInClient);
  }

  static OptionalDouble mutual(Direction client, Direction supplier) {
    return ifBoth(client.balance(), supplier.balance(), Math::min);
  }

  static OptionalDouble gap(Direction client, Direction supplier) {
    return ifBoth(client.balance(), supplier.balance(), (one, other) -> one - other);
  }

  static OptionalDouble ifBoth(
      OptionalDouble one, OptionalDouble other, DoubleBinaryOperator together) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(together.applyAsDouble(one.getAsDouble(), other.getAsDouble()))
        : OptionalDouble.empty();
  }
}
