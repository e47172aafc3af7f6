package nl.vertrouwensfonds.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.vertrouwensfonds.api.TrustBody.Score;
import nl.vertrouwensfonds.api.TrustResource.DirectionName;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.views.forecast.ForecastView.Answer;
import nl.vertrouwensfonds.views.forecast.ForecastView.Goal;
import nl.vertrouwensfonds.views.forecast.ForecastView.Reached;
import nl.vertrouwensfonds.views.forecast.ForecastView.Row;

/**
 * How both balances would go on.
 *
 * @param at the instant from which it looks ahead
 * @param goal null when none was asked for
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ForecastBody(
    Instant at, long revision, String policy, List<DayBody> rows, GoalBody goal) {

  /** Both balances at the end of a day, in UTC; null while there is no evidence. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record DayBody(LocalDate day, Score clientInSupplier, Score supplierInClient) {

    static DayBody of(Row row) {
      return new DayBody(
          row.on(), Score.of(row.clientInSupplier()), Score.of(row.supplierInClient()));
    }
  }

  /**
   * @param reachedOn the first day at whose end the balance is reached; null for never
   * @param most the fullest it gets in the days that were looked at, on {@code mostOn}; null while
   *     there is no evidence
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record GoalBody(
      DirectionName direction, double balance, LocalDate reachedOn, Score most, LocalDate mostOn) {

    static GoalBody of(Reached it) {
      Goal goal = it.goal();
      boolean client = goal.trustor() == Side.CLIENT;
      return new GoalBody(
          client ? DirectionName.CLIENT_IN_SUPPLIER : DirectionName.SUPPLIER_IN_CLIENT,
          goal.balance(),
          it.reachedOn().orElse(null),
          it.most()
              .map(row -> Score.of(client ? row.clientInSupplier() : row.supplierInClient()))
              .orElse(null),
          it.most().map(Row::on).orElse(null));
    }
  }

  static ForecastBody of(Answer answer) {
    return new ForecastBody(
        answer.asked().at(),
        answer.asked().revision(),
        answer.policy(),
        answer.rows().stream().map(DayBody::of).toList(),
        answer.reached().map(GoalBody::of).orElse(null));
  }
}
