package nl.vertrouwensfonds.api.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.api.forecast.NewForecast.Coming;
import nl.vertrouwensfonds.api.trust.DirectionName;
import nl.vertrouwensfonds.api.trust.Score;
import nl.vertrouwensfonds.api.trust.TrustBody.Policy;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import nl.vertrouwensfonds.queries.forecast.ForecastView.ForecastAnswer;
import nl.vertrouwensfonds.queries.forecast.ForecastView.ForecastRow;
import nl.vertrouwensfonds.queries.forecast.Reached;
import nl.vertrouwensfonds.queries.forecast.Way;
import nl.vertrouwensfonds.queries.forecast.WaysBy;
import nl.vertrouwensfonds.trust.Expected.OnBreach;

/**
 * How both balances would go on.
 *
 * @param at the instant from which it looks ahead
 * @param clientInSupplierContested whether that balance is held for wrong at present
 * @param supplierInClientContested likewise
 * @param goal null when none was asked for
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ForecastBody(
    Instant at,
    long revision,
    Policy policy,
    boolean clientInSupplierContested,
    boolean supplierInClientContested,
    List<DayBody> rows,
    GoalBody goal) {

  /** Both balances at the end of a day, in UTC; null while there is no evidence. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record DayBody(LocalDate day, Score clientInSupplier, Score supplierInClient) {

    static DayBody of(ForecastRow row) {
      return new DayBody(
          row.on(), Score.balance(row.clientInSupplier()), Score.balance(row.supplierInClient()));
    }
  }

  /**
   * @param reachedOn the first day at whose end the balance is reached; null for never
   * @param most the fullest it can get, on {@code mostOn} for the first time; null when the balance
   *     is reached, and while there is no evidence
   * @param by null when no day was asked for
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record GoalBody(
      DirectionName direction,
      double balance,
      LocalDate reachedOn,
      Score most,
      LocalDate mostOn,
      ByBody by) {

    static GoalBody of(Reached it, Optional<WaysBy> ways) {
      Side trustor = it.goal().trustor();
      return new GoalBody(
          trustor == Side.CLIENT
              ? DirectionName.CLIENT_IN_SUPPLIER
              : DirectionName.SUPPLIER_IN_CLIENT,
          it.goal().balance(),
          it.on().orElse(null),
          it.most().map(row -> Score.balance(row.of(trustor))).orElse(null),
          it.most().map(ForecastRow::on).orElse(null),
          ways.map(found -> ByBody.of(found, trustor)).orElse(null));
    }
  }

  /**
   * What reaches a goal by a day.
   *
   * @param ways none when nothing does
   * @param most the fullest it can get by then when nothing does; null when something does
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record ByBody(LocalDate day, List<WayBody> ways, Score most) {

    static ByBody of(WaysBy it, Side trustor) {
      return new ByBody(
          it.day(),
          it.found().stream().map(way -> WayBody.of(way, trustor.other())).toList(),
          it.most().map(row -> Score.balance(row.of(trustor))).orElse(null));
    }
  }

  /**
   * @param keeping null when no more has to be kept than was said
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record WayBody(List<StepBody> steps, PaceBody keeping, LocalDate reachedOn) {

    static WayBody of(Way it, Side trustee) {
      var pace = it.perThirtyDays();
      return new WayBody(
          it.steps().stream().map(StepBody::of).toList(),
          pace.isEmpty() ? null : new PaceBody(trustee, Size.NORMAL, pace.getAsInt()),
          it.on());
    }
  }

  public record PaceBody(Side side, Size size, int perThirtyDays) {}

  public record StepBody(UUID breach, Coming what) {

    static StepBody of(OnBreach it) {
      return new StepBody(it.breach(), Coming.valueOf(it.turn().name()));
    }
  }

  static ForecastBody of(ForecastAnswer answer) {
    return new ForecastBody(
        answer.asOf().at(),
        answer.asOf().revision(),
        Policy.of(answer.policy()),
        answer.contested().contains(Side.CLIENT),
        answer.contested().contains(Side.SUPPLIER),
        answer.rows().stream().map(DayBody::of).toList(),
        answer.reached().map(it -> GoalBody.of(it, answer.ways())).orElse(null));
  }
}
