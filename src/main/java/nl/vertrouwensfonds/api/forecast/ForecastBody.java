package nl.vertrouwensfonds.api.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.vertrouwensfonds.api.trust.DirectionName;
import nl.vertrouwensfonds.api.trust.TrustBody.Policy;
import nl.vertrouwensfonds.api.trust.TrustBody.Score;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Answer;
import nl.vertrouwensfonds.queries.forecast.ForecastView.Row;
import nl.vertrouwensfonds.queries.forecast.Reached;

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

    static DayBody of(Row row) {
      return new DayBody(
          row.on(), Score.of(row.clientInSupplier()), Score.of(row.supplierInClient()));
    }
  }

  /**
   * @param reachedOn the first day at whose end the balance is reached; null for never
   * @param most the fullest it can get, on {@code mostOn} for the first time; null when the balance
   *     is reached, and while there is no evidence
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record GoalBody(
      DirectionName direction, double balance, LocalDate reachedOn, Score most, LocalDate mostOn) {

    static GoalBody of(Reached it) {
      Side trustor = it.goal().trustor();
      return new GoalBody(
          trustor == Side.CLIENT
              ? DirectionName.CLIENT_IN_SUPPLIER
              : DirectionName.SUPPLIER_IN_CLIENT,
          it.goal().balance(),
          it.on().orElse(null),
          it.most().map(row -> Score.of(row.of(trustor))).orElse(null),
          it.most().map(Row::on).orElse(null));
    }
  }

  static ForecastBody of(Answer answer) {
    return new ForecastBody(
        answer.asOf().at(),
        answer.asOf().revision(),
        Policy.of(answer.policy()),
        answer.contested().contains(Side.CLIENT),
        answer.contested().contains(Side.SUPPLIER),
        answer.rows().stream().map(DayBody::of).toList(),
        answer.reached().map(GoalBody::of).orElse(null));
  }
}
