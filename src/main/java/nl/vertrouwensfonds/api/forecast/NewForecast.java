package nl.vertrouwensfonds.api.forecast;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.api.bodies.InReach;
import nl.vertrouwensfonds.api.trust.DirectionName;
import nl.vertrouwensfonds.domain.Kind;
import nl.vertrouwensfonds.domain.Severity;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.CommitmentEvent;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * What is asked of a forecast.
 *
 * @param until the last day of the rows; a year ahead when it is left out
 * @param stepDays the days between two rows, 7 when it is left out
 */
public record NewForecast(
    @InReach LocalDate until,
    @Min(1) @Max(366) Integer stepDays,
    @Size(max = 200) List<@NotNull @Valid NewExpectation> expected,
    @Size(max = 10) List<@NotNull @Valid NewPace> keeping,
    @Valid NewGoal goal,
    @CodePointLength(max = 200) String policy) {

  /** What may come. */
  public enum Coming {
    BREACH_ACKNOWLEDGED,
    BREACH_WITHDRAWN,
    APOLOGY_HEARD,
    APOLOGY_ACCEPTED,
    EXPLANATION_ACCEPTED,
    REMEDY_CONFIRMED,
    REMEDY_WAIVED,
    COMMITMENT_KEPT,
    COMMITMENT_MADE_GOOD,
    COMMITMENT_MISSED,
    NEW_BREACH
  }

  /**
   * @param breach for what becomes of a breach
   * @param side who made the commitment, or is responsible for the new breach
   * @param size of a commitment, normal when it is left out
   * @param kind of a new breach, as is {@code severity}
   */
  public record NewExpectation(
      @NotNull @InReach LocalDate day,
      @NotNull Coming what,
      UUID breach,
      Side side,
      CommitmentEvent.Size size,
      Kind kind,
      Severity severity) {}

  public record NewPace(
      @NotNull Side side,
      @NotNull @Min(1) @Max(60) Integer perThirtyDays,
      CommitmentEvent.Size size) {}

  /**
   * @param by the day by which the balance should be reached; what reaches it then is told
   */
  public record NewGoal(
      @NotNull DirectionName direction,
      @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal balance,
      @InReach LocalDate by) {}
}
