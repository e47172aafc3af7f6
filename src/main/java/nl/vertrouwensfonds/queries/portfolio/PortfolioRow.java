package nl.vertrouwensfonds.queries.portfolio;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.vertrouwensfonds.access.Organisation;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.domain.commitment.Tally;

/**
 * A relationship at a glance.
 *
 * @param revision the last event's, as is {@code lastEventAt}
 * @param mediatedCase the one that is open, or else the last that was; null when there was none
 */
public record PortfolioRow(
    UUID relationship,
    Organisation client,
    Organisation supplier,
    boolean provisional,
    String policy,
    long revision,
    Instant lastEventAt,
    Glance clientInSupplier,
    Glance supplierInClient,
    Waiting waiting,
    CaseAtAGlance mediatedCase) {

  /**
   * How much is waited for.
   *
   * @param forMe from the side of whoever asks
   * @param overdue how much of it should have been done by now
   * @param nextDeadline by when the next of it should be; null without one
   */
  public record Waiting(long forMe, long forOthers, long overdue, Instant nextDeadline) {}

  /**
   * How far a case has come.
   *
   * @param since when it came to this stage
   */
  public record CaseAtAGlance(UUID id, Stage stage, Instant since, Instant openedAt) {}

  /**
   * One direction.
   *
   * @param balance 0 to 100; empty while there is no evidence
   * @param confidence 0 to 1
   * @param kept how the promises of the side that is trusted turned out
   * @param lapsed how many nobody assessed in time
   * @param reports that are open
   * @param reportedSince when the oldest of them was made, or null
   * @param breaches that are proven and not healed
   * @param contested whether a side holds this balance for wrong
   * @param change30 the balance less that at the end of the last day that was over thirty days
   *     before; empty when there was none
   * @param change90 the same, ninety days before
   */
  public record Glance(
      OptionalDouble balance,
      double confidence,
      Tally kept,
      long lapsed,
      long reports,
      Instant reportedSince,
      long breaches,
      boolean contested,
      OptionalDouble change30,
      OptionalDouble change90) {}
}
