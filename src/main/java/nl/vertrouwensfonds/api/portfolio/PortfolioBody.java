package nl.vertrouwensfonds.api.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vertrouwensfonds.api.parties.OrganisationResource.OrganisationBody;
import nl.vertrouwensfonds.api.trust.Score;
import nl.vertrouwensfonds.api.trust.TrustBody.MovedBody;
import nl.vertrouwensfonds.domain.cases.Stage;
import nl.vertrouwensfonds.queries.portfolio.Curves.Curve;
import nl.vertrouwensfonds.queries.portfolio.PortfolioRow;
import nl.vertrouwensfonds.queries.portfolio.PortfolioRow.CaseAtAGlance;
import nl.vertrouwensfonds.queries.portfolio.PortfolioRow.Glance;
import nl.vertrouwensfonds.queries.portfolio.PortfolioView.Portfolio;

/**
 * The relationships of whoever asks.
 *
 * @param total how many there are on all pages
 * @param next the cursor of the next page; absent on the last
 */
public record PortfolioBody(Instant at, long total, List<RowBody> relationships, String next) {

  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record RowBody(
      UUID relationship,
      OrganisationBody client,
      OrganisationBody supplier,
      boolean provisional,
      String policy,
      long revision,
      Instant lastEventAt,
      GlanceBody clientInSupplier,
      GlanceBody supplierInClient,
      Score mutual,
      Score gap,
      WaitingBody waiting,
      @JsonProperty("case") CaseBody mediatedCase) {

    static RowBody of(PortfolioRow it, Curve curve) {
      var client = it.clientInSupplier().balance();
      var supplier = it.supplierInClient().balance();
      boolean both = client.isPresent() && supplier.isPresent();
      return new RowBody(
          it.relationship(),
          OrganisationBody.of(it.client()),
          OrganisationBody.of(it.supplier()),
          it.provisional(),
          it.policy(),
          it.revision(),
          it.lastEventAt(),
          GlanceBody.of(it.clientInSupplier(), curve == null ? null : curve.client()),
          GlanceBody.of(it.supplierInClient(), curve == null ? null : curve.supplier()),
          both ? Score.balance(Math.min(client.getAsDouble(), supplier.getAsDouble())) : null,
          both ? Score.of(client.getAsDouble() - supplier.getAsDouble()) : null,
          WaitingBody.of(it.waiting()),
          CaseBody.of(it.mediatedCase()));
    }
  }

  /**
   * @param nextDeadline null without one
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record WaitingBody(long forMe, long forOthers, long overdue, Instant nextDeadline) {

    static WaitingBody of(PortfolioRow.Waiting it) {
      return new WaitingBody(it.forMe(), it.forOthers(), it.overdue(), it.nextDeadline());
    }
  }

  /** The case that is open, or else the last that was. */
  public record CaseBody(UUID id, Stage stage, Instant stageSince, Instant openedAt) {

    static CaseBody of(CaseAtAGlance it) {
      return it == null ? null : new CaseBody(it.id(), it.stage(), it.since(), it.openedAt());
    }
  }

  /**
   * One direction; how promises turned out is told of the side that is trusted.
   *
   * @param balance null while there is no evidence
   * @param change30 null when there was none then
   * @param curve every fourteenth day of two years; absent unless it was asked for
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record GlanceBody(
      Score balance,
      Score confidence,
      long kept,
      long missed,
      long madeGood,
      long lapsed,
      long released,
      MovedBody moved,
      long openReports,
      Instant openReportsSince,
      long breachesInRepair,
      boolean contested,
      Score change30,
      Score change90,
      @JsonInclude(JsonInclude.Include.NON_NULL) List<Double> curve) {

    static GlanceBody of(Glance it, List<Double> curve) {
      var tally = it.kept();
      return new GlanceBody(
          Score.balance(it.balance()),
          Score.confidence(it.confidence()),
          tally.kept(),
          tally.missed(),
          tally.madeGood(),
          it.lapsed(),
          tally.released(),
          new MovedBody(tally.moved(), tally.moves(), tally.movedDays()),
          it.reports(),
          it.reportedSince(),
          it.breaches(),
          it.contested(),
          Score.of(it.change30()),
          Score.of(it.change90()),
          curve == null ? null : curve.stream().map(GlanceBody::rounded).toList());
    }

    /** To two digits, as a row is drawn. */
    private static Double rounded(Double it) {
      return it == null ? null : Math.round(it * 100) / 100.0;
    }
  }

  /**
   * @param curves of its relationships; empty when they were not asked for
   */
  static PortfolioBody of(Portfolio it, Map<UUID, Curve> curves, String next) {
    return new PortfolioBody(
        it.at(),
        it.found(),
        it.rows().stream().map(row -> RowBody.of(row, curves.get(row.relationship()))).toList(),
        next);
  }
}
