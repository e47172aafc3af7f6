package nl.vertrouwensfonds.api.trust;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.AsOfBody;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.log.Policies;
import nl.vertrouwensfonds.log.RatingsAndContests.Rating;
import nl.vertrouwensfonds.queries.trust.Trends;
import nl.vertrouwensfonds.queries.trust.Trends.Trend;
import nl.vertrouwensfonds.queries.trust.Trust;
import nl.vertrouwensfonds.queries.trust.Trust.Contested;
import nl.vertrouwensfonds.queries.trust.Trust.Direction;
import nl.vertrouwensfonds.trust.OpenReport;

/**
 * Trust as callers see it. Every number comes with two digits, half even, and in full beside it.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TrustBody(
    UUID relationship,
    @JsonUnwrapped AsOfBody asOf,
    Policy policy,
    DirectionBody clientInSupplier,
    DirectionBody supplierInClient,
    Score mutual,
    Score gap) {

  /** The policy by which a score was computed, and the SHA-256 of its document, lowercase hex. */
  public record Policy(String name, String hash) {

    public static Policy of(String name) {
      return new Policy(name, Policies.hash(name));
    }
  }

  /**
   * @param balance null while there is no evidence; then {@code reason} says so
   * @param trend30 null unless it was asked for and there was a balance then
   * @param trend90 likewise
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record DirectionBody(
      Score balance,
      String reason,
      Score confidence,
      long kept,
      long missed,
      long madeGood,
      long lapsed,
      long released,
      MovedBody moved,
      List<OpenReportBody> openReports,
      boolean contested,
      List<ContestBody> contests,
      List<RatingBody> ratings,
      Score trend30,
      Score trend90) {

    static DirectionBody of(Direction it, Trend trend) {
      var tally = it.promises().tally();
      return new DirectionBody(
          Score.balance(it.balance()),
          it.balance().isEmpty() ? "no-evidence" : null,
          Score.confidence(it.confidence()),
          tally.kept(),
          tally.missed(),
          tally.madeGood(),
          it.promises().lapsed(),
          tally.released(),
          new MovedBody(tally.moved(), tally.moves(), tally.movedDays()),
          it.openReports().stream().map(OpenReportBody::of).toList(),
          !it.contested().isEmpty(),
          it.contested().stream().map(ContestBody::of).toList(),
          it.ratings().stream().map(RatingBody::of).toList(),
          Score.of(trend.trend30()),
          Score.of(trend.trend90()));
    }
  }

  /**
   * What was put off by agreement.
   *
   * @param commitments how many were moved at least once
   * @param times how often, all together
   * @param days by how many days, all together
   */
  public record MovedBody(long commitments, long times, long days) {}

  /**
   * A report that is neither proven nor gone.
   *
   * @param restsFrom from when on it weighs ever less; null while that is not known
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record OpenReportBody(UUID breach, Instant since, Instant restsFrom) {

    static OpenReportBody of(OpenReport it) {
      return new OpenReportBody(it.breach(), it.since(), it.accusation().restsFrom());
    }
  }

  /**
   * A side holds this score for wrong.
   *
   * @param reason null for who may not read it, or when it was erased
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record ContestBody(UUID id, Side by, Instant since, String reason) {

    static ContestBody of(Contested it) {
      var contest = it.contest();
      return new ContestBody(contest.event(), contest.by(), contest.since(), it.reason());
    }
  }

  /**
   * What a participant of this side says itself, beside the score.
   *
   * @param rating 0 to 100
   */
  public record RatingBody(UUID participant, int rating, Instant at) {

    static RatingBody of(Rating it) {
      return new RatingBody(it.participant(), it.rating(), it.at());
    }
  }

  static TrustBody of(Trust trust, Trends trends) {
    return new TrustBody(
        trust.relationship(),
        AsOfBody.of(trust.asOf()),
        Policy.of(trust.policy()),
        DirectionBody.of(trust.clientInSupplier(), trends.clientInSupplier()),
        DirectionBody.of(trust.supplierInClient(), trends.supplierInClient()),
        Score.balance(trust.mutual()),
        Score.of(trust.gap()));
  }
}
