package nl.vertrouwensfonds.domain.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Money;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CaseEvent.MediationProposed;

/** The terms under which a neutral leads, and who accepted them. */
public final class Mediation {

  private UUID proposal;
  private MediationProposed terms;
  private Instant proposedAt;
  private Instant acceptedAt;
  private final Set<Side> acceptedBy = EnumSet.noneOf(Side.class);

  /** The terms that lie on the table. */
  public Optional<MediationProposed> terms() {
    return Optional.ofNullable(terms);
  }

  /**
   * The fee in percents of what is at stake, with two digits; empty when either is unknown, or in
   * another currency.
   */
  public Optional<BigDecimal> feeOfStake() {
    return terms().flatMap(it -> feeOfStake(it.fee(), it.atStake()));
  }

  private static Optional<BigDecimal> feeOfStake(Money fee, Money stake) {
    if (fee == null || stake == null || !fee.currency().equals(stake.currency())) {
      return Optional.empty();
    }
    return Optional.of(
        BigDecimal.valueOf(fee.minor())
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(stake.minor()), 2, RoundingMode.HALF_EVEN));
  }

  public Optional<UUID> proposal() {
    return Optional.ofNullable(proposal);
  }

  public Optional<Instant> proposedAt() {
    return Optional.ofNullable(proposedAt);
  }

  /** When the second side accepted. */
  public Optional<Instant> acceptedAt() {
    return Optional.ofNullable(acceptedAt);
  }

  public boolean accepted() {
    return acceptedAt != null;
  }

  public boolean acceptedBy(Side side) {
    return acceptedBy.contains(side);
  }

  /** New terms ask for new answers. */
  void proposed(UUID id, MediationProposed next, Instant at) {
    proposal = id;
    terms = next;
    proposedAt = at;
    acceptedBy.clear();
  }

  void accepted(Side side, Instant at) {
    acceptedBy.add(side);
    acceptedAt = acceptedBy.size() == 2 ? at : null;
  }
}
